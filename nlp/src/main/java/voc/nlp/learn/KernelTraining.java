package voc.nlp.learn;

import java.util.ArrayList;
import java.util.List;

/**
 * Learns a {@link KernelScorer}: the weights a solve (K + λ·1)·a = y − mean, by conjugate gradients
 * (M. R. Hestenes, E. Stiefel, 1952). Takes 4 bytes for each pair of samples and seconds for some
 * thousand samples.
 */
public final class KernelTraining {
  /** The ridge λ, by folds: 0.3 to 1 are alike. */
  private static final double RIDGE = 0.4;

  private static final int ITERATIONS = 300;
  private static final double STOP = 1e-3;

  private final KernelNumbers numbers;
  private final Contexts contexts;
  private final byte[][] rows;
  private final int[] contextOf;
  private final double[][] targets;
  private final float[][] kernels;

  /**
   * Compares all samples with each other.
   *
   * @param targets what each sample shall be scored with, for each class; 1 for its class and 0 for
   *     others, or probabilities
   * @param leastOfContext how many samples a context must have to be known
   * @throws IllegalArgumentException if there are no samples
   */
  public KernelTraining(List<Sample> samples, double[][] targets, int leastOfContext) {
    if (samples.isEmpty()) {
      throw new IllegalArgumentException("there must be samples to learn from, got none");
    }
    this.numbers = KernelNumbers.of(samples);
    this.contexts = Contexts.of(samples, leastOfContext);
    this.targets = targets;
    this.rows = new byte[samples.size()][];
    this.contextOf = new int[rows.length];
    this.kernels = new float[rows.length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = numbers.row(samples.get(i));
      contextOf[i] = contexts.indexOf(samples.get(i).context());
      for (int j = 0; j <= i; j++) {
        boolean same = contextOf[i] >= 0 && contextOf[i] == contextOf[j];
        kernels[i][j] = (float) numbers.kernel(rows[i], rows[j], same);
        kernels[j][i] = kernels[i][j];
      }
    }
  }

  /** What has learned from all samples. */
  public KernelScorer scorer() {
    int[] all = new int[rows.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
    }
    Solution solution = solve(all);
    return new KernelScorer(
        numbers, contexts, rows, contextOf, solution.weights(), solution.means());
  }

  /**
   * The scores of each sample by what has learned from the other folds.
   *
   * @param foldOf the fold of each sample, as {@link GroupFolds} deals them
   */
  public List<double[]> outOfFold(int[] foldOf, int folds) {
    double[][] scores = new double[rows.length][];
    for (int fold = 0; fold < folds; fold++) {
      List<Integer> inside = new ArrayList<>();
      for (int i = 0; i < foldOf.length; i++) {
        if (foldOf[i] != fold) {
          inside.add(i);
        }
      }
      int[] learned = inside.stream().mapToInt(i -> i).toArray();
      Solution solution = solve(learned);
      for (int i = 0; i < foldOf.length; i++) {
        if (foldOf[i] == fold) {
          scores[i] = solution.scores(kernels[i], learned);
        }
      }
    }
    return List.of(scores);
  }

  private record Solution(float[][] weights, float[] means) {
    double[] scores(float[] kernels, int[] learned) {
      double[] scores = new double[means.length];
      for (int c = 0; c < scores.length; c++) {
        double sum = means[c];
        for (int i = 0; i < learned.length; i++) {
          sum += weights[c][i] * (double) kernels[learned[i]];
        }
        scores[c] = sum;
      }
      return scores;
    }
  }

  private Solution solve(int[] chosen) {
    float[][] part = new float[chosen.length][chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      for (int j = 0; j < chosen.length; j++) {
        part[i][j] = kernels[chosen[i]][chosen[j]];
      }
    }
    int classes = targets[0].length;
    float[][] weights = new float[classes][];
    float[] means = new float[classes];
    for (int c = 0; c < classes; c++) {
      double sum = 0;
      for (int i : chosen) {
        sum += targets[i][c];
      }
      means[c] = (float) (sum / chosen.length);
      double[] right = new double[chosen.length];
      for (int i = 0; i < chosen.length; i++) {
        right[i] = targets[chosen[i]][c] - means[c];
      }
      weights[c] = conjugateGradients(part, right);
    }
    return new Solution(weights, means);
  }

  private static float[] conjugateGradients(float[][] kernels, double[] right) {
    int n = right.length;
    double[] solution = new double[n];
    double[] residual = right.clone();
    double[] direction = right.clone();
    double squares = dot(residual, residual);
    double enough = squares * STOP * STOP;
    for (int k = 0; k < ITERATIONS && squares > enough; k++) {
      double[] image = times(kernels, direction);
      double step = squares / dot(direction, image);
      for (int i = 0; i < n; i++) {
        solution[i] += step * direction[i];
        residual[i] -= step * image[i];
      }
      double next = dot(residual, residual);
      for (int i = 0; i < n; i++) {
        direction[i] = residual[i] + next / squares * direction[i];
      }
      squares = next;
    }
    float[] rounded = new float[n];
    for (int i = 0; i < n; i++) {
      rounded[i] = (float) solution[i];
    }
    return rounded;
  }

  /**
   * (K + λ·1) times a vector, row by row, so that the processor can add several numbers at once.
   */
  private static double[] times(float[][] kernels, double[] vector) {
    double[] product = new double[vector.length];
    for (int i = 0; i < vector.length; i++) {
      float[] row = kernels[i];
      double factor = vector[i];
      for (int j = 0; j < product.length; j++) {
        product[j] += row[j] * factor;
      }
      product[i] += RIDGE * factor;
    }
    return product;
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
