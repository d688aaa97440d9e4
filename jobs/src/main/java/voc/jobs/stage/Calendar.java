package voc.jobs.stage;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The weeks, months and quarters of the days that count.
 *
 * @param first first day that counts and has feedback at or after it
 * @param asOf last day
 * @param windowStart first day that could count
 */
record Calendar(LocalDate first, LocalDate asOf, LocalDate windowStart) {

  /** Length of a period. */
  enum Grain {
    WEEK {
      @Override
      LocalDate start(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      }

      @Override
      LocalDate next(LocalDate start) {
        return start.plusWeeks(1);
      }
    },
    MONTH {
      @Override
      LocalDate start(LocalDate day) {
        return day.withDayOfMonth(1);
      }

      @Override
      LocalDate next(LocalDate start) {
        return start.plusMonths(1);
      }
    },
    QUARTER {
      @Override
      LocalDate start(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
      }

      @Override
      LocalDate next(LocalDate start) {
        return start.plusMonths(3);
      }
    };

    /** First day of the period that a day lies in. */
    abstract LocalDate start(LocalDate day);

    /** First day of the period after the one that begins on a day. */
    abstract LocalDate next(LocalDate start);

    /** As in tables, and as SQL calls it. */
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static List<String> codes() {
      return Arrays.stream(values()).map(Grain::code).toList();
    }
  }

  /**
   * One of them.
   *
   * @param start its first day
   * @param end its last day
   */
  record Period(Grain grain, LocalDate start, LocalDate end) {}

  /** All periods of a length, in order. */
  List<Period> periods(Grain grain) {
    List<Period> periods = new ArrayList<>();
    for (LocalDate start = grain.start(first); !start.isAfter(asOf); start = grain.next(start)) {
      periods.add(new Period(grain, start, grain.next(start).minusDays(1)));
    }
    return periods;
  }

  /** First day of a period that counts. */
  LocalDate firstCounted(Period period) {
    return period.start().isBefore(first) ? first : period.start();
  }

  /** Last day of a period that counts. */
  LocalDate lastCounted(Period period) {
    return period.end().isAfter(asOf) ? asOf : period.end();
  }

  /** Whether all days of a period count. */
  boolean isComplete(Period period) {
    return !period.start().isBefore(windowStart) && !period.end().isAfter(asOf);
  }

  /** First days of all periods, of the days that count, and of those that come after them. */
  NavigableSet<LocalDate> boundaries() {
    NavigableSet<LocalDate> boundaries = new TreeSet<>();
    for (Grain grain : Grain.values()) {
      periods(grain).forEach(period -> boundaries.add(firstCounted(period)));
    }
    boundaries.add(asOf.plusDays(1));
    return boundaries;
  }
}
