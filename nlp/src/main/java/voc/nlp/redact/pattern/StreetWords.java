package voc.nlp.redact.pattern;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words that end the names of streets and other places, as regular expressions' alternatives.
 */
final class StreetWords {
  /** Of streets, whoever they are called after. */
  static final String STREETS =
      "streets?|st|str|avenues?|ave|av|roads?|rd|boulevard|blvd|drive|dr|lane|ln|court|ct|place|pl"
          + "|square|sq|way|parkway|pkwy|terrace|terr|ter|highway|hwy|circle|cir|trail|trl|alley|plaza"
          + "|crescent|turnpike|expressway|expwy";

  /** Of streets, but only after a house number. */
  private static final String AFTER_NUMBER =
      "loop|row|pike|close|mews|walk|path|run|crossing|broadway";

  /** Of what else a city has. */
  static final String LANDMARKS =
      "park|bridge|station|school|library|hospital|beach|church|center|centre|gardens?|field"
          + "|playground|building|hall|house|tunnel|pond|river|island|airport|college|university"
          + "|cathedral|cemetery|museum|arboretum|reservoir|theater|theatre";

  /** Of an address, after its number and name. */
  static final String SUFFIX = "(?:" + STREETS + "|" + AFTER_NUMBER + ")";

  /** Streets' abbreviation that is a person's title, too. */
  private static final String DOCTOR = "dr";

  private static final Set<String> WORDS = words(STREETS + "|" + LANDMARKS);

  private StreetWords() {}

  /** Whether a name before this word is a place's. */
  static boolean isSuffix(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String plain = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    return !plain.equals(DOCTOR) && WORDS.contains(plain);
  }

  private static Set<String> words(String alternatives) {
    Set<String> words = new TreeSet<>();
    for (String word : alternatives.split("\\|")) {
      words.add(word.replace("?", ""));
      words.add(word.replace("s?", ""));
    }
    return words;
  }
}
