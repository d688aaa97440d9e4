package voc.nlp.learn;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.List;
import java.util.Random;

/**
 * Learns a {@link LinearModel}: for each class a logistic regression of its samples against all
 * others, with L2 regularisation, by LIBLINEAR (R.-E. Fan, K.-W. Chang, C.-J. Hsieh, X.-R. Wang,
 * C.-J. Lin, JMLR 9, 2008), solver 7, dual coordinate descent in an order that a seed gives.
 */
public final class LinearTrainer {
  private static final double STOP = 0.01;
  private static final long SEED = 1;

  private LinearTrainer() {}

  /**
   * How much a model may bend to its samples.
   *
   * @param cost of an error against that of large weights, above 0
   * @param balance 0: each sample counts 1; 1: the samples of a class count together as much as all
   *     others; between: in between, in [0, 1]
   */
  public record Settings(double cost, double balance) {
    public Settings {
      if (!(cost > 0 && cost < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("cost must be above 0, got " + cost);
      }
      if (!(balance >= 0 && balance <= 1)) {
        throw new IllegalArgumentException("balance must be in [0, 1], got " + balance);
      }
    }
  }

  /**
   * Learns classes of which each sample has one.
   *
   * @param classOf each sample's class, from 0
   */
  public static LinearModel train(
      List<SparseVector> vectors, int[] classOf, int classes, int features, Settings settings) {
    boolean[][] members = new boolean[classes][classOf.length];
    for (int i = 0; i < classOf.length; i++) {
      members[classOf[i]][i] = true;
    }
    return train(vectors, members, features, settings);
  }

  /**
   * Learns classes of which each sample has any number.
   *
   * @param members for each class and each sample whether the sample has the class; a class of all
   *     or none gets a constant score
   * @param features how many there are; indices are below
   * @throws IllegalArgumentException if there are no samples
   */
  public static LinearModel train(
      List<SparseVector> vectors, boolean[][] members, int features, Settings settings) {
    if (vectors.isEmpty()) {
      throw new IllegalArgumentException("there must be samples to learn from, got none");
    }
    Linear.disableDebugOutput();
    Problem problem = new Problem();
    problem.l = vectors.size();
    problem.n = features + 1;
    problem.bias = 1;
    problem.x = new Feature[vectors.size()][];
    for (int i = 0; i < vectors.size(); i++) {
      problem.x[i] = nodes(vectors.get(i), features);
    }
    double[][] weights = new double[members.length][features];
    double[] biases = new double[members.length];
    for (int c = 0; c < members.length; c++) {
      learn(problem, members[c], settings, weights[c], biases, c);
    }
    return LinearModel.of(weights, biases);
  }

  /** LIBLINEAR counts from 1 and wants the bias as the last feature. */
  private static Feature[] nodes(SparseVector vector, int features) {
    Feature[] nodes = new Feature[vector.size() + 1];
    for (int i = 0; i < vector.size(); i++) {
      nodes[i] = new FeatureNode(vector.indices()[i] + 1, vector.values()[i]);
    }
    nodes[vector.size()] = new FeatureNode(features + 1, 1);
    return nodes;
  }

  private static void learn(
      Problem problem,
      boolean[] members,
      Settings settings,
      double[] weights,
      double[] biases,
      int ofClass) {
    int inside = 0;
    problem.y = new double[members.length];
    for (int i = 0; i < members.length; i++) {
      problem.y[i] = members[i] ? 1 : -1;
      inside += members[i] ? 1 : 0;
    }
    int outside = members.length - inside;
    if (inside == 0 || outside == 0) {
      biases[ofClass] = Math.log((inside + 0.5) / (outside + 0.5));
      return;
    }
    Parameter parameter = new Parameter(SolverType.L2R_LR_DUAL, settings.cost(), STOP);
    parameter.setRandom(new Random(SEED));
    double half = members.length / 2.0;
    parameter.setWeights(
        new double[] {
          Math.pow(half / inside, settings.balance()), Math.pow(half / outside, settings.balance())
        },
        new int[] {1, -1});
    Model model = Linear.train(problem, parameter);
    double[] learned = model.getFeatureWeights();
    // The weights speak for the label that the data holds first.
    int sign = model.getLabels()[0] == 1 ? 1 : -1;
    for (int f = 0; f < weights.length; f++) {
      weights[f] = sign * learned[f];
    }
    biases[ofClass] = sign * learned[weights.length];
  }
}
