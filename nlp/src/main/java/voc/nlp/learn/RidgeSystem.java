package voc.nlp.learn;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The products of all pairs of vectors plus a ridge of each, as a triangle of rows that is
 * overwritten first by its Cholesky factor (A = UᵀU), then by that factor's inverse. Rows are
 * worked on by several threads, each number by one of them in the same order: the result is always
 * the same.
 */
final class RidgeSystem {
  /** Rows that are worked on together, so that others are fetched from memory less often. */
  private static final int TILE = 4;

  /** Row i holds the columns from i on. */
  private final double[][] rows;

  private RidgeSystem(double[][] rows) {
    this.rows = rows;
  }

  static RidgeSystem of(List<SparseVector> vectors, double[] ridges, int features) {
    int size = vectors.size();
    double[][] rows = new double[size][];
    for (int i = 0; i < size; i++) {
      rows[i] = new double[size - i];
    }
    SparseVector[] all = vectors.toArray(new SparseVector[0]);
    IntStream.range(0, (size + TILE - 1) / TILE)
        .parallel()
        .forEach(tile -> products(all, tile * TILE, rows, features));
    for (int i = 0; i < size; i++) {
      rows[i][0] += ridges[i];
    }
    RidgeSystem system = new RidgeSystem(rows);
    system.factor();
    return system;
  }

  /** The products of up to four vectors with all that follow. */
  private static void products(SparseVector[] all, int from, double[][] rows, int features) {
    float[] four = new float[features * TILE];
    int count = Math.min(TILE, all.length - from);
    for (int r = 0; r < count; r++) {
      SparseVector vector = all[from + r];
      for (int k = 0; k < vector.size(); k++) {
        four[vector.indices()[k] * TILE + r] = vector.values()[k];
      }
    }
    for (int j = from; j < all.length; j++) {
      int[] indices = all[j].indices();
      float[] values = all[j].values();
      double a = 0;
      double b = 0;
      double c = 0;
      double d = 0;
      for (int k = 0; k < indices.length; k++) {
        int at = indices[k] * TILE;
        double value = values[k];
        a += value * four[at];
        b += value * four[at + 1];
        c += value * four[at + 2];
        d += value * four[at + 3];
      }
      double[] sums = {a, b, c, d};
      for (int r = 0; r < count && from + r <= j; r++) {
        rows[from + r][j - from - r] = sums[r];
      }
    }
  }

  private void factor() {
    for (int from = 0; from < rows.length; from += TILE) {
      int to = Math.min(from + TILE, rows.length);
      for (int k = from; k < to; k++) {
        for (int p = from; p < k; p++) {
          subtract(rows[k], rows[p], k - p, rows[p][k - p]);
        }
        double root = Math.sqrt(rows[k][0]);
        for (int j = 0; j < rows[k].length; j++) {
          rows[k][j] /= root;
        }
      }
      int first = from;
      if (to - from == TILE) {
        IntStream.range(to, rows.length).parallel().forEach(i -> subtractTile(i, first));
      }
    }
  }

  private static void subtract(double[] row, double[] other, int offset, double factor) {
    for (int j = 0; j < row.length; j++) {
      row[j] -= factor * other[j + offset];
    }
  }

  private void subtractTile(int i, int from) {
    double[] row = rows[i];
    double[] a = rows[from];
    double[] b = rows[from + 1];
    double[] c = rows[from + 2];
    double[] d = rows[from + 3];
    int offset = i - from;
    double factorA = a[offset];
    double factorB = b[offset - 1];
    double factorC = c[offset - 2];
    double factorD = d[offset - 3];
    for (int j = 0; j < row.length; j++) {
      row[j] -=
          factorA * a[j + offset]
              + factorB * b[j + offset - 1]
              + factorC * c[j + offset - 2]
              + factorD * d[j + offset - 3];
    }
  }

  /** Solves for several right sides, one a column. Not after {@link #inverseDiagonal}. */
  double[][] solve(double[][] rightSides) {
    double[][] solved = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      solved[i] = rightSides[i].clone();
    }
    for (int k = 0; k < rows.length; k++) {
      divide(solved[k], rows[k][0]);
      for (int i = k + 1; i < rows.length; i++) {
        subtract(solved[i], solved[k], 0, rows[k][i - k]);
      }
    }
    for (int k = rows.length - 1; k >= 0; k--) {
      for (int j = k + 1; j < rows.length; j++) {
        subtract(solved[k], solved[j], 0, rows[k][j - k]);
      }
      divide(solved[k], rows[k][0]);
    }
    return solved;
  }

  private static void divide(double[] row, double by) {
    for (int j = 0; j < row.length; j++) {
      row[j] /= by;
    }
  }

  /** The diagonal of the inverse of the whole; destroys the factor. */
  double[] inverseDiagonal() {
    double[] diagonal = new double[rows.length];
    for (int i = rows.length - 1; i >= 0; i--) {
      double[] factor = rows[i];
      double[] inverse = new double[factor.length];
      inverse[0] = 1;
      for (int k = 1; k < factor.length; k++) {
        double[] below = rows[i + k];
        double weight = factor[k];
        for (int j = 0; j < below.length; j++) {
          inverse[j + k] -= weight * below[j];
        }
      }
      divide(inverse, factor[0]);
      rows[i] = inverse;
      for (double each : inverse) {
        diagonal[i] += each * each;
      }
    }
    return diagonal;
  }
}
