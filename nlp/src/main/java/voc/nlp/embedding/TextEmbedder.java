package voc.nlp.embedding;

/**
 * Gives each text one vector of length 1; texts of like meaning have a large product. Thread-safe.
 */
public final class TextEmbedder {
  private final TextEncoder encoder;
  private final EncoderModel model;

  private TextEmbedder(TextEncoder encoder, EncoderModel model) {
    this.encoder = encoder;
    this.model = model;
  }

  /** The embedder of this JVM, loaded on first use. */
  public static TextEmbedder shared() {
    return Shared.EMBEDDER;
  }

  /**
   * The vector of a text, {@link EncoderModel#size()} numbers; a new array.
   *
   * @param text any text; a long one gives the mean of its stretches, as far as {@link
   *     TextEncoder#encode} reads
   */
  public float[] embed(String text) {
    return normalized(encoder.encode(text).start(model.layers()));
  }

  /** The cosine of two vectors of length 1, in [-1, 1] but for rounding. */
  public static double cosine(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * (double) other[i];
    }
    return sum;
  }

  private static float[] normalized(float[] vector) {
    double length = Math.sqrt(cosine(vector, vector));
    float[] unit = new float[vector.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = (float) (vector[i] / length);
    }
    return unit;
  }

  private static final class Shared {
    static final TextEmbedder EMBEDDER =
        new TextEmbedder(TextEncoder.shared(), EncoderModel.BGE_SMALL);
  }
}
