package voc.needs.outcome;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Whether a need and the untouched ones went alike in the weeks before: the Cochran–Armitage test
 * for a trend of the need's share of both, week by week.
 *
 * <p>Sources: W. G. Cochran, "Some methods for strengthening the common χ² tests", Biometrics 10
 * (1954) 417–451; P. Armitage, "Tests for linear trends in proportions and frequencies", Biometrics
 * 11 (1955) 375–386. Weeks scatter by more than chance, so the variance is multiplied by the
 * dispersion, Pearson's χ² over its degrees of freedom where that is above 1 (P. McCullagh and J.
 * A. Nelder, Generalized Linear Models, 2nd edition (1989), 4.5).
 */
public final class ParallelTrends {
  private ParallelTrends() {}

  /**
   * Two-sided p-value of no difference in trend.
   *
   * @param treated feedback on the need by week, in order of time
   * @param untouched on the untouched needs in the same weeks
   * @return in [0, 1]; 1 where nothing can differ: fewer than two weeks, or nothing said of one
   *     side
   */
  public static double pValue(long[] treated, long[] untouched) {
    if (treated.length != untouched.length) {
      throw new IllegalArgumentException(
          "both sides must have the same weeks, got "
              + treated.length
              + " and "
              + untouched.length
              + "; count them alike");
    }
    double z = z(treated, untouched, 1);
    double dispersion = Math.max(1, dispersion(treated, untouched));
    return Math.min(
        1,
        2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z) / Math.sqrt(dispersion)));
  }

  /** The statistic for scores 0, 1, 2 … times {@code step}, before the dispersion counts. */
  static double z(long[] treated, long[] untouched, double step) {
    double all = 0;
    double hit = 0;
    double weighted = 0;
    double scores = 0;
    double squares = 0;
    for (int week = 0; week < treated.length; week++) {
      double score = step * week;
      double n = treated[week] + untouched[week];
      all += n;
      hit += treated[week];
      weighted += score * treated[week];
      scores += score * n;
      squares += score * score * n;
    }
    double share = hit / all;
    double variance = share * (1 - share) * (squares - scores * scores / all);
    return variance > 0 ? (weighted - share * scores) / Math.sqrt(variance) : 0;
  }

  private static double dispersion(long[] treated, long[] untouched) {
    double all = 0;
    double hit = 0;
    int weeks = 0;
    for (int week = 0; week < treated.length; week++) {
      all += treated[week] + untouched[week];
      hit += treated[week];
      weeks += treated[week] + untouched[week] > 0 ? 1 : 0;
    }
    double share = hit / all;
    if (weeks < 2 || share <= 0 || share >= 1) {
      return 1;
    }
    double chiSquare = 0;
    for (int week = 0; week < treated.length; week++) {
      double n = treated[week] + untouched[week];
      if (n > 0) {
        double beyond = treated[week] - n * share;
        chiSquare += beyond * beyond / (n * share * (1 - share));
      }
    }
    return chiSquare / (weeks - 1);
  }
}
