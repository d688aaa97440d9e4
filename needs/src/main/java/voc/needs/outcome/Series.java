package voc.needs.outcome;

import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Feedback on one need by day.
 *
 * @param need its id
 * @param department its department
 * @param days feedback of each day that has any
 */
public record Series(String need, String department, NavigableMap<LocalDate, Long> days) {
  public Series {
    days = Collections.unmodifiableNavigableMap(new TreeMap<>(days));
  }

  /** Feedback from {@code first} to {@code last}, both included. */
  public long between(LocalDate first, LocalDate last) {
    return last.isBefore(first)
        ? 0
        : days.subMap(first, true, last, true).values().stream().mapToLong(Long::longValue).sum();
  }
}
