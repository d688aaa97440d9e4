package voc.samples;

import java.util.List;
import java.util.Locale;

/** From neat sentences to what a speech recogniser hears: lower case, no punctuation, fillers. */
final class Speech {
  private static final List<String> FILLERS =
      List.of("um", "um", "uh", "uh", "like", "you know", "i mean", "uh you know");

  /** Words between two fillers, on average. */
  private static final int FLUENCY = 14;

  private Speech() {}

  /** The text as it is heard in a call without punctuation. */
  static String heard(String text, Dice dice) {
    String plain =
        withoutPunctuation(text.replaceAll("\\$(\\d+)", "$1 dollars").toLowerCase(Locale.ROOT));
    StringBuilder heard = new StringBuilder();
    for (String word : plain.split(" ", -1)) {
      if (dice.chance(1.0 / FLUENCY)) {
        heard.append(dice.pick(FILLERS)).append(' ');
      }
      heard.append(word).append(' ');
      // People start over, and recognisers keep both starts.
      if (word.matches("i|the|we|it|my|and") && dice.chance(0.06)) {
        heard.append(word).append(' ');
      }
    }
    return heard.toString().strip();
  }

  /** The text without the marks that end or part sentences; marks inside words stay. */
  static String withoutPunctuation(String text) {
    return text.replaceAll("[.,!?;:\"]+(?=\\s|$)", "")
        .replaceAll("(?<=^|\\s)[\"-]+(?=\\s|\\w)", "")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
