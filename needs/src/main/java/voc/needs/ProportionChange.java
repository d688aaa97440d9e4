package voc.needs;

import org.apache.commons.statistics.inference.ChiSquareTest;
import org.apache.commons.statistics.inference.FisherExactTest;
import org.apache.commons.statistics.inference.SignificanceResult;

/**
 * Whether two proportions of independent samples differ by more than chance, two-sided.
 *
 * <p>The pooled two-proportion z test: z = (p₁ − p₂) / √(p(1 − p)(1/n₁ + 1/n₂)) with p the
 * proportion of both together. Its two-sided p-value is that of Pearson's χ² = z² with one degree
 * of freedom, without continuity correction, and is computed so. Where an expected count of the 2 ×
 * 2 table is under 5, the normal approximation is not to be trusted (W. G. Cochran, Biometrics 10
 * (1954) 417–451) and Fisher's exact test answers: the probability, margins fixed, of all tables no
 * more probable than the one seen (R. A. Fisher, The Design of Experiments, 1935).
 *
 * <p>Where feedback comes in clusters, samples are not independent: z² is divided by their {@link
 * Dispersion}.
 *
 * @param pValue two-sided, in [0, 1]
 * @param method which test gave it
 */
public record ProportionChange(double pValue, Method method) {
  /** Cochran's limit of an expected count. */
  private static final double LEAST_EXPECTED = 5;

  /** How a p-value was found. */
  public enum Method {
    /** Pooled two-proportion z test. */
    POOLED_Z,
    /** Fisher's exact test. */
    FISHER_EXACT,
    /** One sample is empty, or all or none of both are successes: no test can tell; p is 1. */
    NOTHING_TO_COMPARE
  }

  /**
   * Tests {@code current / currentAll} against {@code previous / previousAll}, of independent
   * draws.
   *
   * @throws IllegalArgumentException if a part exceeds its whole or is below 0, or if both wholes
   *     together exceed {@link Integer#MAX_VALUE}
   */
  public static ProportionChange between(
      long current, long currentAll, long previous, long previousAll) {
    return between(current, currentAll, previous, previousAll, Dispersion.NONE);
  }

  /**
   * Tests {@code current / currentAll} against {@code previous / previousAll}.
   *
   * @param dispersion how much more than independent draws they vary
   * @throws IllegalArgumentException if a part exceeds its whole or is below 0, or if both wholes
   *     together exceed {@link Integer#MAX_VALUE}
   */
  public static ProportionChange between(
      long current, long currentAll, long previous, long previousAll, Dispersion dispersion) {
    requirePart("current", current, currentAll);
    requirePart("previous", previous, previousAll);
    long all = currentAll + previousAll;
    if (all > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "both periods together must hold at most "
              + Integer.MAX_VALUE
              + " records, got "
              + all
              + "; compare shorter periods");
    }
    long successes = current + previous;
    if (currentAll == 0 || previousAll == 0 || successes == 0 || successes == all) {
      return new ProportionChange(1, Method.NOTHING_TO_COMPARE);
    }
    if (leastExpected(successes, currentAll, previousAll) < LEAST_EXPECTED) {
      return fisher(current, currentAll, previous, previousAll, dispersion);
    }
    double pValue = pooledZ(current, currentAll, previous, previousAll, dispersion);
    return new ProportionChange(pValue, Method.POOLED_Z);
  }

  private static double leastExpected(long successes, long currentAll, long previousAll) {
    double all = currentAll + previousAll;
    double rarer = Math.min(successes, all - successes);
    return rarer * Math.min(currentAll, previousAll) / all;
  }

  private static double pooledZ(
      long current, long currentAll, long previous, long previousAll, Dispersion dispersion) {
    long[][] table = {
      {current, currentAll - current},
      {previous, previousAll - previous}
    };
    SignificanceResult test = ChiSquareTest.withDefaults().test(table);
    return dispersion.equals(Dispersion.NONE)
        ? test.getPValue()
        : dispersion.pValue(test.getStatistic());
  }

  /** The exact test knows no dispersion, the other one no small counts: the larger p-value. */
  private static ProportionChange fisher(
      long current, long currentAll, long previous, long previousAll, Dispersion dispersion) {
    int[][] table = {
      {(int) current, (int) (currentAll - current)},
      {(int) previous, (int) (previousAll - previous)}
    };
    // The sum over tables can pass 1 by a rounding error.
    double exact = Math.min(1, FisherExactTest.withDefaults().test(table).getPValue());
    double pValue =
        dispersion.equals(Dispersion.NONE)
            ? exact
            : Math.max(exact, pooledZ(current, currentAll, previous, previousAll, dispersion));
    return new ProportionChange(pValue, Method.FISHER_EXACT);
  }

  private static void requirePart(String name, long part, long whole) {
    if (part < 0 || part > whole) {
      throw new IllegalArgumentException(
          name
              + " must be in [0, "
              + name
              + "All = "
              + whole
              + "], got "
              + part
              + "; count both over the same period");
    }
  }
}
