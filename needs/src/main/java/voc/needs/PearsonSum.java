package voc.needs;

/**
 * How much a share varied within one period or several, each with a level of its own.
 *
 * @param chiSquare Pearson's χ², the sum of (heard − expected)² over the variance that independent
 *     draws would have
 * @param degrees its degrees of freedom: the stretches, less one for each period
 */
record PearsonSum(double chiSquare, int degrees) {
  static final PearsonSum EMPTY = new PearsonSum(0, 0);

  /** Feedback on a need below which a period tells nothing of how it varies. */
  static final long LEAST_HEARD = 10;

  /**
   * Of the stretches of one period.
   *
   * @param heard feedback on the need, by stretch
   * @param all all feedback; stretches without any are left out
   * @param from the first of the period's stretches
   * @param to the one after its last
   */
  static PearsonSum of(long[] heard, long[] all, int from, int to) {
    long need = 0;
    long whole = 0;
    int stretches = 0;
    for (int i = from; i < to; i++) {
      need += heard[i];
      whole += all[i];
      stretches += all[i] > 0 ? 1 : 0;
    }
    if (need < LEAST_HEARD || need == whole || stretches < 2) {
      return EMPTY;
    }
    double share = (double) need / whole;
    double sum = 0;
    for (int i = from; i < to; i++) {
      double beyond = heard[i] - share * all[i];
      sum += all[i] == 0 ? 0 : beyond * beyond / (all[i] * share * (1 - share));
    }
    return new PearsonSum(sum, stretches - 1);
  }

  PearsonSum plus(PearsonSum other) {
    return new PearsonSum(chiSquare + other.chiSquare, degrees + other.degrees);
  }

  /** χ² over its degrees of freedom: 1 for independent draws. */
  double ratio() {
    return chiSquare / degrees;
  }
}
