package voc.jobs.source.rule;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import voc.core.RejectReason;
import voc.jobs.config.TimePatterns;
import voc.jobs.config.TimeRule;
import voc.jobs.source.record.RecordFault;

/**
 * Reads times with a list of patterns, tried in order. A time without an offset is in the source's
 * zone: one that a spring change skips is moved on by the gap, one that an autumn change repeats is
 * the first. A date alone is the start of its day. Thread-safe.
 */
public final class TimeReader {
  /** ISO-8601 with {@code T} or a space, the time and the offset optional. */
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendOptional(timeAfter('T'))
          .appendOptional(timeAfter(' '))
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /** No system in use exports older feedback; what lies before is a slip or another unit. */
  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

  private final ZoneId zone;
  private final Instant latest;
  private final Map<String, Function<String, Optional<Instant>>> readers = new LinkedHashMap<>();

  /**
   * @param patterns tried in order, see {@link TimeRule.Column}
   * @param zone of times that name none
   * @param latest what lies after it is in the future
   */
  public TimeReader(List<String> patterns, ZoneId zone, Instant latest) {
    this.zone = zone;
    this.latest = latest;
    for (String pattern : patterns) {
      readers.put(pattern, reader(pattern));
    }
  }

  /** The time that {@code text} means, if one of the patterns fits. */
  public Optional<Instant> read(String text) {
    for (Function<String, Optional<Instant>> reader : readers.values()) {
      Optional<Instant> time = reader.apply(text.strip());
      if (time.isPresent()) {
        return time;
      }
    }
    return Optional.empty();
  }

  /**
   * The time that {@code text} in {@code field} means.
   *
   * @param remedy what to do if no pattern fits
   * @throws RecordFault if no pattern fits or the time lies before 1990 or in the future
   */
  public Instant read(String text, String field, String remedy) {
    Instant time = fitting(text, field, remedy);
    if (!isPlausible(time)) {
      throw new RecordFault(
          RejectReason.BAD_TIME,
          "time "
              + RecordFault.quoted(text)
              + " in field \""
              + field
              + "\" must not lie before 1990-01-01 or in the future; "
              + remedy);
    }
    return time;
  }

  /** The time that {@code text} means, if it is neither before 1990 nor in the future. */
  public Optional<Instant> readPlausible(String text) {
    return read(text).filter(this::isPlausible);
  }

  private boolean isPlausible(Instant time) {
    return !time.isBefore(EARLIEST) && !time.isAfter(latest);
  }

  private Instant fitting(String text, String field, String remedy) {
    return read(text)
        .orElseThrow(
            () ->
                new RecordFault(
                    RejectReason.BAD_TIME,
                    "time "
                        + RecordFault.quoted(text)
                        + " in field \""
                        + field
                        + "\" fits none of the patterns "
                        + String.join(", ", readers.keySet())
                        + "; "
                        + remedy));
  }

  private Function<String, Optional<Instant>> reader(String pattern) {
    return switch (pattern) {
      case TimeRule.ISO -> text -> parse(ISO, text);
      case TimeRule.EPOCH_MS -> text -> epoch(text).map(Instant::ofEpochMilli);
      case TimeRule.EPOCH_S -> text -> epoch(text).map(Instant::ofEpochSecond);
      default -> {
        DateTimeFormatter formatter = TimePatterns.formatter(pattern);
        yield text -> parse(formatter, text);
      }
    };
  }

  private static Optional<Long> epoch(String text) {
    return text.matches("-?[0-9]{1,15}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  /** Looks first whether the pattern fits at all: an exception for each row of a file is slow. */
  private Optional<Instant> parse(DateTimeFormatter formatter, String text) {
    ParsePosition end = new ParsePosition(0);
    try {
      // This throws too, against its documentation: for an offset such as -76:00.
      boolean fits =
          formatter.parseUnresolved(text, end) != null && end.getIndex() == text.length();
      return fits ? instant(formatter.parse(text)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<Instant> instant(TemporalAccessor parsed) {
    if (parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
      return Optional.of(Instant.from(parsed));
    }
    LocalDate date = parsed.query(TemporalQueries.localDate());
    LocalTime time = parsed.query(TemporalQueries.localTime());
    if (date == null) {
      return Optional.empty();
    }
    return Optional.of(
        time == null
            ? date.atStartOfDay(zone).toInstant()
            : date.atTime(time).atZone(zone).toInstant());
  }

  private static DateTimeFormatter timeAfter(char separator) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendLiteral(separator)
        .append(DateTimeFormatter.ISO_LOCAL_TIME)
        .appendPattern("[XXX][XX][X]")
        .toFormatter(Locale.ROOT);
  }
}
