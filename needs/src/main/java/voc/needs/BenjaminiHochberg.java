package voc.needs;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * P-values adjusted for many tests at once, so that among all findings at most a chosen share is
 * expected to be false.
 *
 * <p>Source: Y. Benjamini and Y. Hochberg, "Controlling the false discovery rate", Journal of the
 * Royal Statistical Society B 57 (1995) 289–300. With p₍₁₎ ≤ … ≤ p₍ₘ₎ the adjusted p₍ᵢ₎ is the
 * least of m·p₍ⱼ₎/j over j ≥ i, at most 1. A test is a discovery at rate q when its adjusted value
 * is at most q: the same tests that the paper's step-up procedure rejects.
 */
public final class BenjaminiHochberg {
  private BenjaminiHochberg() {}

  /**
   * The adjusted p-values, each at the place of its p-value.
   *
   * @param pValues in [0, 1]; any number, in any order; not changed
   * @throws IllegalArgumentException if one is outside [0, 1]
   */
  public static double[] adjust(double... pValues) {
    requireProbabilities(pValues);
    int m = pValues.length;
    int[] descending =
        IntStream.range(0, m)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> pValues[i]).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = Arrays.copyOf(pValues, m);
    double least = 1;
    for (int k = 0; k < m; k++) {
      int rank = m - k;
      // m / rank first: it is exactly 1 for the last, so an adjusted value never falls below its p.
      least = Math.min(least, pValues[descending[k]] * ((double) m / rank));
      adjusted[descending[k]] = least;
    }
    return adjusted;
  }

  private static void requireProbabilities(double[] pValues) {
    for (int i = 0; i < pValues.length; i++) {
      if (!(pValues[i] >= 0 && pValues[i] <= 1)) {
        throw new IllegalArgumentException(
            "p-value "
                + i
                + " must be in [0, 1], got "
                + pValues[i]
                + "; give 1 for a test that can't tell");
      }
    }
  }
}
