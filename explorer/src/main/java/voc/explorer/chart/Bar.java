package voc.explorer.chart;

import org.jspecify.annotations.Nullable;
import voc.core.Interval;

/**
 * One bar.
 *
 * @param label what it stands for, any text
 * @param value its length, finite
 * @param interval where the true value may lie, finite; null where nothing is known of it
 * @param role what its colour means
 */
public record Bar(String label, double value, @Nullable Interval interval, Role role) {
  public Bar {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "value of bar \"" + label + "\" must be finite, got " + value);
    }
    if (interval != null
        && !(Double.isFinite(interval.low()) && Double.isFinite(interval.high()))) {
      throw new IllegalArgumentException(
          "interval of bar \"" + label + "\" must be finite, got " + interval);
    }
  }

  /** A plain bar without an interval. */
  public static Bar of(String label, double value) {
    return new Bar(label, value, null, Role.PLAIN);
  }

  /** The same bar with the interval from {@code low} to {@code high}. */
  public Bar between(double low, double high) {
    return new Bar(label, value, new Interval(low, high), role);
  }

  /** The same bar in the colour of {@code other}. */
  public Bar as(Role other) {
    return new Bar(label, value, interval, other);
  }
}
