package voc.core;

import java.io.Serializable;

/**
 * A number that a customer gave.
 *
 * @param name what was rated: the column or question
 * @param value normalised to [0, 1] with 1 the best, whatever the source's direction
 * @param original the source's own text
 */
public record Rating(String name, double value, String original) implements Serializable {
  public Rating {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("rating value must be in [0, 1], got " + value);
    }
  }

  /**
   * Normalises {@code raw} on the scale from {@code worst} to {@code best} (which may be the
   * smaller number).
   *
   * @throws IllegalArgumentException if {@code raw} lies outside the scale
   */
  public static Rating onScale(
      String name, double raw, double best, double worst, String original) {
    // Adding 0.0 makes the -0.0 of a scale whose best is the smaller number a plain zero.
    double value = (raw - worst) / (best - worst) + 0.0;
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(
          "rating "
              + name
              + " must be between "
              + best
              + " (best) and "
              + worst
              + " (worst), got "
              + original);
    }
    return new Rating(name, value, original);
  }
}
