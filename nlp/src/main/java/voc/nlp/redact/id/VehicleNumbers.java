package voc.nlp.redact.id;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import voc.core.Span;
import voc.nlp.redact.pattern.Spans;

/**
 * Vehicle identification numbers: 17 letters and digits without I, O and Q, the ninth a check digit
 * (49 CFR 565.15, North America); after the word VIN also without one.
 */
public final class VehicleNumbers {
  private static final Pattern VIN =
      Pattern.compile("(?i)(?<!\\w)(?=[A-Z]{0,16}\\d)(?=\\d{0,16}[A-Z])[A-HJ-NPR-Z0-9]{17}(?!\\w)");

  private static final Pattern BEFORE =
      Pattern.compile("(?i)\\b(?:vin|vehicle id\\w*)\\b[^.!?\\n]{0,30}$");
  private static final int CONTEXT = 45;

  /** Values of the letters A to Z; I, O and Q have none. */
  private static final int[] VALUES = {
    1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2, 3, 4, 5, 0, 7, 0, 9, 2, 3, 4, 5, 6, 7, 8, 9
  };

  private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};

  private VehicleNumbers() {}

  /** Where vehicle identification numbers stand. */
  public static List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    for (Span span : Spans.of(VIN, text)) {
      String before = text.substring(Math.max(0, span.start() - CONTEXT), span.start());
      if (hasCheckDigit(span.in(text)) || BEFORE.matcher(before).find()) {
        spans.add(span);
      }
    }
    return spans;
  }

  static boolean hasCheckDigit(String written) {
    String vin = written.toUpperCase(Locale.ROOT);
    int sum = 0;
    for (int i = 0; i < vin.length(); i++) {
      char c = vin.charAt(i);
      sum += WEIGHTS[i] * (c >= 'A' ? VALUES[c - 'A'] : c - '0');
    }
    int check = sum % 11;
    return vin.charAt(8) == (check == 10 ? 'X' : (char) ('0' + check));
  }
}
