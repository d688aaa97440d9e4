package voc.samples.formats;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as systems write them. */
final class Times {
  private static final DateTimeFormatter OFFSET = pattern("uuuu-MM-dd'T'HH:mm:ssxxx");
  private static final DateTimeFormatter ZULU = pattern("uuuu-MM-dd'T'HH:mm:ss'Z'");
  private static final DateTimeFormatter PLAIN = pattern("uuuu-MM-dd HH:mm:ss");

  private Times() {}

  /** {@code 2026-02-03T14:05:00-06:00}. */
  static String offset(ZonedDateTime time) {
    return OFFSET.format(time);
  }

  /** {@code 2026-02-03 14:05:00}, the city's clock. */
  static String plain(ZonedDateTime time) {
    return PLAIN.format(time);
  }

  /** {@code 2026-02-03 20:05:00}, in UTC. */
  static String plainUtc(ZonedDateTime time) {
    return PLAIN.format(time.withZoneSameInstant(ZoneOffset.UTC));
  }

  /** A strict pattern with English names. */
  static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }
}
