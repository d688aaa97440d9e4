package voc.search.faq;

import java.util.Arrays;
import java.util.List;

/**
 * Logistic regression with a ridge, by Newton's method on columns brought to mean 0 and deviation 1
 * (Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 2009, sections 4.4.1 and
 * 3.4.1). A column that never varies has weight 0.
 */
final class Ridge {
  private static final int ROUNDS = 50;
  private static final double SMALL_STEP = 1e-9;

  private Ridge() {}

  /**
   * Weights of the columns as they are, and last the constant.
   *
   * @param rows at least one, all of the same length
   * @param yes what each is
   * @param counts how often each counts
   * @param ridge λ of λ/2 · Σ weight², above 0; the constant has none
   */
  static double[] fit(List<double[]> rows, boolean[] yes, double[] counts, double ridge) {
    int columns = rows.get(0).length;
    double[][] scale = scale(rows, counts);
    double[] mean = scale[0];
    double[] deviation = scale[1];
    double[] weights = new double[columns + 1];
    double[] row = new double[columns + 1];
    row[columns] = 1;
    double change = 1;
    for (int round = 0; round < ROUNDS && change > SMALL_STEP; round++) {
      double[] gradient = new double[columns + 1];
      double[][] curve = new double[columns + 1][columns + 1];
      for (int r = 0; r < rows.size(); r++) {
        for (int i = 0; i < columns; i++) {
          row[i] = deviation[i] == 0 ? 0 : (rows.get(r)[i] - mean[i]) / deviation[i];
        }
        double p = probability(dot(weights, row));
        double error = counts[r] * ((yes[r] ? 1 : 0) - p);
        double bend = counts[r] * Math.max(1e-9, p * (1 - p));
        for (int i = 0; i <= columns; i++) {
          gradient[i] += error * row[i];
          for (int j = 0; j <= i; j++) {
            curve[i][j] += bend * row[i] * row[j];
          }
        }
      }
      for (int i = 0; i <= columns; i++) {
        if (i < columns) {
          gradient[i] -= ridge * weights[i];
          curve[i][i] += ridge;
        }
        for (int j = i + 1; j <= columns; j++) {
          curve[i][j] = curve[j][i];
        }
      }
      double[] step = solve(curve, gradient);
      change = 0;
      for (int i = 0; i <= columns; i++) {
        weights[i] += step[i];
        change = Math.max(change, Math.abs(step[i]));
      }
    }
    double[] raw = new double[columns + 1];
    raw[columns] = weights[columns];
    for (int i = 0; i < columns; i++) {
      raw[i] = deviation[i] == 0 ? 0 : weights[i] / deviation[i];
      raw[columns] -= raw[i] * mean[i];
    }
    return raw;
  }

  /**
   * As {@link #fit}, but no weight is below 0: what comes out so is left out and all is fitted
   * again. For columns of which more can only be better, so that a FAQ's chances teach nothing.
   */
  static double[] fitUpwards(List<double[]> rows, boolean[] yes, double[] counts, double ridge) {
    List<double[]> left = rows.stream().map(double[]::clone).toList();
    double[] weights = fit(left, yes, counts, ridge);
    boolean below = true;
    while (below) {
      below = false;
      for (int i = 0; i < weights.length - 1; i++) {
        if (weights[i] < 0) {
          below = true;
          int column = i;
          left.forEach(row -> row[column] = 0);
        }
      }
      weights = below ? fit(left, yes, counts, ridge) : weights;
    }
    return weights;
  }

  /** The sum of a row by weights, the last of which is the constant. */
  static double sum(double[] weights, double[] row) {
    double sum = weights[row.length];
    for (int i = 0; i < row.length; i++) {
      sum += weights[i] * row[i];
    }
    return sum;
  }

  static double probability(double sum) {
    return 1 / (1 + Math.exp(-sum));
  }

  private static double[][] scale(List<double[]> rows, double[] counts) {
    int columns = rows.get(0).length;
    double[] mean = new double[columns];
    double[] deviation = new double[columns];
    double all = Arrays.stream(counts).sum();
    for (int r = 0; r < rows.size(); r++) {
      for (int i = 0; i < columns; i++) {
        mean[i] += counts[r] * rows.get(r)[i] / all;
      }
    }
    for (int r = 0; r < rows.size(); r++) {
      for (int i = 0; i < columns; i++) {
        deviation[i] += counts[r] * Math.pow(rows.get(r)[i] - mean[i], 2) / all;
      }
    }
    for (int i = 0; i < columns; i++) {
      deviation[i] = deviation[i] < 1e-12 ? 0 : Math.sqrt(deviation[i]);
    }
    return new double[][] {mean, deviation};
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  /** Gauss's elimination with the greatest pivot; a column without one stays 0. */
  private static double[] solve(double[][] matrix, double[] right) {
    int n = right.length;
    for (int at = 0; at < n; at++) {
      int pivot = at;
      for (int i = at + 1; i < n; i++) {
        pivot = Math.abs(matrix[i][at]) > Math.abs(matrix[pivot][at]) ? i : pivot;
      }
      double[] row = matrix[pivot];
      matrix[pivot] = matrix[at];
      matrix[at] = row;
      double value = right[pivot];
      right[pivot] = right[at];
      right[at] = value;
      for (int i = at + 1; i < n && row[at] != 0; i++) {
        double factor = matrix[i][at] / row[at];
        for (int j = at; j < n; j++) {
          matrix[i][j] -= factor * row[j];
        }
        right[i] -= factor * right[at];
      }
    }
    double[] solved = new double[n];
    for (int at = n - 1; at >= 0; at--) {
      double sum = right[at];
      for (int j = at + 1; j < n; j++) {
        sum -= matrix[at][j] * solved[j];
      }
      solved[at] = matrix[at][at] == 0 ? 0 : sum / matrix[at][at];
    }
    return solved;
  }
}
