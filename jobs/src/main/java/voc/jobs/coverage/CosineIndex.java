package voc.jobs.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import voc.core.FaqEntry;
import voc.search.TextReading;
import voc.search.TextVectors;
import voc.search.faq.Coverage;
import voc.search.faq.FaqIndex;
import voc.search.lucene.EnglishText;

/**
 * What others do, to measure beside: the entry whose question is nearest by the cosine of some
 * vectors, and that cosine as the value. Thread-safe.
 */
final class CosineIndex implements FaqIndex {
  private final List<FaqEntry> entries;
  private final Function<String, Map<String, Double>> terms;
  private final @Nullable TextVectors vectors;
  private final List<Map<String, Double>> entryTerms = new ArrayList<>();
  private final List<float[]> entryVectors = new ArrayList<>();

  private CosineIndex(
      List<FaqEntry> entries,
      Function<String, Map<String, Double>> terms,
      @Nullable TextVectors vectors) {
    this.entries = List.copyOf(entries);
    this.terms = terms;
    this.vectors = vectors;
    for (FaqEntry entry : entries) {
      if (vectors == null) {
        entryTerms.add(terms.apply(entry.question()));
      } else {
        entryVectors.add(vectors.of(entry.question()));
      }
    }
  }

  /** By embeddings. */
  static CosineIndex ofVectors(List<FaqEntry> entries, TextVectors vectors) {
    return new CosineIndex(entries, text -> Map.of(), vectors);
  }

  /** By terms, each counting its frequency times ln((N + 1) / (df + 1)) + 1 (Salton, 1988). */
  static CosineIndex ofTerms(List<FaqEntry> entries, EnglishText text) {
    Map<String, Integer> frequencies = new HashMap<>();
    for (FaqEntry entry : entries) {
      text.contentTerms(entry.question()).stream()
          .distinct()
          .forEach(term -> frequencies.merge(term, 1, Integer::sum));
    }
    return new CosineIndex(
        entries,
        words -> {
          Map<String, Double> weights = new TreeMap<>();
          for (String term : text.contentTerms(words)) {
            double idf =
                Math.log((entries.size() + 1.0) / (frequencies.getOrDefault(term, 0) + 1)) + 1;
            weights.merge(term, idf, Double::sum);
          }
          double length = Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
          weights.replaceAll((term, weight) -> weight / length);
          return weights;
        },
        null);
  }

  @Override
  public Coverage coverage(String question) {
    Map<String, Double> asked = terms.apply(question);
    float[] vector = vectors == null ? new float[0] : vectors.of(question);
    double best = -1;
    int at = -1;
    for (int i = 0; i < entries.size(); i++) {
      double cosine =
          vectors == null
              ? cosine(asked, entryTerms.get(i))
              : TextVectors.cosine(vector, entryVectors.get(i));
      if (cosine > best) {
        best = cosine;
        at = i;
      }
    }
    return new Coverage(
        at < 0 ? null : entries.get(at),
        Math.max(0, Math.min(1, best)),
        List.of(),
        List.of(),
        List.of());
  }

  @Override
  public Coverage coverage(String question, TextReading reading) {
    return coverage(question);
  }

  private static double cosine(Map<String, Double> one, Map<String, Double> other) {
    double sum = 0;
    for (Map.Entry<String, Double> term : one.entrySet()) {
      sum += term.getValue() * other.getOrDefault(term.getKey(), 0.0);
    }
    return sum;
  }
}
