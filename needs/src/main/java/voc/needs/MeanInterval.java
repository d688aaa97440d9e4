package voc.needs;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import voc.core.Interval;

/**
 * The 95 % interval of a mean by Student's t: mean ± t(0.975; n − 1) · s / √n.
 *
 * <p>Source: NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.5.2, confidence limits
 * for the mean, whose example is this class's test. Mentions of one feedback are taken for
 * independent, which they are not quite: where people say the same twice, the interval is a little
 * too narrow.
 */
public final class MeanInterval {
  private static final double UPPER = 1 - WilsonInterval.ERROR_RATE / 2;

  private MeanInterval() {}

  /**
   * The interval, cut to [low, high].
   *
   * @param low least value that there can be
   * @param high largest value that there can be
   * @param count number of values, at least 1
   * @param sum of the values
   * @param deviations sum of the squares of their distances from their mean, at least 0. Taken from
   *     sums of doubles, Σx² − (Σx)²/n, it would have lost what it is about where values are alike
   * @return nothing of a single value, which does not tell how values vary
   * @throws IllegalArgumentException if there is no value, or {@code deviations} is negative
   */
  public static Optional<Interval> of(
      double low, double high, long count, double sum, double deviations) {
    if (count < 1) {
      throw new IllegalArgumentException(
          "a mean must be of at least 1 value, got "
              + count
              + "; leave out what was never observed");
    }
    if (count == 1) {
      return Optional.empty();
    }
    requireVariance(deviations);
    double centre = Math.max(low, Math.min(high, sum / count));
    double half = half(deviations / (count - 1), count);
    return Optional.of(new Interval(Math.max(low, centre - half), Math.min(high, centre + half)));
  }

  /**
   * The interval, wherever it ends.
   *
   * @param variance of the sample, with n - 1, at least 0
   * @return nothing of fewer than two values
   * @throws IllegalArgumentException if {@code variance} is negative or no number
   */
  public static Optional<Interval> of(double mean, double variance, long count) {
    requireVariance(variance);
    if (count < 2) {
      return Optional.empty();
    }
    double half = half(variance, count);
    return Optional.of(new Interval(mean - half, mean + half));
  }

  private static void requireVariance(double variance) {
    if (!(variance >= 0)) {
      throw new IllegalArgumentException("variance of a mean must be >= 0, got " + variance);
    }
  }

  private static double half(double variance, long count) {
    return TDistribution.of(count - 1.0).inverseCumulativeProbability(UPPER)
        * Math.sqrt(variance / count);
  }
}
