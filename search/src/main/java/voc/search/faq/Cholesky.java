package voc.search.faq;

/**
 * Cholesky's factors of a symmetric positive matrix, row by row (Golub and Van Loan, Matrix
 * Computations, 2013, section 4.2). Matrices are given by their lower triangle: row i has i + 1
 * numbers.
 */
final class Cholesky {
  private Cholesky() {}

  /** Replaces a matrix A by L with L · Lᵀ = A. */
  static void factor(double[][] lower) {
    for (int i = 0; i < lower.length; i++) {
      double[] row = lower[i];
      for (int j = 0; j < i; j++) {
        row[j] = (row[j] - product(row, lower[j], 0, j)) / lower[j][j];
      }
      row[i] = Math.sqrt(row[i] - product(row, row, 0, i));
    }
  }

  /** X with L · Lᵀ · X = {@code right}, whose rows are as many as those of L. */
  static double[][] solve(double[][] lower, double[][] right) {
    int n = lower.length;
    double[][] solved = new double[n][];
    for (int i = 0; i < n; i++) {
      solved[i] = right[i].clone();
      for (int k = 0; k < i; k++) {
        subtract(solved[i], lower[i][k], solved[k]);
      }
      divide(solved[i], lower[i][i]);
    }
    for (int i = n - 1; i >= 0; i--) {
      divide(solved[i], lower[i][i]);
      for (int k = 0; k < i; k++) {
        subtract(solved[k], lower[i][k], solved[i]);
      }
    }
    return solved;
  }

  /** The diagonal of the inverse of L · Lᵀ. */
  static double[] inverseDiagonal(double[][] lower) {
    int n = lower.length;
    double[] diagonal = new double[n];
    // A column of the inverse of L at a time: its numbers above the diagonal are 0.
    for (int column = 0; column < n; column++) {
      double[] x = new double[n];
      x[column] = 1 / lower[column][column];
      diagonal[column] = x[column] * x[column];
      for (int i = column + 1; i < n; i++) {
        x[i] = -product(lower[i], x, column, i) / lower[i][i];
        diagonal[column] += x[i] * x[i];
      }
    }
    return diagonal;
  }

  private static void subtract(double[] from, double factor, double[] row) {
    for (int j = 0; j < from.length; j++) {
      from[j] -= factor * row[j];
    }
  }

  private static void divide(double[] row, double by) {
    for (int j = 0; j < row.length; j++) {
      row[j] /= by;
    }
  }

  /** In four sums, so that the processor need not wait for each. */
  private static double product(double[] one, double[] other, int from, int to) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = from;
    for (; i + 3 < to; i += 4) {
      a += one[i] * other[i];
      b += one[i + 1] * other[i + 1];
      c += one[i + 2] * other[i + 2];
      d += one[i + 3] * other[i + 3];
    }
    for (; i < to; i++) {
      a += one[i] * other[i];
    }
    return a + b + c + d;
  }
}
