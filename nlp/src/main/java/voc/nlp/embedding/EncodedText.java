package voc.nlp.embedding;

import java.util.List;
import voc.core.Span;

/**
 * A text as a transformer read it: a vector of each word piece on each layer asked for. Immutable
 * as long as nobody writes into its arrays.
 */
public final class EncodedText {
  private final List<Integer> layers;
  private final List<Span> spans;
  private final List<float[][][]> windows;

  private EncodedText(List<Integer> layers, List<Span> spans, List<float[][][]> windows) {
    this.layers = layers;
    this.spans = spans;
    this.windows = windows;
  }

  /**
   * @param windows by stretch of the text: layer, position with [CLS] first and [SEP] last, number
   */
  static EncodedText of(List<Integer> layers, List<Span> spans, List<float[][][]> windows) {
    return new EncodedText(layers, List.copyOf(spans), List.copyOf(windows));
  }

  /** Where the word pieces stand in the text. */
  public List<Span> spans() {
    return spans;
  }

  /**
   * The vector of one word piece; not to be written into.
   *
   * @param layer one of those asked for
   * @param piece index into {@link #spans()}
   */
  public float[] vector(int layer, int piece) {
    int at = piece;
    for (float[][][] window : windows) {
      float[][] positions = window[index(layer)];
      if (at < positions.length - 2) {
        return positions[at + 1];
      }
      at -= positions.length - 2;
    }
    throw new IndexOutOfBoundsException("piece " + piece + " of " + spans.size());
  }

  /** The vector at [CLS], the mean of them in a text read in several stretches; a new array. */
  public float[] start(int layer) {
    double[] sum = new double[windows.get(0)[0][0].length];
    for (float[][][] window : windows) {
      add(sum, window[index(layer)][0]);
    }
    return divided(sum, windows.size());
  }

  /** The mean vector of all word pieces, [CLS] and [SEP] included as in training; a new array. */
  public float[] mean(int layer) {
    double[] sum = new double[windows.get(0)[0][0].length];
    int count = 0;
    for (float[][][] window : windows) {
      for (float[] vector : window[index(layer)]) {
        add(sum, vector);
        count++;
      }
    }
    return divided(sum, count);
  }

  /** The greatest of each number over all word pieces, [CLS] and [SEP] included; a new array. */
  public float[] maximum(int layer) {
    float[] maximum = windows.get(0)[index(layer)][0].clone();
    for (float[][][] window : windows) {
      for (float[] vector : window[index(layer)]) {
        for (int i = 0; i < maximum.length; i++) {
          maximum[i] = Math.max(maximum[i], vector[i]);
        }
      }
    }
    return maximum;
  }

  private int index(int layer) {
    int index = layers.indexOf(layer);
    if (index < 0) {
      throw new IllegalArgumentException("layer must be one of " + layers + ", got " + layer);
    }
    return index;
  }

  private static void add(double[] sum, float[] vector) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += vector[i];
    }
  }

  private static float[] divided(double[] sum, int count) {
    float[] mean = new float[sum.length];
    for (int i = 0; i < sum.length; i++) {
      mean[i] = (float) (sum[i] / count);
    }
    return mean;
  }
}
