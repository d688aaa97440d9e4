package voc.search.gap;

import java.util.List;
import java.util.Map;
import java.util.Random;
import voc.search.TextVectors;
import voc.search.lucene.EnglishText;

/**
 * Embeddings for tests: the mean of random directions, one for each content term, where words of
 * the same meaning have the same.
 */
final class Meanings implements TextVectors {
  private static final int SIZE = 96;

  private static final Map<String, String> SAME = Map.of("garbag", "trash", "rubbish", "trash");

  private final EnglishText english = new EnglishText();

  @Override
  public float[] of(String text) {
    List<String> terms = english.contentTerms(text);
    float[] sum = new float[SIZE];
    for (String term : terms.isEmpty() ? List.of("") : terms) {
      Random random = new Random(SAME.getOrDefault(term, term).hashCode());
      for (int i = 0; i < SIZE; i++) {
        sum[i] += (float) random.nextGaussian();
      }
    }
    double length = Math.sqrt(TextVectors.cosine(sum, sum));
    for (int i = 0; i < SIZE; i++) {
      sum[i] = (float) (sum[i] / length);
    }
    return sum;
  }
}
