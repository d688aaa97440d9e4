package voc.needs.closure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tells from the fields of a request whether it was closed and opened again.
 *
 * <p>Three things tell: a status that says so; a time of reopening, as SeeClickFix's {@code
 * reopened_at}; and a closing time of a request that is open, as in Philadelphia's export and
 * Open311's bulk CSV, where it stays from the earlier closing. Thread-safe.
 */
public final class Reopening {
  private static final List<String> TIMES = List.of("reopened at", "reopened datetime");
  private static final List<String> CLOSING_TIMES =
      List.of("closed date", "closed datetime", "closed at");
  private static final List<String> STATUS = List.of("status", "status description");
  private static final List<String> OPEN =
      List.of("open", "opened", "acknowledged", "in progress", "pending", "assigned", "started");

  private Reopening() {}

  /** Whether these fields tell of a reopening. */
  public static boolean isTold(Map<String, String> fields) {
    String status = first(fields, STATUS).map(Reopening::fold).orElse("");
    return status.replace("-", "").startsWith("reopen")
        || first(fields, TIMES).isPresent()
        || (OPEN.contains(status) && first(fields, CLOSING_TIMES).isPresent());
  }

  /**
   * The text of the time at which it was closed before, if a field holds it: nothing else tells
   * when a request was closed that is open again.
   */
  public static Optional<String> closedBefore(Map<String, String> fields) {
    return first(fields, CLOSING_TIMES);
  }

  private static Optional<String> first(Map<String, String> fields, List<String> names) {
    for (String name : names) {
      for (Map.Entry<String, String> field : fields.entrySet()) {
        if (fold(field.getKey()).equals(name) && !field.getValue().isBlank()) {
          return Optional.of(field.getValue().strip());
        }
      }
    }
    return Optional.empty();
  }

  private static String fold(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", " ");
  }
}
