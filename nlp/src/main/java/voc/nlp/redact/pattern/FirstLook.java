package voc.nlp.redact.pattern;

import java.util.Locale;

/**
 * What a glance tells of a text, so that a pattern that needs a digit, a number word or a certain
 * word is not tried where there is none: most sentences hold nothing of the kind, and a glance
 * costs a hundredth of all the patterns.
 */
public final class FirstLook {
  private static final int LONGEST_NUMBER_WORD = 9;

  private FirstLook() {}

  /** How many digits the text has, of any script. */
  public static int digits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits;
  }

  /** Whether the text has a digit. */
  public static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text has a digit or a number word. */
  public static boolean hasNumber(String text) {
    return hasDigit(text) || numberWords(text) > 0;
  }

  /** How many number words the text has, in any case. */
  public static int numberWords(String text) {
    int words = 0;
    int from = -1;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && Character.isLetter(text.charAt(i))) {
        from = from < 0 ? i : from;
      } else if (from >= 0) {
        boolean isNumber =
            i - from <= LONGEST_NUMBER_WORD
                && isNumberWord(text.substring(from, i).toLowerCase(Locale.ROOT));
        words += isNumber ? 1 : 0;
        from = -1;
      }
    }
    return words;
  }

  /** Every word that {@link DigitRun}, {@link IdValues} or an address reads as digits. */
  private static boolean isNumberWord(String lower) {
    return NumberWords.has(lower) || lower.equals("o");
  }

  /** Whether the text has one of these, given in lower case, in any case. */
  public static boolean hasAny(String text, String... lower) {
    String all = text.toLowerCase(Locale.ROOT);
    for (String one : lower) {
      if (all.contains(one)) {
        return true;
      }
    }
    return false;
  }
}
