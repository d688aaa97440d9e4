package voc.core;

import java.io.Serializable;

/**
 * A confidence interval.
 *
 * @param low lower bound
 * @param high upper bound, not below {@code low}
 */
public record Interval(double low, double high) implements Serializable {
  public Interval {
    if (!(high >= low)) {
      throw new IllegalArgumentException(
          "interval's upper bound must be >= its lower bound " + low + ", got " + high);
    }
  }
}
