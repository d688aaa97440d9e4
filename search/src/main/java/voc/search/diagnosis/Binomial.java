package voc.search.diagnosis;

/** Sums of the binomial distribution and Wilson's bound: small enough to need no library. */
final class Binomial {
  /** The normal quantile of a two-sided 95 % interval. */
  private static final double Z = 1.959963984540054;

  private Binomial() {}

  /** P(X ≥ successes) of {@code trials} of probability {@code p} in (0, 1). */
  static double upperTail(long successes, long trials, double p) {
    double logOdds = Math.log(p) - Math.log1p(-p);
    double log = trials * Math.log1p(-p);
    double tail = successes <= 0 ? Math.exp(log) : 0;
    for (long k = 1; k <= trials; k++) {
      log += Math.log((double) (trials - k + 1) / k) + logOdds;
      tail += k >= successes ? Math.exp(log) : 0;
    }
    return Math.min(1, tail);
  }

  /**
   * The lower bound of Wilson's 95 % interval of a proportion (Journal of the American Statistical
   * Association 22, 1927), as in {@code voc.needs}, which this module does not see.
   */
  static double wilsonLow(double successes, double trials) {
    double share = successes / trials;
    double square = Z * Z;
    double centre = share + square / (2 * trials);
    double spread = Z * Math.sqrt(share * (1 - share) / trials + square / (4 * trials * trials));
    return Math.max(0, (centre - spread) / (1 + square / trials));
  }
}
