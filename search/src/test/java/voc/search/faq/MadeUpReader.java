package voc.search.faq;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import voc.search.TextReader;
import voc.search.TextReading;

/** Reads words as random directions, the same for the same word: a model without meaning. */
final class MadeUpReader implements TextReader {
  private static final int SIZE = 32;

  @Override
  public TextReading read(String text) {
    List<String> words =
        Stream.of(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
            .filter(word -> !word.isEmpty())
            .toList();
    float[][] vectors = words.stream().map(MadeUpReader::direction).toArray(float[][]::new);
    float[] sum = new float[SIZE];
    sum[0] = 0.01f;
    for (float[] vector : vectors) {
      for (int i = 0; i < SIZE; i++) {
        sum[i] += vector[i];
      }
    }
    return new TextReading(unit(sum), words, vectors, vectors);
  }

  private static float[] direction(String word) {
    Random random = new Random(word.hashCode());
    float[] vector = new float[SIZE];
    for (int i = 0; i < SIZE; i++) {
      vector[i] = (float) random.nextGaussian();
    }
    return unit(vector);
  }

  private static float[] unit(float[] vector) {
    double length = 0;
    for (float number : vector) {
      length += number * (double) number;
    }
    float[] unit = new float[vector.length];
    for (int i = 0; i < vector.length; i++) {
      unit[i] = (float) (vector[i] / Math.sqrt(length));
    }
    return unit;
  }
}
