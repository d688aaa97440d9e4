package voc.nlp.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import voc.core.Span;

/**
 * Payment card numbers: digits in groups, with an issuer's first digits and length (ISO/IEC 7812)
 * and a correct Luhn check digit, so that request numbers are left alone.
 */
final class CardNumbers {
  /**
   * One letter may be glued to a group; more make it another word ("2nd") that ends the run. Dots
   * only between groups as cards have them: coordinates are digits around a dot, too.
   */
  private static final Pattern RUN =
      Pattern.compile(
          "(?<!\\w)(?<!\\d[.-])\\d++(?!\\w\\w)(?:(?: ?- ?| |(?<=\\d{4})\\.(?=\\d{3,7}(?!\\d)))\\d++(?!\\w\\w))*+");

  private static final Pattern GROUP = Pattern.compile("\\d+");
  private static final Pattern ISSUED =
      Pattern.compile(
          "4(?:\\d{12}|\\d{15}|\\d{18})" // Visa
              + "|5[1-5]\\d{14}|2[2-7]\\d{14}" // Mastercard
              + "|3[47]\\d{13}" // American Express
              + "|3[0689]\\d{12}|35\\d{14}" // Diners Club, JCB
              + "|6\\d{15,18}"); // Discover, Maestro, UnionPay
  private static final int LONGEST = 19;

  private CardNumbers() {}

  static List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    for (Span run : PatternRedactor.spans(RUN, 0, text)) {
      if (run.end() - run.start() >= 13) {
        addCards(text, run, spans);
      }
    }
    return spans;
  }

  /** Cards made of whole groups: a date or code may stand next to the number. */
  private static void addCards(String text, Span run, List<Span> spans) {
    List<Span> groups = PatternRedactor.spans(GROUP, 0, run.in(text));
    int first = 0;
    while (first < groups.size()) {
      int last = lastGroup(text, run, groups, first);
      if (last >= first) {
        spans.add(
            new Span(
                run.start() + groups.get(first).start(), run.start() + groups.get(last).end()));
      }
      first = Math.max(first, last) + 1;
    }
  }

  /** Index of the group that completes a card started by group {@code first}, or -1. */
  private static int lastGroup(String text, Span run, List<Span> groups, int first) {
    String inRun = run.in(text);
    StringBuilder digits = new StringBuilder();
    int best = -1;
    for (int at = first; at < groups.size() && digits.length() <= LONGEST; at++) {
      digits.append(groups.get(at).in(inRun));
      if (isCard(digits)) {
        best = at;
      }
    }
    return best;
  }

  private static boolean isCard(CharSequence digits) {
    Matcher issued = ISSUED.matcher(digits);
    return issued.matches() && hasLuhnCheckDigit(digits);
  }

  /** ISO/IEC 7812-1 annex B: from the right every second digit doubled; the sum ends in 0. */
  static boolean hasLuhnCheckDigit(CharSequence digits) {
    int sum = 0;
    for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
      int digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
      int weighted = fromRight % 2 == 1 ? 2 * digit : digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }
}
