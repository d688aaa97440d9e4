package voc.nlp.aspect;

import java.util.Arrays;

/**
 * How the numbers of a piece's vector are seen: less their means, times a factor, 0 for those left
 * out.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Lens(float[] means, float[] factors) {
  /** Sees the numbers as they come. */
  static final Lens PLAIN = plain();

  private static Lens plain() {
    float[] ones = new float[ReadSentence.NUMBERS];
    Arrays.fill(ones, 1);
    return new Lens(new float[ReadSentence.NUMBERS], ones);
  }

  float see(float[] vector, int number) {
    return factors[number] * (vector[number] - means[number]);
  }
}
