package voc.needs;

import java.util.Arrays;
import java.util.List;

/**
 * The tests of change of one night as one family.
 *
 * <p>A need that was heard three times in both periods cannot show a change at 5 % even if all
 * three fell into one period. Such a test can make no discovery, false or true, so it does not
 * count when {@link BenjaminiHochberg} divides the error among the tests: P. B. Gilbert, "A
 * modified false discovery rate multiple-comparisons procedure for discrete data, applied to human
 * immunodeficiency virus genetics", Applied Statistics 54 (2005) 143–158, after R. E. Tarone
 * (1990). Who counts depends on how often a need was heard, not on when, so the choice favours no
 * outcome.
 */
final class ChangeFamily {
  private ChangeFamily() {}

  /**
   * The p-values adjusted over the tests that could show a change; 1 for the others.
   *
   * @param pValues of {@code figures}, in their order
   */
  static double[] adjust(List<NeedFigures> figures, NightFigures night, double[] pValues) {
    boolean[] able = new boolean[pValues.length];
    double[] tested = new double[pValues.length];
    int count = 0;
    for (int i = 0; i < pValues.length; i++) {
      able[i] = leastPossible(figures.get(i), night) <= Direction.FALSE_DISCOVERY_RATE;
      if (able[i]) {
        tested[count++] = pValues[i];
      }
    }
    double[] adjustedTested = BenjaminiHochberg.adjust(Arrays.copyOf(tested, count));
    double[] adjusted = new double[pValues.length];
    int next = 0;
    for (int i = 0; i < pValues.length; i++) {
      adjusted[i] = able[i] ? adjustedTested[next++] : 1;
    }
    return adjusted;
  }

  /** The p-value if all that was heard of the need had fallen into one period, the likelier one. */
  private static double leastPossible(NeedFigures need, NightFigures night) {
    long heard = need.currentVolume() + need.previousVolume();
    long now = Math.min(heard, night.current());
    long before = Math.min(heard, night.previous());
    double allNow =
        ProportionChange.between(now, night.current(), heard - now, night.previous()).pValue();
    double allBefore =
        ProportionChange.between(heard - before, night.current(), before, night.previous())
            .pValue();
    return Math.min(allNow, allBefore);
  }
}
