package voc.nlp.sentiment;

import voc.nlp.embedding.EncodedText;
import voc.nlp.embedding.TextEncoder;

/**
 * The numbers that sentiment models see of a text: its word pieces on the 8th and 10th of 12
 * layers, on average, and the greatest of each number on the 8th. The last layers, made for
 * comparing what texts are about, tell less of tone (docs/evaluation.md). Thread-safe.
 */
public final class TextNumbers {
  /** Where tone is told best. */
  static final int TONE_LAYER = 8;

  /** Where more of the meaning is told. */
  static final int MEANING_LAYER = 10;

  private final TextEncoder encoder;

  private TextNumbers(TextEncoder encoder) {
    this.encoder = encoder;
  }

  /** The reader of this JVM, loaded on first use. */
  public static TextNumbers shared() {
    return Shared.NUMBERS;
  }

  /** The numbers of a text, 1,152 of them; a new array. */
  public float[] of(String text) {
    EncodedText encoded = encoder.encode(text);
    float[] tone = encoded.mean(TONE_LAYER);
    float[] meaning = encoded.mean(MEANING_LAYER);
    float[] peaks = encoded.maximum(TONE_LAYER);
    float[] numbers = new float[tone.length + meaning.length + peaks.length];
    System.arraycopy(tone, 0, numbers, 0, tone.length);
    System.arraycopy(meaning, 0, numbers, tone.length, meaning.length);
    System.arraycopy(peaks, 0, numbers, tone.length + meaning.length, peaks.length);
    return numbers;
  }

  private static final class Shared {
    static final TextNumbers NUMBERS = new TextNumbers(TextEncoder.shared());
  }
}
