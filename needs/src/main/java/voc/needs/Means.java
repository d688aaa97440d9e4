package voc.needs;

/** Means of sums that were added up in an order nobody controls. */
final class Means {
  /**
   * Nine decimals: far finer than sentiment can tell, and coarser than the rounding error of adding
   * a million doubles in another order. So a re-run on other partitions publishes the same figures
   * and ties stay ties.
   */
  private static final double UNITS = 1e9;

  private Means() {}

  /** {@code sum / count} to nine decimals, not outside [low, high]. */
  static double in(double low, double high, double sum, long count) {
    double mean = Math.rint(sum / count * UNITS) / UNITS;
    // Adding 0 turns -0.0, which would print as a negative number, into 0.0.
    return Math.max(low, Math.min(high, mean)) + 0.0;
  }
}
