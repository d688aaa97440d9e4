package voc.nlp.aspect;

/** Sums over rows of numbers, in plain loops that the compiler turns into wide instructions. */
final class Vectors {
  private Vectors() {}

  static float dot(float[] one, int at, float[] other, int otherAt, int size) {
    float sum = 0;
    for (int i = 0; i < size; i++) {
      sum += one[at + i] * other[otherAt + i];
    }
    return sum;
  }

  /** {@code to[at + i] += factor * from[fromAt + i]}. */
  static void add(float[] to, int at, float factor, float[] from, int fromAt, int size) {
    for (int i = 0; i < size; i++) {
      to[at + i] += factor * from[fromAt + i];
    }
  }

  /** Shares that sum to 1, in place. */
  static void softmax(float[] scores) {
    float most = Float.NEGATIVE_INFINITY;
    for (float score : scores) {
      most = Math.max(most, score);
    }
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (float) StrictMath.exp(scores[i] - most);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= (float) sum;
    }
  }

  /** The gradient of scores, given that of their shares. */
  static float[] throughSoftmax(float[] shares, float[] gradient) {
    float mean = dot(shares, 0, gradient, 0, shares.length);
    float[] result = new float[shares.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = shares[i] * (gradient[i] - mean);
    }
    return result;
  }
}
