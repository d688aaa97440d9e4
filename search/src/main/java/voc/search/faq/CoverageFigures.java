package voc.search.faq;

import java.util.Arrays;
import java.util.List;

/**
 * How good judgements of coverage are: pairs of a value and whether it held.
 *
 * @param values in [0, 1], or any number where only their order counts
 * @param truths as many
 */
@SuppressWarnings("ArrayRecordComponent")
public record CoverageFigures(double[] values, boolean[] truths) {
  private static final int BINS = 10;

  /** From lists. */
  public static CoverageFigures of(List<Double> values, List<Boolean> truths) {
    boolean[] told = new boolean[truths.size()];
    for (int i = 0; i < told.length; i++) {
      told[i] = truths.get(i);
    }
    return new CoverageFigures(values.stream().mapToDouble(Double::doubleValue).toArray(), told);
  }

  /** The share that held. */
  public double share() {
    int held = 0;
    for (boolean truth : truths) {
      held += truth ? 1 : 0;
    }
    return (double) held / truths.length;
  }

  /**
   * The probability that one that held has a higher value than one that did not, alike values
   * counting half: the area under the curve of Hanley and McNeil (1982), by ranks as Mann and
   * Whitney (1947); NaN where all or none held.
   */
  public double auroc() {
    Integer[] order = new Integer[values.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (one, other) -> Double.compare(values[one], values[other]));
    double ranks = 0;
    long held = 0;
    for (int from = 0; from < order.length; ) {
      int to = from;
      while (to < order.length && values[order[to]] == values[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        if (truths[order[i]]) {
          ranks += (from + 1 + to) / 2.0;
          held++;
        }
      }
      from = to;
    }
    return (ranks - held * (held + 1) / 2.0) / held / (values.length - held);
  }

  /**
   * Expected calibration error: the mean distance of value and share that held, over ten bins of
   * like width, each counting by its size (Naeini, Cooper and Hauskrecht, 2015).
   */
  public double calibrationError() {
    double[] sums = new double[BINS];
    int[] held = new int[BINS];
    for (int i = 0; i < values.length; i++) {
      int bin = Math.min(BINS - 1, (int) (values[i] * BINS));
      sums[bin] += values[i];
      held[bin] += truths[i] ? 1 : 0;
    }
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(sums[bin] - held[bin]) / values.length;
    }
    return error;
  }
}
