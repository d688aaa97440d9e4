package voc.needs.outcome;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days before an initiative was done, its last day included, and those after it.
 *
 * @param first of the days before
 * @param done the last of the days before
 * @param last of the days after
 */
public record Comparison(LocalDate first, LocalDate done, LocalDate last) {
  /** Weeks on each side that a verdict needs: fewer see neither habit nor chance. */
  public static final int FEWEST_WEEKS = 4;

  /** Longest time looked at on each side: half a year, so that seasons do not pass for effects. */
  private static final int LONGEST_DAYS = 26 * 7;

  /**
   * All that counts on both sides of the day, up to half a year.
   *
   * @param start first day that has feedback and counts
   * @param asOf last day that counts
   */
  public static Comparison around(LocalDate done, LocalDate start, LocalDate asOf) {
    LocalDate earliest = done.plusDays(1L - LONGEST_DAYS);
    LocalDate latest = done.plusDays(LONGEST_DAYS);
    return new Comparison(
        earliest.isBefore(start) ? start : earliest, done, latest.isAfter(asOf) ? asOf : latest);
  }

  /** Days before; 0 if it was done before anything counts. */
  public long daysBefore() {
    return Math.max(0, ChronoUnit.DAYS.between(first, done) + 1);
  }

  /** Days after; 0 if there are none. */
  public long daysAfter() {
    return Math.max(0, ChronoUnit.DAYS.between(done, last));
  }

  /** Complete weeks before. */
  public int weeksBefore() {
    return (int) (daysBefore() / 7);
  }

  /** Complete weeks after. */
  public int weeksAfter() {
    return (int) (daysAfter() / 7);
  }

  long before(Series series) {
    return series.between(first, done);
  }

  long after(Series series) {
    return series.between(done.plusDays(1), last);
  }

  /** Feedback of each complete week before, counted back from the day it was done. */
  long[] weeks(Series series) {
    long[] weeks = new long[weeksBefore()];
    for (int i = 0; i < weeks.length; i++) {
      LocalDate end = done.minusDays(7L * (weeks.length - 1 - i));
      weeks[i] = series.between(end.minusDays(6), end);
    }
    return weeks;
  }
}
