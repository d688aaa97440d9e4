package voc.needs.hearing;

import java.util.function.IntPredicate;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The exact two-sided binomial test: the probability of all outcomes that are no likelier than the
 * one observed (W. J. Conover, Practical Nonparametric Statistics, third edition 1999, 3.1).
 *
 * <p>Outcomes that are equally likely differ by rounding; as in R's {@code binom.test}, one counts
 * as no likelier up to a relative difference of 10⁻⁷. Without that, of the two outcomes in the
 * middle of an odd number of throws one would be left out, and p = 1 become as little as 0.5.
 */
final class TwoSidedBinomial {
  private static final double SAME = 1 + 1e-7;

  private TwoSidedBinomial() {}

  /**
   * The p-value.
   *
   * @param trials at least 0
   * @param successes in [0, trials]
   * @param probability of a success, in [0, 1]
   */
  static double pValue(int trials, int successes, double probability) {
    BinomialDistribution all = BinomialDistribution.of(trials, probability);
    double expected = trials * probability;
    double likely = all.probability(successes) * SAME;
    if (successes == expected) {
      return 1;
    }
    // On either side of the expected count the likelier outcome is the one that is nearer to it.
    if (successes < expected) {
      int far = first((int) Math.ceil(expected), trials + 1, i -> all.probability(i) <= likely);
      return Math.min(1, all.cumulativeProbability(successes) + all.survivalProbability(far - 1));
    }
    int far = first(0, (int) Math.floor(expected) + 1, i -> all.probability(i) > likely) - 1;
    return Math.min(1, all.cumulativeProbability(far) + all.survivalProbability(successes - 1));
  }

  /** The first from {@code low} on that it holds for, as for all after it; high if for none. */
  private static int first(int low, int high, IntPredicate holds) {
    int from = low;
    int to = high;
    while (from < to) {
      int middle = from + (to - from) / 2;
      if (holds.test(middle)) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }
}
