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
    // Four sums side by side, so that none waits for the one before.
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = 0;
    for (; i + 3 < one.length; i += 4) {
      a += one[i] * (double) other[i];
      b += one[i + 1] * (double) other[i + 1];
      c += one[i + 2] * (double) other[i + 2];
      d += one[i + 3] * (double) other[i + 3];
    }
    for (; i < one.length; i++) {
      a += one[i] * (double) other[i];
    }
    return a + b + c + d;
  }
}
