package voc.needs;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import voc.core.Interval;

/**
 * The 95 % score interval of a proportion.
 *
 * <p>Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
 * Journal of the American Statistical Association 22 (1927) 209–212; recommended for all sample
 * sizes by R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872, method 3, whose examples are
 * this class's test. It stays inside [0, 1] and is honest for small counts and for shares near 0 or
 * 1, where the textbook interval p ± 1.96·se is not.
 */
public final class WilsonInterval {
  /** The error that remains: 5 %, divided between both sides. */
  static final double ERROR_RATE = 0.05;

  private WilsonInterval() {}

  /**
   * The interval of {@code successes / trials}.
   *
   * @param successes in [0, trials]
   * @param trials at least 1 and at most {@link Integer#MAX_VALUE}
   * @throws IllegalArgumentException if either is out of range
   */
  public static Interval of(long successes, long trials) {
    if (trials < 1 || trials > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "trials of a proportion must be in [1, "
              + Integer.MAX_VALUE
              + "], got "
              + trials
              + "; leave out what was never observed");
    }
    if (successes < 0 || successes > trials) {
      throw new IllegalArgumentException(
          "successes of a proportion must be in [0, "
              + trials
              + "], got "
              + successes
              + "; count both over the same records");
    }
    var interval =
        BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
            (int) trials, (int) successes, ERROR_RATE);
    // By the formula 0 <= low <= share <= high <= 1; rounding errors must not break that.
    double share = (double) successes / trials;
    return new Interval(
        Math.max(0, Math.min(share, interval.getLowerBound())),
        Math.min(1, Math.max(share, interval.getUpperBound())));
  }
}
