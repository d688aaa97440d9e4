package voc.nlp.redact.id;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import voc.core.Span;
import voc.nlp.redact.pattern.Spans;

/**
 * Payment card numbers: digits in groups, with an issuer's first digits and length (ISO/IEC 7812)
 * and a correct Luhn check digit, so that request numbers are left alone.
 */
public final class CardNumbers {
  /**
   * Letters may be glued on ("visa4111…", "…1111exp"), except where they make a short group another
   * word ("2nd") that ends the run. Dots only between groups as cards have them: coordinates are
   * digits around a dot, too.
   */
  private static final Pattern RUN =
      Pattern.compile(
          "(?<!\\d)(?<!\\d[.-])\\d++(?!(?<!\\d{12})\\w\\w)"
              + "(?:(?: ?- ?| |(?<=\\d{4})\\.(?=\\d{3,7}(?!\\d)))\\d++(?!(?<!\\d{4})\\w\\w))*+");

  private static final Pattern GROUP = Pattern.compile("\\d+");

  private static final Pattern ISSUED =
      Pattern.compile(
          "4(?:\\d{12}|\\d{15}|\\d{18})" // Visa
              + "|5[1-5]\\d{14}|2[2-7]\\d{14}" // Mastercard, Mir
              + "|3[47]\\d{13}" // American Express
              + "|3[0689]\\d{12}(?:\\d{2})?+|35\\d{14}|(?:2131|1800)\\d{11}" // Diners Club, JCB
              + "|6\\d{15,18}|8[12]\\d{14,17}" // Discover, Maestro, UnionPay, RuPay
              + "|50[0-9]\\d{13,16}|5[6-8]\\d{14,17}" // Maestro, Verve
              + "|(?:5018|5020|5038|5893|6304|6759|676[1-3])\\d{8,15}" // Maestro, also short
              + "|9792\\d{12}"); // Troy

  private static final int SHORTEST = 12;
  private static final int LONGEST = 19;

  private CardNumbers() {}

  /** Where card numbers stand. */
  public static List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    for (Span run : Spans.of(RUN, text)) {
      if (run.end() - run.start() >= SHORTEST) {
        addCards(text, run, spans);
      }
    }
    return spans;
  }

  /** Cards made of whole groups: a date or code may stand next to the number. */
  private static void addCards(String text, Span run, List<Span> spans) {
    List<Span> groups = Spans.of(GROUP, run.in(text));
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
      if (isCard(digits.toString())) {
        best = at;
      }
    }
    return best;
  }

  /** Whether digits without separators are an issuer's card number with the right check digit. */
  public static boolean isCard(String digits) {
    return digits.length() >= SHORTEST
        && digits.length() <= LONGEST
        && ISSUED.matcher(digits).matches()
        && CheckDigits.luhn(digits);
  }
}
