package voc.nlp.learn;

import java.util.List;

/**
 * The same weights as {@link RidgeSystem}'s, without its matrix: by conjugate gradients (M.
 * Hestenes and E. Stiefel, 1952), of which each step takes one pass over the samples.
 */
final class StepwiseRidge {
  private static final int STEPS = 100;
  private static final double STOP = 1e-4;

  private StepwiseRidge() {}

  /** Weights by sample and class. */
  static double[][] solve(
      List<SparseVector> vectors, int features, double[][] targets, double[] ridges) {
    int size = vectors.size();
    int classes = targets[0].length;
    double[][] dual = new double[size][classes];
    for (int c = 0; c < classes; c++) {
      double[] rest = new double[size];
      for (int i = 0; i < size; i++) {
        rest[i] = targets[i][c];
      }
      double[] solved = solve(vectors, features, rest, ridges);
      for (int i = 0; i < size; i++) {
        dual[i][c] = solved[i];
      }
    }
    return dual;
  }

  private static double[] solve(
      List<SparseVector> vectors, int features, double[] rest, double[] ridges) {
    double[] solved = new double[rest.length];
    double[] direction = rest.clone();
    double squares = product(rest, rest);
    double enough = squares * STOP * STOP;
    for (int step = 0; step < STEPS && squares > enough; step++) {
      double[] image = image(vectors, features, direction, ridges);
      double length = squares / product(direction, image);
      for (int i = 0; i < rest.length; i++) {
        solved[i] += length * direction[i];
        rest[i] -= length * image[i];
      }
      double next = product(rest, rest);
      for (int i = 0; i < rest.length; i++) {
        direction[i] = rest[i] + next / squares * direction[i];
      }
      squares = next;
    }
    return solved;
  }

  /** (K + ridges) direction. */
  private static double[] image(
      List<SparseVector> vectors, int features, double[] direction, double[] ridges) {
    double[] weights = new double[features];
    for (int i = 0; i < direction.length; i++) {
      SparseVector vector = vectors.get(i);
      for (int k = 0; k < vector.size(); k++) {
        weights[vector.indices()[k]] += direction[i] * vector.values()[k];
      }
    }
    double[] image = new double[direction.length];
    for (int i = 0; i < image.length; i++) {
      SparseVector vector = vectors.get(i);
      double sum = ridges[i] * direction[i];
      for (int k = 0; k < vector.size(); k++) {
        sum += weights[vector.indices()[k]] * vector.values()[k];
      }
      image[i] = sum;
    }
    return image;
  }

  private static double product(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
