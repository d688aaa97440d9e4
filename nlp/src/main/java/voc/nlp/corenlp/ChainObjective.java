package voc.nlp.corenlp;

import edu.stanford.nlp.optimization.DiffFunction;
import java.util.Arrays;
import java.util.List;

/**
 * What training minimises: the negative logarithm of the labels' probability plus a quadratic
 * penalty on the weights. Weights of words come first, by feature and label, then those of
 * transitions, by kind, label before and label. For one thread.
 */
final class ChainObjective implements DiffFunction {
  /**
   * One utterance.
   *
   * @param words features by place
   * @param steps kinds of the transition to each place from the one before
   * @param labels by place
   * @param weight how often it counts
   */
  record Example(int[][] words, int[] steps, int[] labels, double weight) {}

  /** A search may try absurd weights; their exponentials must stay finite. */
  private static final double LARGEST = 30;

  private final List<Example> examples;
  private final int wordFeatures;
  private final int stepKinds;
  private final int labels;
  private final double penalty;

  /** Words: the mean is minimised, so that the first step of a search is of a sensible length. */
  private final int size;

  private double[] at = new double[0];
  private double value;
  private double[] gradient = new double[0];

  /**
   * @param penalty half of it times the square of each weight is added
   */
  ChainObjective(
      List<Example> examples, int wordFeatures, int stepKinds, int labels, double penalty) {
    this.examples = examples;
    this.wordFeatures = wordFeatures;
    this.stepKinds = stepKinds;
    this.labels = labels;
    this.penalty = penalty;
    this.size = Math.max(1, examples.stream().mapToInt(e -> e.labels().length).sum());
  }

  @Override
  public int domainDimension() {
    return (wordFeatures + stepKinds * labels) * labels;
  }

  @Override
  public double valueAt(double[] weights) {
    compute(weights);
    return value;
  }

  @Override
  public double[] derivativeAt(double[] weights) {
    compute(weights);
    return gradient;
  }

  private void compute(double[] weights) {
    if (Arrays.equals(weights, at)) {
      return;
    }
    at = weights.clone();
    gradient = new double[weights.length];
    value = 0;
    for (int i = 0; i < weights.length; i++) {
      value += 0.5 * penalty * weights[i] * weights[i];
      gradient[i] = penalty * weights[i];
    }
    double[][][] edge = exponentiated();
    double[][][] expectedSteps = new double[stepKinds][labels][labels];
    for (Example example : examples) {
      add(example, edge, expectedSteps);
    }
    int base = wordFeatures * labels;
    for (double[][] kind : expectedSteps) {
      for (double[] before : kind) {
        for (double expected : before) {
          gradient[base++] += expected;
        }
      }
    }
    value /= size;
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] /= size;
    }
  }

  private double[][][] exponentiated() {
    double[][][] edge = new double[stepKinds][labels][labels];
    int base = wordFeatures * labels;
    for (double[][] kind : edge) {
      for (double[] before : kind) {
        for (int l = 0; l < labels; l++) {
          before[l] = Math.exp(Math.max(-LARGEST, Math.min(LARGEST, at[base++])));
        }
      }
    }
    return edge;
  }

  private void add(Example example, double[][][] edge, double[][][] expectedSteps) {
    double weight = example.weight();
    double[][] node = node(example.words());
    Chain chain = new Chain(node, example.steps(), edge);
    value += weight * chain.logTotal();
    for (int t = 0; t < node.length; t++) {
      int label = example.labels()[t];
      value -= weight * node[t][label];
      double[] expected = new double[labels];
      for (int l = 0; l < labels; l++) {
        expected[l] = weight * (chain.probability(t, l) - (l == label ? 1 : 0));
      }
      for (int feature : example.words()[t]) {
        for (int l = 0; l < labels; l++) {
          gradient[feature * labels + l] += expected[l];
        }
      }
      if (t > 0) {
        int before = example.labels()[t - 1];
        int kind = example.steps()[t];
        value -= weight * at[((wordFeatures + kind * labels) + before) * labels + label];
        expectedSteps[kind][before][label] -= weight;
        for (int a = 0; a < labels; a++) {
          for (int b = 0; b < labels; b++) {
            expectedSteps[kind][a][b] += weight * chain.probability(t, a, b, edge[kind][a][b]);
          }
        }
      }
    }
  }

  private double[][] node(int[][] words) {
    double[][] node = new double[words.length][labels];
    for (int t = 0; t < words.length; t++) {
      for (int feature : words[t]) {
        for (int l = 0; l < labels; l++) {
          node[t][l] += at[feature * labels + l];
        }
      }
    }
    return node;
  }
}
