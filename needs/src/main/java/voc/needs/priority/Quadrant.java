package voc.needs.priority;

import java.util.Collection;

/**
 * Benefit against effort: which needs to take first.
 *
 * <p>The action priority matrix, or Eisenhower's with effort for urgency. The cuts are medians, so
 * that half of the needs is on each side: of the benefit over all needs with figures, of the effort
 * over the needs that an open initiative is for. What lies on a cut counts as much benefit and as
 * little effort.
 */
public enum Quadrant {
  QUICK_WIN("quick win"),
  MAJOR_PROJECT("major project"),
  FILL_IN("fill-in"),
  THANKLESS("thankless");

  private final String word;

  Quadrant(String word) {
    this.word = word;
  }

  /** As tables say it. */
  public String word() {
    return word;
  }

  /**
   * @param benefit at least 0
   * @param effort at least 0
   * @param benefitCut where much benefit begins
   * @param effortCut where little effort ends
   */
  public static Quadrant of(double benefit, double effort, double benefitCut, double effortCut) {
    if (benefit >= benefitCut) {
      return effort <= effortCut ? QUICK_WIN : MAJOR_PROJECT;
    }
    return effort <= effortCut ? FILL_IN : THANKLESS;
  }

  /** The median; 0 of none. */
  public static double median(Collection<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int n = sorted.length;
    return n == 0 ? 0 : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }
}
