package voc.needs.outcome;

import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import voc.core.Interval;

/**
 * How needs that nobody touched changed, and by how much one of them differs from another beyond
 * chance: what a need would have done anyway.
 *
 * <p>Each need's change is its own; they scatter by their counts (Poisson) and by τ², the variance
 * between needs, which {@link #tauSquared} estimates by the method of moments of R. DerSimonian and
 * N. Laird, "Meta-analysis in clinical trials", Controlled Clinical Trials 7 (1986) 177–188. What
 * one more need would do lies within the prediction interval of J. P. T. Higgins, S. G. Thompson
 * and D. J. Spiegelhalter, "A re-evaluation of random-effects meta-analysis", Journal of the Royal
 * Statistical Society A 172 (2009) 137–159: mean ± t(k − 2) · √(τ² + se²). So a need that is always
 * restless makes it harder to call a change an effect, as it should: the standard errors of a
 * comparison of two sums alone raise far too many false alarms (M. Bertrand, E. Duflo and S.
 * Mullainathan, "How much should we trust differences-in-differences estimates?", Quarterly Journal
 * of Economics 119 (2004) 249–275); inference from the spread of the untouched is that of T. G.
 * Conley and C. R. Taber, Review of Economics and Statistics 93 (2011) 113–125.
 *
 * @param log mean change on the logarithmic scale, each need weighted by 1 / (its variance + τ²)
 * @param tauSquared variance between needs
 * @param standardError of {@code log}
 * @param needs how many
 */
public record UntouchedChange(double log, double tauSquared, double standardError, int needs) {
  /** With fewer, how needs differ is a guess: t(1) is 12.7, t(3) is 3.2. */
  public static final int FEWEST = 5;

  private static final double TAIL = 0.025;

  /**
   * @param changes of at least {@value #FEWEST} needs
   */
  public static UntouchedChange of(List<RateChange> changes) {
    if (changes.size() < FEWEST) {
      throw new IllegalArgumentException(
          "needs to compare with must be at least "
              + FEWEST
              + ", got "
              + changes.size()
              + "; say that it can't be told");
    }
    double tauSquared = tauSquared(changes);
    double weights = 0;
    double sum = 0;
    for (RateChange change : changes) {
      double weight = 1 / (change.variance() + tauSquared);
      weights += weight;
      sum += weight * change.log();
    }
    return new UntouchedChange(sum / weights, tauSquared, Math.sqrt(1 / weights), changes.size());
  }

  /** DerSimonian and Laird: what the weighted squares are above their degrees of freedom. */
  private static double tauSquared(List<RateChange> changes) {
    double w = 0;
    double ww = 0;
    double wy = 0;
    for (RateChange change : changes) {
      double weight = 1 / change.variance();
      w += weight;
      ww += weight * weight;
      wy += weight * change.log();
    }
    double mean = wy / w;
    double q = 0;
    for (RateChange change : changes) {
      q += (change.log() - mean) * (change.log() - mean) / change.variance();
    }
    return Math.max(0, (q - (changes.size() - 1)) / (w - ww / w));
  }

  /** Standard deviation of what one more need would do: √(τ² + se²). */
  public double deviation() {
    return Math.sqrt(tauSquared + standardError * standardError);
  }

  /** The 95 % prediction interval of one more need's change. */
  public Interval interval() {
    double t = TDistribution.of(needs - 2.0).inverseSurvivalProbability(TAIL);
    return new Interval(log - t * deviation(), log + t * deviation());
  }
}
