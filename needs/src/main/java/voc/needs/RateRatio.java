package voc.needs;

import org.apache.commons.statistics.distribution.BetaDistribution;
import voc.core.Interval;

/**
 * The ratio of two Poisson rates with its exact 95 % interval.
 *
 * <p>Given their sum, the first of two Poisson counts x₁ and x₂ is binomial with the share p = λ₁t₁
 * / (λ₁t₁ + λ₂t₂), so the ratio of rates λ₁/λ₂ is p / (1 − p) · t₂/t₁, and the bounds of p that C.
 * J. Clopper and E. S. Pearson give (Biometrika 26 (1934) 404–413) become its bounds. Source: J.
 * Przyborowski and H. Wilenski, "Homogeneity of results in testing samples from Poisson series",
 * Biometrika 31 (1940) 313–323.
 *
 * @param ratio λ₁/λ₂ as observed; infinite where only the second count is 0
 * @param interval its bounds; the upper one is infinite where the second count is 0
 */
public record RateRatio(double ratio, Interval interval) {
  private static final double TAIL = WilsonInterval.ERROR_RATE / 2;

  /**
   * The ratio of {@code events / exposure} to {@code others / otherExposure}.
   *
   * @param events at least 0; need not be whole
   * @param exposure how much could have brought them, above 0
   * @param others at least 0, and above 0 if {@code events} is 0
   * @param otherExposure above 0, in the unit of {@code exposure}
   */
  public static RateRatio of(double events, double exposure, double others, double otherExposure) {
    require(events >= 0 && others >= 0 && events + others > 0, "counts", events, others);
    require(exposure > 0 && otherExposure > 0, "exposures", exposure, otherExposure);
    double scale = otherExposure / exposure;
    double low =
        events == 0
            ? 0
            : BetaDistribution.of(events, others + 1).inverseCumulativeProbability(TAIL);
    double high =
        others == 0 ? 1 : BetaDistribution.of(events + 1, others).inverseSurvivalProbability(TAIL);
    double ratio = events / others * scale;
    return new RateRatio(
        ratio,
        new Interval(Math.min(ratio, odds(low) * scale), Math.max(ratio, odds(high) * scale)));
  }

  /** The ratio of two counts of the same time and place, such as calls for each search. */
  public static RateRatio ofCounts(double events, double others) {
    return of(events, 1, others, 1);
  }

  private static double odds(double share) {
    return share / (1 - share);
  }

  private static void require(boolean holds, String what, double first, double second) {
    if (!holds) {
      throw new IllegalArgumentException(
          what
              + " of a ratio of rates must be at least 0 and not both 0, exposures above 0, got "
              + first
              + " and "
              + second
              + "; leave out what was never observed");
    }
  }
}
