package voc.search.vocabulary;

import java.util.List;
import java.util.Map;
import voc.search.TextVectors;
import voc.search.lucene.EnglishText;

/**
 * Vectors of which everything is known: two texts without a term in common have a cosine of 0.5,
 * the same terms one of 1, and a few words are near others.
 */
final class MadeUpVectors implements TextVectors {
  private static final int SIZE = 512;

  private static final Map<String, List<String>> NEAR =
      Map.of("vote", List.of("poll"), "station", List.of("poll", "place"), "jab", List.of("shot"));

  private final EnglishText text = new EnglishText();

  @Override
  public float[] of(String words) {
    double[] sum = new double[SIZE];
    for (String term : text.contentTerms(words)) {
      List<String> meanings = NEAR.getOrDefault(term, List.of(term));
      meanings.forEach(meaning -> sum[place(meaning)] += 1.0 / meanings.size());
    }
    double length = Math.sqrt(dot(sum));
    float[] vector = new float[SIZE + 1];
    vector[SIZE] = (float) (length == 0 ? 1 : Math.sqrt(0.5));
    for (int i = 0; i < SIZE && length > 0; i++) {
      vector[i] = (float) (sum[i] / length * Math.sqrt(0.5));
    }
    return vector;
  }

  private static int place(String term) {
    return Math.floorMod(term.hashCode() * 31, SIZE);
  }

  private static double dot(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
      sum += number * number;
    }
    return sum;
  }
}
