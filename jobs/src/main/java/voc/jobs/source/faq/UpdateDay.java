package voc.jobs.source.faq;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The day of an entry's last change as it is written: ISO-8601 with or without a time, {@code
 * 1/31/2026}, {@code January 31, 2026} or {@code 31 Jan 2026}. What is written otherwise is not
 * known: an entry without a day is worth more than no entry.
 */
final class UpdateDay {
  /** No system in use publishes older answers; what lies before is a slip. */
  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

  private static final List<DateTimeFormatter> FORMS =
      List.of(
          form("uuuu-MM-dd"),
          form("uuuuMMdd"),
          form("M/d/uuuu"),
          form("MMMM d, uuuu"),
          form("MMM d, uuuu"),
          form("d MMMM uuuu"),
          form("d MMM uuuu"));

  private UpdateDay() {}

  private static DateTimeFormatter form(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** The day that {@code text} begins with; a time of day may follow. */
  static Optional<LocalDate> of(String text) {
    return FORMS.stream()
        .map(form -> day(form, text.strip()))
        .flatMap(Optional::stream)
        .filter(Predicate.not(day -> day.isBefore(EARLIEST)))
        .findFirst();
  }

  private static Optional<LocalDate> day(DateTimeFormatter form, String text) {
    ParsePosition end = new ParsePosition(0);
    try {
      TemporalAccessor parsed = form.parse(text, end);
      return end.getIndex() == text.length() || isSeparator(text.charAt(end.getIndex()))
          ? Optional.ofNullable(parsed.query(TemporalQueries.localDate()))
          : Optional.empty();
    } catch (DateTimeException e) {
      // Another form may fit.
      return Optional.empty();
    }
  }

  private static boolean isSeparator(char next) {
    return next == 'T' || next == 't' || next == ' ' || next == ',';
  }
}
