package voc.nlp.evaluation;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * How well yes and no are told apart, with 95 % bootstrap intervals: the texts are drawn anew with
 * replacement {@value #ROUNDS} times from a fixed seed, and the middle 95 % of the figures are the
 * interval (percentile method; B. Efron, Annals of Statistics 7, 1979). Not a number where nothing
 * was said to be so, or nothing is.
 *
 * @param precision of what is said to be so, the share that is
 * @param recall of what is so, the share that is said to be
 * @param f1 harmonic mean of both
 */
public record BinaryScores(Figure precision, Figure recall, Figure f1) {
  private static final int ROUNDS = 1000;
  private static final long SEED = 1;

  /**
   * A figure and its interval, all in [0, 1].
   *
   * @param low lower bound
   * @param high upper bound
   */
  public record Figure(double value, double low, double high) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", value, low, high);
    }
  }

  /**
   * Compares what was said with what is so.
   *
   * @param said for each text
   * @param isSo for each text, in the same order
   */
  static BinaryScores of(boolean[] said, boolean[] isSo) {
    double[][] drawn = new double[3][ROUNDS];
    SplittableRandom random = new SplittableRandom(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Counts counts = new Counts();
      for (int i = 0; i < said.length; i++) {
        int one = random.nextInt(said.length);
        counts.add(said[one], isSo[one]);
      }
      drawn[0][round] = counts.precision();
      drawn[1][round] = counts.recall();
      drawn[2][round] = counts.f1();
    }
    Counts all = new Counts();
    for (int i = 0; i < said.length; i++) {
      all.add(said[i], isSo[i]);
    }
    return new BinaryScores(
        figure(all.precision(), drawn[0]),
        figure(all.recall(), drawn[1]),
        figure(all.f1(), drawn[2]));
  }

  private static Figure figure(double value, double[] drawn) {
    double[] sorted = Arrays.stream(drawn).filter(each -> !Double.isNaN(each)).sorted().toArray();
    return sorted.length == 0
        ? new Figure(value, Double.NaN, Double.NaN)
        : new Figure(value, at(sorted, 0.025), at(sorted, 0.975));
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }

  /** For one thread. */
  private static final class Counts {
    private int right;
    private int wrong;
    private int missed;

    void add(boolean said, boolean isSo) {
      right += said && isSo ? 1 : 0;
      wrong += said && !isSo ? 1 : 0;
      missed += !said && isSo ? 1 : 0;
    }

    double precision() {
      return right / (double) (right + wrong);
    }

    double recall() {
      return right / (double) (right + missed);
    }

    double f1() {
      return 2.0 * right / (2 * right + wrong + missed);
    }
  }
}
