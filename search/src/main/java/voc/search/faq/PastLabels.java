package voc.search.faq;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import voc.search.faq.PastQuestions.Past;

/**
 * Which entry past questions say, learned from all of them at once: regularised least squares with
 * the kernel exp(κ · (cosine − 1)), one column of targets an entry (Rifkin, Yeo and Poggio,
 * Regularized least-squares classification, 2003). Unlike votes it weighs out what many questions
 * have in common, so a generic text is near to many and scores for none. Immutable.
 */
final class PastLabels {
  /**
   * κ and λ: of κ 3, 5, 10 with λ 0.1, 0.3, 1 the best at telling questions of left-out labels
   * apart and at the right entry first on folds.
   */
  static final double CONCENTRATION = 5;

  static final double RIDGE = 0.1;

  /** Solving takes the cube of the questions: of more, so many spread evenly are learned from. */
  static final int MOST = 2_000;

  /** Distinct, in the order of {@link Arrays#compare(float[], float[])}. */
  private final List<float[]> vectors;

  private final List<String> entries;
  private final double[][] duals;
  private final double[][] targets;

  /** The diagonal of the inverse of kernel and ridge. */
  private final double[] inverse;

  private PastLabels(
      List<float[]> vectors,
      List<String> entries,
      double[][] duals,
      double[][] targets,
      double[] inverse) {
    this.vectors = vectors;
    this.entries = entries;
    this.duals = duals;
    this.targets = targets;
    this.inverse = inverse;
  }

  static PastLabels of(List<Past> all) {
    Map<float[], Map<String, Integer>> counts = new TreeMap<>(Arrays::compare);
    TreeSet<String> names = new TreeSet<>();
    for (Past past : spread(all)) {
      names.add(past.entry());
      counts
          .computeIfAbsent(past.vector(), vector -> new TreeMap<>())
          .merge(past.entry(), 1, Integer::sum);
    }
    List<String> entries = List.copyOf(names);
    List<float[]> vectors = List.copyOf(counts.keySet());
    double[][] targets = targets(List.copyOf(counts.values()), entries);
    int n = vectors.size();
    double[][] lower = new double[n][];
    for (int i = 0; i < n; i++) {
      lower[i] = new double[i + 1];
      for (int j = 0; j <= i; j++) {
        lower[i][j] = kernel(vectors.get(i), vectors.get(j));
      }
      lower[i][i] += RIDGE;
    }
    Cholesky.factor(lower);
    return new PastLabels(
        vectors, entries, Cholesky.solve(lower, targets), targets, Cholesky.inverseDiagonal(lower));
  }

  private static List<Past> spread(List<Past> all) {
    if (all.size() <= MOST) {
      return all;
    }
    List<Past> some = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      some.add(all.get((int) ((long) i * all.size() / MOST)));
    }
    return some;
  }

  /** Of each question the shares of its entries: the same words may have had two answers. */
  private static double[][] targets(List<Map<String, Integer>> counts, List<String> entries) {
    double[][] targets = new double[counts.size()][entries.size()];
    for (int i = 0; i < targets.length; i++) {
      double all = counts.get(i).values().stream().mapToInt(Integer::intValue).sum();
      for (int j = 0; j < entries.size(); j++) {
        targets[i][j] = counts.get(i).getOrDefault(entries.get(j), 0) / all;
      }
    }
    return targets;
  }

  private static double kernel(float[] one, float[] other) {
    return Math.exp(CONCENTRATION * (PastQuestions.product(one, other) - 1));
  }

  /** Where a vector stands among {@link #cosines}; -1 if it was not learned from. */
  int place(float[] vector) {
    return Math.max(-1, Collections.binarySearch(vectors, vector, Arrays::compare));
  }

  /** Cosines of a vector to each distinct question that was learned from. */
  double[] cosines(float[] vector) {
    double[] cosines = new double[vectors.size()];
    for (int i = 0; i < cosines.length; i++) {
      cosines[i] = PastQuestions.product(vector, vectors.get(i));
    }
    return cosines;
  }

  /**
   * How much past questions speak for each entry, about 1 for certain and 0 for not at all.
   *
   * @param leftOut place of the question itself, which must not speak; -1 if all may
   */
  Map<String, Double> of(double[] cosines, int leftOut) {
    double[] sums = new double[entries.size()];
    for (int i = 0; i < duals.length; i++) {
      double kernel = Math.exp(CONCENTRATION * (cosines[i] - 1));
      double[] dual = duals[i];
      for (int j = 0; j < sums.length; j++) {
        sums[j] += kernel * dual[j];
      }
    }
    Map<String, Double> scores = new TreeMap<>();
    for (int j = 0; j < sums.length; j++) {
      scores.put(entries.get(j), leftOut < 0 ? sums[j] : without(leftOut, j));
    }
    return scores;
  }

  /** What it would be if the question had not been learned from (Rifkin and Lippert, 2007). */
  private double without(int question, int entry) {
    return targets[question][entry] - duals[question][entry] / inverse[question];
  }
}
