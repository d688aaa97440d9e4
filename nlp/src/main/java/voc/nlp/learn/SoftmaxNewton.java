package voc.nlp.learn;

/**
 * Minimises the weighted cross-entropy of a multinomial logistic regression with a ridge, which is
 * convex and, because of the ridge, has one minimum.
 */
final class SoftmaxNewton {
  /** Keeps the bias from being free, since only differences between classes matter. */
  private static final double BIAS_RIDGE = 1e-3;

  private static final int HALVINGS = 30;

  private final double[][] rows;
  private final int[] classOf;
  private final double[] rowWeights;
  private final int classes;
  private final int size;
  private final double ridge;

  /**
   * @param rows standardised, 1 as the last number of each
   */
  SoftmaxNewton(double[][] rows, int[] classOf, double[] rowWeights, int classes, double ridge) {
    this.rows = rows;
    this.classOf = classOf;
    this.rowWeights = rowWeights;
    this.classes = classes;
    this.size = rows[0].length;
    this.ridge = ridge;
  }

  /**
   * The weights of each class.
   *
   * @param stop ends when a step gains less than this part of the loss
   */
  double[][] minimum(int steps, double stop) {
    double[] weights = new double[classes * size];
    double loss = loss(weights);
    for (int step = 0; step < steps; step++) {
      double[] direction = direction(weights);
      double length = 1;
      double[] next = moved(weights, direction, length);
      double nextLoss = loss(next);
      for (int h = 0; h < HALVINGS && nextLoss > loss; h++) {
        length /= 2;
        next = moved(weights, direction, length);
        nextLoss = loss(next);
      }
      if (!(nextLoss < loss)) {
        break;
      }
      double gain = loss - nextLoss;
      weights = next;
      loss = nextLoss;
      if (gain < stop * Math.abs(loss)) {
        break;
      }
    }
    double[][] byClass = new double[classes][size];
    for (int k = 0; k < classes; k++) {
      System.arraycopy(weights, k * size, byClass[k], 0, size);
    }
    return byClass;
  }

  private static double[] moved(double[] weights, double[] direction, double length) {
    double[] moved = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      moved[i] = weights[i] - length * direction[i];
    }
    return moved;
  }

  private double ridgeOf(int parameter) {
    return parameter % size == size - 1 ? BIAS_RIDGE : ridge;
  }

  private double loss(double[] weights) {
    double loss = 0;
    for (int i = 0; i < weights.length; i++) {
      loss += ridgeOf(i) * weights[i] * weights[i] / 2;
    }
    for (int n = 0; n < rows.length; n++) {
      double p = probabilities(weights, rows[n])[classOf[n]];
      loss -= rowWeights[n] * StrictMath.log(Math.max(p, Double.MIN_NORMAL));
    }
    return loss;
  }

  private double[] probabilities(double[] weights, double[] row) {
    double[] scores = new double[classes];
    for (int k = 0; k < classes; k++) {
      for (int j = 0; j < size; j++) {
        scores[k] += weights[k * size + j] * row[j];
      }
    }
    return Softmax.normalised(scores);
  }

  /** The inverse of the second derivatives times the first. */
  private double[] direction(double[] weights) {
    int all = classes * size;
    double[] gradient = new double[all];
    double[][] curvature = new double[all][all];
    for (int i = 0; i < all; i++) {
      gradient[i] = ridgeOf(i) * weights[i];
      curvature[i][i] = ridgeOf(i);
    }
    for (int n = 0; n < rows.length; n++) {
      addRow(n, probabilities(weights, rows[n]), gradient, curvature);
    }
    return solved(curvature, gradient);
  }

  private void addRow(int n, double[] p, double[] gradient, double[][] curvature) {
    double[] row = rows[n];
    for (int k = 0; k < classes; k++) {
      double error = rowWeights[n] * (p[k] - (classOf[n] == k ? 1 : 0));
      for (int j = 0; j < size; j++) {
        gradient[k * size + j] += error * row[j];
      }
      for (int l = 0; l <= k; l++) {
        double factor = rowWeights[n] * p[k] * ((k == l ? 1 : 0) - p[l]);
        for (int j = 0; j < size; j++) {
          double[] into = curvature[k * size + j];
          double scaled = factor * row[j];
          int end = k == l ? j + 1 : size;
          for (int i = 0; i < end; i++) {
            into[l * size + i] += scaled * row[i];
          }
        }
      }
    }
  }

  /** Solves a symmetric positive definite system by Cholesky's method; its lower half is given. */
  private static double[] solved(double[][] lower, double[] right) {
    int n = right.length;
    for (int j = 0; j < n; j++) {
      for (int i = j; i < n; i++) {
        double sum = lower[i][j];
        for (int k = 0; k < j; k++) {
          sum -= lower[i][k] * lower[j][k];
        }
        lower[i][j] = i == j ? Math.sqrt(Math.max(sum, Double.MIN_NORMAL)) : sum / lower[j][j];
      }
    }
    double[] solution = right.clone();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        solution[i] -= lower[i][k] * solution[k];
      }
      solution[i] /= lower[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        solution[i] -= lower[k][i] * solution[k];
      }
      solution[i] /= lower[i][i];
    }
    return solution;
  }
}
