package voc.jobs.config;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns a time pattern of the configuration into a formatter. */
public final class TimePatterns {
  private static final List<String> NAMED =
      List.of(TimeRule.ISO, TimeRule.EPOCH_MS, TimeRule.EPOCH_S);

  private TimePatterns() {}

  /**
   * A strict formatter with English month names and AM/PM in any letter case. The letter {@code y}
   * is read as {@code u}: strict parsing would ask for an era with it, which no export writes.
   *
   * @throws IllegalArgumentException if {@code pattern} is not one of {@link DateTimeFormatter}
   */
  public static DateTimeFormatter formatter(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(withProlepticYear(pattern))
        .toFormatter(Locale.US)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** What is wrong with a pattern of the configuration, and the remedy; null if nothing is. */
  static @Nullable String fault(String pattern) {
    if (NAMED.contains(pattern)) {
      return null;
    }
    try {
      formatter(pattern);
      return pattern.isBlank() ? "is empty; use ISO or a pattern such as MM/dd/uuuu" : null;
    } catch (IllegalArgumentException e) {
      return "is no date pattern ("
          + e.getMessage()
          + "); use ISO, epoch_ms, epoch_s or letters such as MM/dd/uuuu HH:mm";
    }
  }

  private static String withProlepticYear(String pattern) {
    StringBuilder result = new StringBuilder();
    boolean quoted = false;
    for (char c : pattern.toCharArray()) {
      quoted ^= c == '\'';
      result.append(c == 'y' && !quoted ? 'u' : c);
    }
    return result.toString();
  }
}
