package voc.jobs.source.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * How a value that broke a rule is shown. It may be anything: in a row that lost a delimiter the
 * time's column holds a name. So the value itself is shown only where it can tell nobody: a date
 * since 2005 (an earlier one may be of birth), a number of up to three digits, and words that stand
 * in for dates and ratings. Of anything else the shape is shown, {@code x} for a letter and {@code
 * 9} for a digit: what is wrong with a value that has a pattern is mostly its shape, and file and
 * line lead to the rest.
 */
final class Quoted {
  private static final int LONGEST = 40;

  private static final String MONTH =
      "(?:january|february|march|april|may|june|july|august|september|october|november|december)";

  private static final Pattern DATE =
      Pattern.compile(
          "(?<!\\w)(?:\\d{1,2}[/.-]\\d{1,2}[/.-](?:200[5-9]|20[1-9]\\d|21\\d\\d)|(?:200[5-9]|20[1-9]\\d|21\\d\\d)[/.-]\\d{1,2}[/.-]\\d{1,2})"
              + "(?:[T ,]{1,2}\\d{1,2}:\\d{1,2}(?::\\d{1,2}(?:[.,]\\d{1,9})?)?)?"
              + " ?(?:[AaPp]\\.?[Mm]\\.?|Z|UTC|GMT|[+-]\\d{2}:?(?:\\d{2})?)?(?!\\w)");

  /** As captions write it. */
  private static final Pattern CUE_TIME =
      Pattern.compile("(?<!\\w)(?:\\d{1,2}:)?\\d{2}:\\d{2}[.,]\\d{3}(?!\\w)");

  private static final Pattern SMALL_NUMBER = Pattern.compile("[+-]?\\d{1,3}(?:[.,]\\d{1,3})? ?%?");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Words that surveys and exports put in the place of dates and numbers. */
  private static final Set<String> NOBODY =
      new TreeSet<>(
          Arrays.asList(
              ("yes no true false none null nan na n a unknown empty not applicable answered available"
                      + " other very extremely somewhat slightly quite satisfied dissatisfied unsatisfied"
                      + " satisfaction neutral neither nor strongly agree disagree good bad poor fair"
                      + " average excellent great terrible star stars out of likely unlikely easy difficult"
                      + " hard ok okay thumbs up down happy sad high low medium never always often sometimes"
                      + " rarely yesterday today tomorrow soon later pending tbd error invalid date time"
                      + " today's failed preview test survey spam status completed in_progress progress"
                      + " queued many some few lots the i don't know prefer to say skip skipped audio so"
                      + " someday monday tuesday wednesday thursday friday saturday sunday")
                  .split(" ")));

  /** Months are people's names, too ("June May"), but not beside a day. */
  private static final Pattern DAY_OF_MONTH =
      Pattern.compile(
          "(?i)(?<!\\w)(?:\\d{1,2}[ ./-]{1,2}"
              + MONTH
              + "|"
              + MONTH
              + "[ ./-]{1,2}\\d{1,2})(?:[ ,./-]{1,2}(?:200[5-9]|20[1-9]\\d|21\\d\\d))?(?!\\w)");

  private Quoted() {}

  /** The value or its shape, on one line, cut. */
  static String safe(String value) {
    String line = cut(value.strip().replaceAll("\\s+", " "));
    String rest = DATE.matcher(line).replaceFirst("");
    rest = DAY_OF_MONTH.matcher(rest).replaceFirst("");
    rest = CUE_TIME.matcher(rest).replaceAll("");
    boolean telling = !SMALL_NUMBER.matcher(line).matches() && !hasOrdinaryWordsOnly(rest);
    return telling ? shape(line) : line;
  }

  private static boolean hasOrdinaryWordsOnly(String line) {
    return BETWEEN_WORDS
            .splitAsStream(line.toLowerCase(Locale.ROOT))
            .allMatch(word -> word.isEmpty() || word.matches("\\d{1,2}") || NOBODY.contains(word))
        && line.chars().filter(Character::isDigit).count() <= 3;
  }

  private static String shape(String line) {
    StringBuilder shape = new StringBuilder();
    line.codePoints()
        .forEach(
            c ->
                shape.append(
                    Character.isDigit(c)
                        ? "9"
                        : c == '…'
                            ? "…"
                            : c >= 128 || Character.isLetter(c) ? "x" : Character.toString(c)));
    return shape.toString();
  }

  private static String cut(String line) {
    if (line.length() <= LONGEST) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return line.substring(0, end) + "…";
  }
}
