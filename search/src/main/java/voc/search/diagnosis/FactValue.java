package voc.search.diagnosis;

import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a fact says, to be compared with one of the same kind and unit. */
sealed interface FactValue {

  /** Whether both can't hold of the same thing. Values of different classes never do. */
  boolean contradicts(FactValue other);

  /**
   * A number in its unit.
   *
   * @param low at least
   * @param high at most; that of {@code 5 to 7 days} is above {@code low}
   */
  record Amount(double low, double high, Bound bound) implements FactValue {
    /** By how much two amounts may differ where one is said to be about so much. */
    private static final double ABOUT = 0.25;

    @Override
    public boolean contradicts(FactValue value) {
      if (!(value instanceof Amount other)) {
        return false;
      }
      if (bound == Bound.AT_MOST) {
        return switch (other.bound) {
          case AT_MOST -> high != other.high;
          case AT_LEAST -> false;
          case EXACT, ABOUT -> other.least() > high;
        };
      }
      if (bound == Bound.AT_LEAST) {
        return switch (other.bound) {
          case AT_LEAST -> low != other.low;
          case AT_MOST -> false;
          case EXACT, ABOUT -> other.most() < low;
        };
      }
      return other.bound == Bound.AT_MOST || other.bound == Bound.AT_LEAST
          ? other.contradicts(this)
          : other.least() > most() || other.most() < least();
    }

    private double least() {
      return bound == Bound.ABOUT ? low * (1 - ABOUT) : low;
    }

    private double most() {
      return bound == Bound.ABOUT ? high * (1 + ABOUT) : high;
    }
  }

  /** Days of the week: they disagree where they have none in common. */
  record Weekdays(Set<DayOfWeek> days) implements FactValue {
    public Weekdays {
      days = Set.copyOf(days);
    }

    @Override
    public boolean contradicts(FactValue value) {
      return value instanceof Weekdays other && Collections.disjoint(days, other.days);
    }
  }

  /** A day of any year, or of one. */
  record CalendarDay(MonthDay day, @Nullable Integer year) implements FactValue {
    @Override
    public boolean contradicts(FactValue value) {
      return value instanceof CalendarDay other
          // Of different years both may hold.
          && (year == null || other.year == null || year.equals(other.year))
          && !day.equals(other.day);
    }
  }

  /** A word that is the same or not. */
  record Word(String word) implements FactValue {
    @Override
    public boolean contradicts(FactValue value) {
      return value instanceof Word other && !word.equals(other.word);
    }
  }
}
