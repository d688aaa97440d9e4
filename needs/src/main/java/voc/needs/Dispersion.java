package voc.needs;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How much more than independent draws a need's feedback varies.
 *
 * <p>One storm has fifty people call about one tree: they are not fifty witnesses of a change.
 * Where the variance is {@code factor} times that of independent draws, and the factor is estimated
 * with so many degrees of freedom, z² / factor is compared with F(1, degrees) instead of χ²(1).
 *
 * <p>Source: P. McCullagh and J. A. Nelder, Generalized Linear Models, second edition 1989,
 * sections 4.5 and 9.2.
 *
 * @param factor variance over that of independent draws, at least 1
 * @param degrees how well it is known, above 0; infinite if by heart
 */
public record Dispersion(double factor, double degrees) {
  /** Of draws that are independent, for certain. */
  public static final Dispersion NONE = new Dispersion(1, Double.POSITIVE_INFINITY);

  public Dispersion {
    if (!(factor >= 1) || !(degrees > 0)) {
      throw new IllegalArgumentException(
          "a dispersion must have a factor >= 1 and degrees of freedom > 0, got "
              + factor
              + " with "
              + degrees
              + "; take Dispersion.NONE where nothing is known");
    }
  }

  /**
   * The two-sided p-value of a change.
   *
   * @param squaredZ z² as if draws were independent, at least 0
   */
  double pValue(double squaredZ) {
    return Math.min(
        1, 2 * TDistribution.of(degrees).survivalProbability(Math.sqrt(squaredZ / factor)));
  }
}
