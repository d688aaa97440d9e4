package voc.needs.kpi;

import voc.core.Interval;
import voc.needs.WilsonInterval;

/**
 * The 95 % interval of a difference of two shares that are counted over the same people, as the Net
 * Promoter Score is: promoters less detractors of all who answered.
 *
 * <p>Source: R. G. Newcombe, "Improved confidence intervals for the difference between binomial
 * proportions based on paired data", Statistics in Medicine 17 (1998) 2635–2650, method 10. Each
 * share gets its Wilson interval, and the distances to their bounds are added as the sides of a
 * triangle are, with the correlation φ of the two shares as its angle. Nobody is both a promoter
 * and a detractor, so that of the paper's four cells the first is empty. Unlike the textbook
 * interval it stays within [-1, 1] and is honest where one side is rare.
 */
public final class NetPromoterInterval {
  private NetPromoterInterval() {}

  /**
   * The interval of {@code (promoters - detractors) / of}, in [-1, 1].
   *
   * @throws IllegalArgumentException if a count is negative, or they are more than {@code of}, or
   *     {@code of} is 0
   */
  public static Interval of(long promoters, long detractors, long of) {
    if (promoters < 0 || detractors < 0 || promoters + detractors > of) {
      throw new IllegalArgumentException(
          "promoters and detractors must be parts of all "
              + of
              + " ratings, got "
              + promoters
              + " and "
              + detractors
              + "; count them over the same ratings");
    }
    return paired(0, promoters, detractors, of - promoters - detractors);
  }

  /** The paper's cells e, f, g, h: both, the first only, the second only, neither. */
  static Interval paired(long both, long first, long second, long neither) {
    long n = both + first + second + neither;
    double one = (double) (both + first) / n;
    double other = (double) (both + second) / n;
    Interval ofOne = WilsonInterval.of(both + first, n);
    Interval ofOther = WilsonInterval.of(both + second, n);
    double phi = phi(both, first, second, neither);
    double difference = (double) (first - second) / n;
    double down = side(one - ofOne.low(), ofOther.high() - other, phi);
    double up = side(ofOne.high() - one, other - ofOther.low(), phi);
    return new Interval(Math.max(-1, difference - down), Math.min(1, difference + up));
  }

  private static double side(double a, double b, double phi) {
    return Math.sqrt(Math.max(0, a * a - 2 * phi * a * b + b * b));
  }

  /** The correlation, continuity corrected where it is above 0. */
  private static double phi(double both, double first, double second, double neither) {
    double product = (both + first) * (second + neither) * (both + second) * (first + neither);
    if (product == 0) {
      return 0;
    }
    double n = both + first + second + neither;
    double cross = both * neither - first * second;
    double corrected = cross > 0 ? Math.max(cross - n / 2, 0) : cross;
    return corrected / Math.sqrt(product);
  }
}
