package voc.nlp.redact.pattern;

import java.util.List;
import voc.core.Span;

/**
 * Telephone, card and social security numbers said as words, known by how many digits they have.
 */
public final class SpokenNumbers {
  /** "one hundred" and "seven thirty" have fewer words. */
  private static final int FEWEST_WORDS = 3;

  private static final int SSN = 9;
  private static final int SHORTEST_PHONE = 7;
  private static final int SHORTEST_CARD = 13;
  private static final int LONGEST = 19;

  private SpokenNumbers() {}

  /** Numbers as long as a telephone's: 7 to 12 digits, but for 9. */
  public static List<Span> phones(String text) {
    return ofLength(text, SHORTEST_PHONE, SHORTEST_CARD - 1).stream()
        .filter(run -> run.length() != SSN)
        .map(DigitRun::span)
        .toList();
  }

  /** Numbers of nine digits. */
  public static List<Span> socialSecurity(String text) {
    return ofLength(text, SSN, SSN).stream().map(DigitRun::span).toList();
  }

  /** Numbers as long as a payment card's; whoever dictates so many may slip in one. */
  public static List<Span> cards(String text) {
    return ofLength(text, SHORTEST_CARD, LONGEST).stream().map(DigitRun::span).toList();
  }

  private static List<DigitRun> ofLength(String text, int shortest, int longest) {
    if (FirstLook.numberWords(text) < FEWEST_WORDS) {
      return List.of();
    }
    return DigitRun.of(text).stream()
        .filter(run -> run.words() >= FEWEST_WORDS)
        .filter(run -> run.length() >= shortest && run.length() <= longest)
        .toList();
  }
}
