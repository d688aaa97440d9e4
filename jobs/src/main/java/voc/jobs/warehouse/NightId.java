package voc.jobs.warehouse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** How nights are named, in the warehouse and where raw feedback is kept: by the second in UTC. */
public final class NightId {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private NightId() {}

  /** The id of the night that begins now, such as 20260401T020000Z. */
  public static String of(Instant now) {
    return FORMAT.format(now);
  }

  /** When the night of this id began; empty if it is no such id. */
  public static Optional<Instant> instant(String id) {
    try {
      return Optional.of(FORMAT.parse(id, Instant::from));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
