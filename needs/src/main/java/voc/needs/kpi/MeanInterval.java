package voc.needs.kpi;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import voc.core.Interval;

/**
 * The 95 % t interval of a mean: mean ± t · s / √n, with t the 97.5 % point of Student's
 * distribution with n - 1 degrees of freedom.
 *
 * <p>Source: Student (W. S. Gosset), "The probable error of a mean", Biometrika 6 (1908) 1–25;
 * NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.2, whose example is this class's test.
 */
public final class MeanInterval {
  private static final double UPPER_POINT = 0.975;

  private MeanInterval() {}

  /**
   * The interval; none of fewer than two observations.
   *
   * @param variance of the sample, with n - 1, at least 0
   * @throws IllegalArgumentException if {@code variance} is negative or no number
   */
  public static Optional<Interval> of(double mean, double variance, long n) {
    if (!(variance >= 0)) {
      throw new IllegalArgumentException("variance of a mean must be >= 0, got " + variance);
    }
    if (n < 2) {
      return Optional.empty();
    }
    double t = TDistribution.of(n - 1.0).inverseCumulativeProbability(UPPER_POINT);
    double half = t * Math.sqrt(variance / n);
    return Optional.of(new Interval(mean - half, mean + half));
  }
}
