package voc.nlp.aspect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How guessed stances compare with the labelled ones.
 *
 * @param sentences by sentence, its guesses: what is of one sentence stands and falls together
 */
public record StanceScores(List<List<Guess>> sentences) {
  private static final int CLASSES = Stance.values().length;
  private static final int RESAMPLES = 1000;
  private static final long SEED = 1;

  public StanceScores {
    sentences = sentences.stream().map(List::copyOf).toList();
  }

  /** One target. */
  public record Guess(Stance labelled, Stance guessed) {}

  /** How many targets were guessed. */
  public int targets() {
    return Arrays.stream(confusion(sentences)).mapToInt(row -> Arrays.stream(row).sum()).sum();
  }

  /** Share of targets guessed right, in [0, 1]; not a number without targets. */
  public double accuracy() {
    return accuracy(confusion(sentences));
  }

  /** Mean of the stances' F1, in [0, 1]. */
  public double macroF1() {
    return macroF1(confusion(sentences));
  }

  /** As in {@code 0.712 (0.683 to 0.741), macro F1 0.701 (0.670 to 0.730), 901 targets}. */
  public String line() {
    double[] accuracies = new double[RESAMPLES];
    double[] f1s = new double[RESAMPLES];
    Random random = new Random(SEED);
    for (int r = 0; r < RESAMPLES; r++) {
      int[][] confusion = confusion(resample(random));
      accuracies[r] = accuracy(confusion);
      f1s[r] = macroF1(confusion);
    }
    return String.format(
        Locale.ROOT,
        "accuracy %s, macro F1 %s, %d targets",
        withInterval(accuracy(), accuracies),
        withInterval(macroF1(), f1s),
        targets());
  }

  /** Sentences drawn again with replacement (Efron, Bootstrap Methods, 1979). */
  private List<List<Guess>> resample(Random random) {
    List<List<Guess>> drawn = new ArrayList<>(sentences.size());
    for (int i = 0; i < sentences.size(); i++) {
      drawn.add(sentences.get(random.nextInt(sentences.size())));
    }
    return drawn;
  }

  private static String withInterval(double value, double[] resampled) {
    Arrays.sort(resampled);
    return String.format(
        Locale.ROOT,
        "%.3f (%.3f to %.3f)",
        value,
        resampled[(int) (0.025 * RESAMPLES)],
        resampled[(int) (0.975 * RESAMPLES)]);
  }

  /** Precision, recall and F1 of each stance, and how often each was taken for each. */
  public String table() {
    int[][] confusion = confusion(sentences);
    StringBuilder table =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%-10s %9s %7s %6s   taken for %9s %8s %9s%n",
                "labelled",
                "precision",
                "recall",
                "F1",
                "negative",
                "neutral",
                "positive"));
    for (Stance stance : Stance.values()) {
      int s = stance.ordinal();
      table.append(
          String.format(
              Locale.ROOT,
              "%-10s %9.3f %7.3f %6.3f   %19d %8d %9d%n",
              stance.label(),
              confusion[s][s] / (double) column(confusion, s),
              confusion[s][s] / (double) Arrays.stream(confusion[s]).sum(),
              f1(confusion, s),
              confusion[s][0],
              confusion[s][1],
              confusion[s][2]));
    }
    return table.toString().replace("\r\n", "\n");
  }

  /** By labelled stance, how often each was guessed. */
  private static int[][] confusion(List<List<Guess>> sentences) {
    int[][] confusion = new int[CLASSES][CLASSES];
    for (List<Guess> sentence : sentences) {
      for (Guess guess : sentence) {
        confusion[guess.labelled().ordinal()][guess.guessed().ordinal()]++;
      }
    }
    return confusion;
  }

  private static double accuracy(int[][] confusion) {
    int right = 0;
    int all = 0;
    for (int s = 0; s < CLASSES; s++) {
      right += confusion[s][s];
      all += Arrays.stream(confusion[s]).sum();
    }
    return right / (double) all;
  }

  private static double macroF1(int[][] confusion) {
    double sum = 0;
    for (int s = 0; s < CLASSES; s++) {
      sum += f1(confusion, s);
    }
    return sum / CLASSES;
  }

  private static double f1(int[][] confusion, int stance) {
    int labelled = Arrays.stream(confusion[stance]).sum();
    int guessed = column(confusion, stance);
    return labelled + guessed == 0 ? 0 : 2.0 * confusion[stance][stance] / (labelled + guessed);
  }

  private static int column(int[][] confusion, int stance) {
    int sum = 0;
    for (int[] row : confusion) {
      sum += row[stance];
    }
    return sum;
  }
}
