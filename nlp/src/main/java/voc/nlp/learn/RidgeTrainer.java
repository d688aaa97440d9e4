package voc.nlp.learn;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns classes that a sample may have several of, by least squares: each class's score is near 1
 * where a sample has it and near 0 where not.
 *
 * <p>R. Rifkin and A. Klautau, In Defense of One-Vs-All Classification, Journal of Machine Learning
 * Research 5, 2004: as good as support vector machines, and one factorisation serves all classes
 * and tells besides what each sample's scores were if the sample had been left out. So thresholds
 * can be chosen without learning again.
 *
 * <p>With K the products of all pairs of vectors and y the membership less its mean, the weights of
 * the samples are a = (K + ridge · D)⁻¹ y with D the inverse importance of each sample, those of
 * the features Σ a·x, and the left-out score of sample i is y_i − a_i / ((K + ridge · D)⁻¹)_ii.
 * Memory is that of n² / 2 numbers: for more than {@value #MOST_EXACT} samples the weights are
 * found step by step (conjugate gradients) and the left-out scores by five folds.
 */
public final class RidgeTrainer {
  private static final int MOST_EXACT = 6_000;
  private static final int FOLDS = 5;

  private RidgeTrainer() {}

  /**
   * What was learned.
   *
   * @param model the model of all samples
   * @param leftOut by sample and class, the scores by a model that has not seen the sample
   */
  public record Learned(LinearModel model, double[][] leftOut) {}

  /**
   * Learns.
   *
   * @param vectors of the samples; at least one
   * @param features how many there are
   * @param members by class and sample, whether the sample has the class
   * @param importance of each sample, above 0; 1 is that of any
   * @param ridge above 0; the larger, the smaller the weights
   */
  public static Learned train(
      List<SparseVector> vectors,
      int features,
      boolean[][] members,
      double[] importance,
      double ridge) {
    double[] ridges = Arrays.stream(importance).map(each -> ridge / each).toArray();
    return train(vectors, features, members, ridges, MOST_EXACT);
  }

  static Learned train(
      List<SparseVector> vectors,
      int features,
      boolean[][] members,
      double[] ridges,
      int mostExact) {
    if (vectors.isEmpty()) {
      throw new IllegalArgumentException("there must be samples to learn from, got none");
    }
    int[] all = IntStream.range(0, vectors.size()).toArray();
    double[] means = means(members, all, ridges);
    double[][] targets = targets(members, means, all);
    if (vectors.size() <= mostExact) {
      RidgeSystem system = RidgeSystem.of(vectors, ridges, features);
      double[][] dual = system.solve(targets);
      double[] inverse = system.inverseDiagonal();
      double[][] leftOut = new double[vectors.size()][members.length];
      for (int i = 0; i < leftOut.length; i++) {
        for (int c = 0; c < members.length; c++) {
          leftOut[i][c] = means[c] + targets[i][c] - dual[i][c] / inverse[i];
        }
      }
      return new Learned(model(vectors, features, dual, means), leftOut);
    }
    double[][] dual = StepwiseRidge.solve(vectors, features, targets, ridges);
    return new Learned(
        model(vectors, features, dual, means), byFolds(vectors, features, members, ridges));
  }

  private static double[][] byFolds(
      List<SparseVector> vectors, int features, boolean[][] members, double[] ridges) {
    double[][] leftOut = new double[vectors.size()][];
    for (int fold = 0; fold < FOLDS; fold++) {
      int in = fold;
      int[] rows = IntStream.range(0, vectors.size()).filter(i -> i % FOLDS != in).toArray();
      List<SparseVector> learned = Arrays.stream(rows).mapToObj(vectors::get).toList();
      double[] means = means(members, rows, ridges);
      double[][] dual =
          StepwiseRidge.solve(
              learned,
              features,
              targets(members, means, rows),
              Arrays.stream(rows).mapToDouble(row -> ridges[row]).toArray());
      LinearModel model = model(learned, features, dual, means);
      for (int i = fold; i < leftOut.length; i += FOLDS) {
        leftOut[i] = model.scores(vectors.get(i));
      }
    }
    return leftOut;
  }

  private static double[] means(boolean[][] members, int[] rows, double[] ridges) {
    double[] means = new double[members.length];
    double total = 0;
    for (int row : rows) {
      total += 1 / ridges[row];
    }
    for (int c = 0; c < members.length; c++) {
      for (int row : rows) {
        means[c] += members[c][row] ? 1 / ridges[row] : 0;
      }
      means[c] /= total;
    }
    return means;
  }

  private static double[][] targets(boolean[][] members, double[] means, int[] rows) {
    double[][] targets = new double[rows.length][members.length];
    for (int i = 0; i < rows.length; i++) {
      for (int c = 0; c < members.length; c++) {
        targets[i][c] = (members[c][rows[i]] ? 1 : 0) - means[c];
      }
    }
    return targets;
  }

  private static LinearModel model(
      List<SparseVector> vectors, int features, double[][] dual, double[] means) {
    double[][] weights = new double[means.length][features];
    for (int i = 0; i < dual.length; i++) {
      SparseVector vector = vectors.get(i);
      for (int c = 0; c < means.length; c++) {
        for (int k = 0; k < vector.size(); k++) {
          weights[c][vector.indices()[k]] += dual[i][c] * vector.values()[k];
        }
      }
    }
    return LinearModel.of(weights, means);
  }
}
