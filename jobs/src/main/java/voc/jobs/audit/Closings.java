package voc.jobs.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import voc.jobs.source.request.RequestFields;
import voc.needs.closure.Reopening;

/** When requests were closed. */
final class Closings {
  private Closings() {}

  /** When a closed request was closed; null if it is open, or nobody knows. */
  static @Nullable Instant closed(Map<String, String> attributes) {
    String text = attributes.get(RequestFields.CLOSED);
    return text == null ? null : Instant.parse(text);
  }

  /** When a request that is open again was closed before; null if no field says so in ISO-8601. */
  static @Nullable Instant closedBefore(Map<String, String> attributes, ZoneId zone) {
    return Reopening.closedBefore(attributes).map(text -> iso(text, zone)).orElse(null);
  }

  private static @Nullable Instant iso(String text, ZoneId zone) {
    String standard = text.strip().replace(' ', 'T');
    try {
      return OffsetDateTime.parse(standard).toInstant();
    } catch (DateTimeException withoutOffset) {
      try {
        return LocalDateTime.parse(standard).atZone(zone).toInstant();
      } catch (DateTimeException notIso) {
        return null;
      }
    }
  }
}
