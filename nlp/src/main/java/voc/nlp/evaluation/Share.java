package voc.nlp.evaluation;

import java.util.Locale;

/**
 * So many of so many.
 *
 * @param hits at least 0, at most {@code total}
 * @param total at least 0
 */
public record Share(long hits, long total) {
  /** No case at all. */
  public static final Share NONE = new Share(0, 0);

  /** The quantile of the normal distribution for 95 %. */
  private static final double Z = 1.959964;

  public Share {
    if (hits < 0 || hits > total) {
      throw new IllegalArgumentException("a share must be 0 to all, got " + hits + "/" + total);
    }
  }

  Share plus(Share other) {
    return new Share(hits + other.hits, total + other.total);
  }

  Share plus(boolean hit) {
    return new Share(hits + (hit ? 1 : 0), total + 1);
  }

  /** From 0 to 1; not a number if there is no case. */
  public double value() {
    return (double) hits / total;
  }

  /** Lower bound of Wilson's 95 % interval (E. B. Wilson, JASA 22, 1927). */
  public double low() {
    return middle() - halfWidth();
  }

  /** Upper bound of Wilson's 95 % interval. */
  public double high() {
    return middle() + halfWidth();
  }

  private double middle() {
    return (value() + Z * Z / (2 * total)) / (1 + Z * Z / total);
  }

  private double halfWidth() {
    double p = value();
    return Z * Math.sqrt(p * (1 - p) / total + Z * Z / (4.0 * total * total)) / (1 + Z * Z / total);
  }

  /** As in {@code 0.974 (7020/7205, 0.970 to 0.978)}. */
  @Override
  public String toString() {
    return total == 0
        ? "-"
        : String.format(
            Locale.ROOT, "%.3f (%d/%d, %.3f to %.3f)", value(), hits, total, low(), high());
  }
}
