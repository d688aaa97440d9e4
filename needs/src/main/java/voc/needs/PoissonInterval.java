package voc.needs;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import voc.core.Interval;

/**
 * The exact 95 % interval of the mean of a Poisson count: what a count of x contacts says about how
 * many there will be in a time like it.
 *
 * <p>From χ²(0.025; 2x) / 2 to χ²(0.975; 2x + 2) / 2. Source: F. Garwood, "Fiducial limits for the
 * Poisson distribution", Biometrika 28 (1936) 437–442, whose table is this class's test. Both
 * bounds grow with x continuously, so that a count of shares (a demand by department and channel)
 * has one too.
 */
public final class PoissonInterval {
  private static final double TAIL = WilsonInterval.ERROR_RATE / 2;

  private PoissonInterval() {}

  /**
   * The interval of a count.
   *
   * @param count at least 0
   */
  public static Interval of(double count) {
    if (!(count >= 0) || Double.isInfinite(count)) {
      throw new IllegalArgumentException(
          "a count must be a number of at least 0, got " + count + "; count what was observed");
    }
    double low =
        count == 0
            ? 0
            : ChiSquaredDistribution.of(2 * count).inverseCumulativeProbability(TAIL) / 2;
    double high = ChiSquaredDistribution.of(2 * count + 2).inverseSurvivalProbability(TAIL) / 2;
    // By the formula low <= count <= high; rounding errors must not break that.
    return new Interval(Math.min(low, count), Math.max(high, count));
  }
}
