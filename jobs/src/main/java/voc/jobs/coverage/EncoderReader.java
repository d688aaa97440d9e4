package voc.jobs.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import voc.core.Span;
import voc.nlp.embedding.EncodedText;
import voc.nlp.embedding.TextEmbedder;
import voc.nlp.embedding.TextEncoder;
import voc.search.TextReader;
import voc.search.TextReading;

/**
 * Reads texts with the encoder of this JVM, loaded when the first text is read. Thread-safe.
 *
 * <p>The layers are the tenth and the twelfth, the last: of 8, 10 and 12 the tenth alone told most
 * often which entry answers a question. The last one speaks for the probability alone, and ranks no
 * entry (docs/methods.md, FAQ coverage).
 */
public final class EncoderReader implements TextReader {
  private static final int MIDDLE_LAYER = 10;
  private static final int LAST_LAYER = 12;

  private final Supplier<TextEncoder> encoder;

  /** A reader on the encoder that sentiment and topics use too. */
  public EncoderReader() {
    encoder = TextEncoder::shared;
  }

  @Override
  public TextReading read(String text) {
    EncodedText encoded = encoder.get().encode(text);
    List<String> pieces = new ArrayList<>();
    float[][] middle = new float[encoded.spans().size()][];
    float[][] last = new float[encoded.spans().size()][];
    for (int i = 0; i < encoded.spans().size(); i++) {
      Span span = encoded.spans().get(i);
      pieces.add(text.substring(span.start(), span.end()).toLowerCase(Locale.ROOT));
      middle[i] = unit(encoded.vector(MIDDLE_LAYER, i));
      last[i] = unit(encoded.vector(LAST_LAYER, i));
    }
    // Remembered by the encoder: read once.
    return new TextReading(TextEmbedder.shared().embed(text), pieces, middle, last);
  }

  private static float[] unit(float[] vector) {
    double length = Math.sqrt(TextEmbedder.cosine(vector, vector));
    float[] unit = new float[vector.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = (float) (vector[i] / length);
    }
    return unit;
  }
}
