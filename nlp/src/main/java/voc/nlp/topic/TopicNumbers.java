package voc.nlp.topic;

import java.util.List;
import voc.nlp.embedding.EncodedText;
import voc.nlp.embedding.EncoderModel;
import voc.nlp.embedding.TextEncoder;

/**
 * The numbers that learned topics see of a text: its embedding, and its word pieces on the 6th, the
 * 10th and the last layer, on average. Thread-safe.
 */
final class TopicNumbers {
  private static final int[] LAYERS = {6, 10, 12};

  /** How many vectors a text has. */
  static final int VECTORS = 1 + LAYERS.length;

  private final TextEncoder encoder;

  private TopicNumbers(TextEncoder encoder) {
    this.encoder = encoder;
  }

  /** The reader of this JVM, loaded on first use. */
  static TopicNumbers shared() {
    return Shared.NUMBERS;
  }

  /** How many numbers a text has. */
  static int size() {
    return VECTORS * EncoderModel.BGE_SMALL.size();
  }

  float[] of(String text) {
    EncodedText encoded = encoder.encode(text);
    List<float[]> vectors =
        List.of(
            encoded.start(LAYERS[2]),
            encoded.mean(LAYERS[0]),
            encoded.mean(LAYERS[1]),
            encoded.mean(LAYERS[2]));
    float[] numbers = new float[size()];
    int at = 0;
    for (float[] vector : vectors) {
      System.arraycopy(vector, 0, numbers, at, vector.length);
      at += vector.length;
    }
    return numbers;
  }

  private static final class Shared {
    static final TopicNumbers NUMBERS = new TopicNumbers(TextEncoder.shared());
  }
}
