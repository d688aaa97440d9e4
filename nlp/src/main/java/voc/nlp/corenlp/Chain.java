package voc.nlp.corenlp;

import java.util.Arrays;

/**
 * A linear-chain conditional random field over given scores (Lafferty, McCallum and Pereira, ICML
 * 2001): the probability of each label at each place, by forward-backward with scaling (Rabiner,
 * Proceedings of the IEEE 77, 1989). Immutable once made.
 */
final class Chain {
  /** Keeps a place alive where every label is next to impossible. */
  private static final double TINY = 1e-200;

  private final double[][] emission;
  private final double[][] forward;
  private final double[][] backward;
  private final double[] scale;
  private final double logTotal;

  /**
   * @param node scores by place and label
   * @param steps by place the kind of the transition to it; the first is not read
   * @param edge exponentiated scores by kind of transition, label before and label
   */
  Chain(double[][] node, int[] steps, double[][][] edge) {
    int labels = node[0].length;
    emission = new double[node.length][labels];
    forward = new double[node.length][labels];
    backward = new double[node.length][labels];
    scale = new double[node.length];
    double log = 0;
    for (int t = 0; t < node.length; t++) {
      double max = node[t][0];
      for (double score : node[t]) {
        max = Math.max(max, score);
      }
      log += max;
      for (int l = 0; l < labels; l++) {
        emission[t][l] = Math.exp(node[t][l] - max);
        double sum = t == 0 ? 1 : 0;
        for (int before = 0; t > 0 && before < labels; before++) {
          sum += forward[t - 1][before] * edge[steps[t]][before][l];
        }
        forward[t][l] = sum * emission[t][l] + TINY;
        scale[t] += forward[t][l];
      }
      log += Math.log(scale[t]);
      for (int l = 0; l < labels; l++) {
        forward[t][l] /= scale[t];
      }
    }
    logTotal = log;
    Arrays.fill(backward[node.length - 1], 1);
    for (int t = node.length - 2; t >= 0; t--) {
      for (int l = 0; l < labels; l++) {
        double sum = 0;
        for (int after = 0; after < labels; after++) {
          sum += edge[steps[t + 1]][l][after] * emission[t + 1][after] * backward[t + 1][after];
        }
        backward[t][l] = sum / scale[t + 1];
      }
    }
  }

  /** The logarithm of the sum of all sequences' exponentiated scores. */
  double logTotal() {
    return logTotal;
  }

  /** The probability of a label at a place. */
  double probability(int place, int label) {
    return forward[place][label] * backward[place][label];
  }

  /**
   * The probability of two labels at a place and the one before it.
   *
   * @param edge the exponentiated score of that transition
   */
  double probability(int place, int before, int label, double edge) {
    return forward[place - 1][before]
        * edge
        * emission[place][label]
        * backward[place][label]
        / scale[place];
  }
}
