package voc.nlp.redact.id;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.IBANValidator;
import org.apache.commons.validator.routines.checkdigit.ABANumberCheckDigit;
import voc.core.Span;
import voc.nlp.redact.pattern.Spans;

/**
 * International bank account numbers (ISO 13616: the country's format and two check digits), in one
 * piece or in groups, in any case; and US routing numbers (ABA check digit) after words that
 * announce one. Formats and check digits are Apache Commons Validator's.
 */
public final class BankAccounts {
  private static final Pattern IBAN_START =
      Pattern.compile("(?<![\\p{L}\\p{N}])[A-Za-z]{2}\\d{2}(?=[ -]?[A-Za-z0-9])");

  private static final int SHORTEST_IBAN = 15;
  private static final int LONGEST_IBAN = 34;

  private static final Pattern ROUTING =
      Pattern.compile(
          "(?i)\\b(?:routing|aba|rtn|transit)\\b[^\\d\\n]{0,40}+(?<!\\w)(\\d{9}|\\d{4}[ -]\\d{4}[ -]\\d)(?!\\d)");

  private BankAccounts() {}

  /** Where account and routing numbers stand. */
  public static List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    Matcher start = IBAN_START.matcher(text);
    int from = 0;
    while (start.find(from)) {
      int end = ibanEnd(text, start.start());
      if (end > 0) {
        spans.add(new Span(start.start(), end));
      }
      from = Math.max(end, start.end());
    }
    for (Span routing : Spans.of(ROUTING, 1, text)) {
      if (ABANumberCheckDigit.ABAN_CHECK_DIGIT.isValid(routing.in(text).replaceAll("\\D", ""))) {
        spans.add(routing);
      }
    }
    return spans;
  }

  /** Where the account number that starts here ends; -1 if none does. */
  private static int ibanEnd(String text, int start) {
    StringBuilder iban = new StringBuilder();
    boolean grouped = false;
    for (int at = start; at < text.length() && iban.length() < LONGEST_IBAN; at++) {
      char c = text.charAt(at);
      if (c < 0x80 && Character.isLetterOrDigit(c)) {
        iban.append(c);
        boolean whole = at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
        if (whole && iban.length() >= SHORTEST_IBAN && isIban(iban.toString(), grouped)) {
          return at + 1;
        }
      } else if (c == ' ' || c == '-') {
        grouped = true;
      } else {
        return -1;
      }
    }
    return -1;
  }

  /** In one piece the country's format is telling enough, even with a digit mistyped. */
  private static boolean isIban(String written, boolean grouped) {
    String iban = written.toUpperCase(Locale.ROOT);
    IBANValidator.Validator format = IBANValidator.getInstance().getValidator(iban);
    return format != null
        && (grouped
            ? IBANValidator.getInstance().isValid(iban)
            : format.getRegexValidator().isValid(iban));
  }
}
