package voc.search;

/**
 * Gives each text a vector of length 1, such that texts of like meaning have a large product: the
 * model lives outside of this module. Implementations are thread-safe and deterministic.
 */
@FunctionalInterface
public interface TextVectors {
  /** The vector of any text; all have the same size. */
  float[] of(String text);

  /** The cosine of two vectors of length 1, in [-1, 1] but for rounding. */
  static double cosine(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * (double) other[i];
    }
    return sum;
  }
}
