package voc.needs.trend;

/**
 * The CUSUM of one need on the watched days: how much speaks for a level that has been ρ times the
 * expected one since some watched day, against the expected one.
 *
 * <p>ρ is 1.3 and 2 at once, four parts to one: the likelihood ratio is the weighted mean of both
 * (H. Robbins, "Statistical methods related to the law of the iterated logarithm", Annals of
 * Mathematical Statistics 41 (1970) 1397–1409), so that a shift by 30 % is found soonest and a
 * doubling is not taken for a small one.
 *
 * <p>The sum of a Poisson CUSUM with changing means, Sₜ = max(0, Sₜ₋₁ + xₜ ln ρ − μₜ(ρ − 1)), is
 * the largest log likelihood ratio of a shift by ρ over all days since which it may have lasted (J.
 * M. Lucas, "Counted data CUSUM's", Technometrics 27 (1985) 129–144, there divided by ln ρ and with
 * one mean; for changing means M. Höhle and M. Paul, "Count data regression charts for the
 * monitoring of surveillance time series", Computational Statistics & Data Analysis 52 (2008)
 * 4357–4368). Those means are known there; here they were learned from b feedbacks of the baseline,
 * which a shift of few days hardly feels and one of weeks does. So the mean is what fits baseline
 * and days together best, under either hypothesis:
 *
 * <pre>Lρ = [ x ln ρ + (x + b) ln((μ + b) / (ρμ + b)) ] / φ
 * Sₜ = max over days s ≤ t of  ln(0.8 exp L₁.₃ + 0.2 exp L₂)</pre>
 *
 * with x and μ what was heard and expected from s to t; with b → ∞ it is the former. Dividing by
 * the dispersion φ is the quasi-likelihood of counts that vary more than Poisson's (McCullagh and
 * Nelder, 1989, chapter 9).
 */
final class ShiftSums {
  /** The shift that is found soonest: by 30 %. */
  static final double RATIO = 1.3;

  /** One beside it, so that a leap is seen for what it is. */
  static final double LARGE_RATIO = 2;

  private static final double PART_OF_LARGE = 0.2;

  private final double[] sums;
  private final int[] starts;
  private final int watched;

  /**
   * @param kind which way; a fall is by 1/ρ
   */
  ShiftSums(Expectation need, LevelShift.Kind kind) {
    this.watched = need.baseline();
    int days = need.days() - watched;
    this.sums = new double[days];
    this.starts = new int[days];
    for (int end = 0; end < days; end++) {
      long heard = 0;
      double expected = 0;
      starts[end] = watched + end;
      for (int start = end; start >= 0; start--) {
        heard += need.heard(watched + start, watched + start + 1);
        expected += need.expected(watched + start, watched + start + 1);
        double sum = sum(heard, expected, need, kind);
        if (sum > sums[end]) {
          sums[end] = sum;
          starts[end] = watched + start;
        }
      }
    }
  }

  private static double sum(long heard, double expected, Expectation need, LevelShift.Kind kind) {
    int sign = kind == LevelShift.Kind.RISE ? 1 : -1;
    long baseline = need.baselineHeard();
    double small = logRatio(heard, expected, baseline, Math.pow(RATIO, sign)) / need.dispersion();
    double large =
        logRatio(heard, expected, baseline, Math.pow(LARGE_RATIO, sign)) / need.dispersion();
    double larger = Math.max(small, large);
    return larger
        + Math.log(
            (1 - PART_OF_LARGE) * Math.exp(small - larger)
                + PART_OF_LARGE * Math.exp(large - larger));
  }

  /** x ln ρ + (x + b) ln((μ + b) / (ρμ + b)), written so that a large b costs no digits. */
  static double logRatio(long heard, double expected, long baseline, double ratio) {
    return heard * Math.log(ratio)
        - (heard + baseline) * Math.log1p((ratio - 1) * expected / (expected + baseline));
  }

  /** The sum as of the last day. */
  double last() {
    return sums[sums.length - 1];
  }

  /** The largest sum of all watched days. */
  double highest() {
    double highest = 0;
    for (double sum : sums) {
      highest = Math.max(highest, sum);
    }
    return highest;
  }

  /** The day from which the last day's sum counts: the shift's first, as estimated. */
  int since() {
    return starts[starts.length - 1];
  }

  /** The day from which on the sum has been at least so high, the last day's being it. */
  int raised(double threshold) {
    int day = sums.length - 1;
    while (day > 0 && sums[day - 1] >= threshold) {
      day--;
    }
    return watched + day;
  }
}
