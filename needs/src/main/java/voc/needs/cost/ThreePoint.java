package voc.needs.cost;

import java.io.Serializable;
import voc.core.Interval;

/**
 * A three-point estimate: what somebody who knows the work says of it at best, most often and at
 * worst.
 *
 * <p>Source: D. G. Malcolm, J. H. Roseboom, C. E. Clark and W. Fazar, "Application of a technique
 * for research and development program evaluation" (PERT), Operations Research 7 (1959) 646–669.
 *
 * @param low at least 0
 * @param mode at least {@code low}
 * @param high at least {@code mode}
 */
public record ThreePoint(double low, double mode, double high) implements Serializable {
  /** Of a normal distribution, 95 % lies within so many standard deviations. */
  private static final double NORMAL_95 = 1.959963984540054;

  public ThreePoint {
    if (!(low >= 0 && low <= mode && mode <= high) || Double.isInfinite(high)) {
      throw new IllegalArgumentException(
          "a three-point estimate must be 0 <= low <= most likely <= high, got "
              + low
              + ", "
              + mode
              + " and "
              + high
              + "; put them in this order");
    }
  }

  /** An estimate that is sure. */
  public static ThreePoint of(double value) {
    return new ThreePoint(value, value, value);
  }

  /** (low + 4 · mode + high) / 6. */
  public double mean() {
    return (low + 4 * mode + high) / 6;
  }

  /** The standard deviation, (high − low) / 6. */
  public double deviation() {
    return (high - low) / 6;
  }

  /** mean ± 1.96 · deviation, within [low, high]. */
  public Interval interval() {
    double half = NORMAL_95 * deviation();
    double mean = mean();
    return new Interval(
        Math.min(mean, Math.max(low, mean - half)), Math.max(mean, Math.min(high, mean + half)));
  }
}
