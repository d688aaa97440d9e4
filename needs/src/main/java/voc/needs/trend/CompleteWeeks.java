package voc.needs.trend;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * The weeks, Monday to Sunday, that lie wholly between two days.
 *
 * @param first the first one's Monday
 * @param count how many, 0 if none
 */
public record CompleteWeeks(LocalDate first, int count) {
  private static final int WEEK = 7;

  /** Those from {@code first} to {@code last}, both included. */
  public static CompleteWeeks between(LocalDate first, LocalDate last) {
    LocalDate monday = first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    long days = ChronoUnit.DAYS.between(monday, last) + 1;
    return new CompleteWeeks(monday, (int) Math.max(0, days / WEEK));
  }

  /** The day after the last one's Sunday. */
  public LocalDate end() {
    return first.plusWeeks(count);
  }
}
