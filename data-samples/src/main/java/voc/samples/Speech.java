package voc.samples;

import java.util.List;
import java.util.Locale;

/** From neat sentences to what a speech recogniser hears: lower case, no punctuation, fillers. */
final class Speech {
  private static final List<String> FILLERS =
      List.of("um", "um", "uh", "uh", "like", "you know", "i mean", "uh you know");

  /** People hesitate most between clauses … */
  private static final double AFTER_A_MARK = 0.3;

  /** … and now and then inside them. */
  private static final double BETWEEN_WORDS = 0.045;

  private Speech() {}

  /** The text as it is heard in a call without punctuation. */
  static String heard(String text, Dice dice) {
    String spelled = text.replaceAll("\\$(\\d+)", "$1 dollars").toLowerCase(Locale.ROOT);
    StringBuilder heard = new StringBuilder();
    boolean afterMark = false;
    for (String token : spelled.split("\\s+", -1)) {
      String word = withoutPunctuation(token);
      if (dice.chance(afterMark ? AFTER_A_MARK : BETWEEN_WORDS)) {
        heard.append(dice.pick(FILLERS)).append(' ');
      }
      afterMark = !word.equals(token);
      heard.append(word).append(' ');
      // People start over, and recognisers keep both starts.
      if (word.matches("i|the|we|it|my|and") && dice.chance(0.06)) {
        heard.append(word).append(' ');
      }
    }
    return withoutPunctuation(heard.toString());
  }

  /** The text without the marks that end or part sentences; marks inside words stay. */
  static String withoutPunctuation(String text) {
    return text.replaceAll("[.,!?;:\"]+(?=\\s|$)", "")
        .replaceAll("(?<=^|\\s)[\"-]+(?=\\s|\\w)", "")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
