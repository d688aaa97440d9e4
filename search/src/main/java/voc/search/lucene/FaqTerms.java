package voc.search.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import voc.core.FaqEntry;
import voc.search.TextAnalysis;

/**
 * The terms of a FAQ and the arithmetic of coverage over them. BM25 as in Robertson and Zaragoza,
 * The Probabilistic Relevance Framework: BM25 and Beyond (2009), with its simple BM25F: a term in
 * an entry's question counts {@link #QUESTION_WEIGHT} times one in the answer, in frequency and in
 * length alike. Immutable.
 */
final class FaqTerms {
  /** Saturation and length normalisation: the values in common use, section 3.4 of the source. */
  static final double K1 = 1.2;

  static final double B = 0.75;

  /** How many times a term in the published question counts against one in the answer. */
  static final int QUESTION_WEIGHT = 3;

  private final List<Map<String, Integer>> frequencies = new ArrayList<>();
  private final List<Integer> lengths = new ArrayList<>();
  private final Map<String, Integer> documentFrequencies = new HashMap<>();
  private final double meanLength;

  FaqTerms(List<FaqEntry> entries, TextAnalysis analysis) {
    for (FaqEntry entry : entries) {
      add(analysis.contentTerms(entry.question()), analysis.contentTerms(entry.answer()));
    }
    meanLength = lengths.stream().mapToInt(Integer::intValue).average().orElse(0);
  }

  private void add(List<String> question, List<String> answer) {
    Map<String, Integer> frequency = new HashMap<>();
    question.forEach(term -> frequency.merge(term, QUESTION_WEIGHT, Integer::sum));
    answer.forEach(term -> frequency.merge(term, 1, Integer::sum));
    Set<String> distinct = new HashSet<>(frequency.keySet());
    distinct.forEach(term -> documentFrequencies.merge(term, 1, Integer::sum));
    frequencies.add(frequency);
    lengths.add(QUESTION_WEIGHT * question.size() + answer.size());
  }

  /**
   * Σ_t idf(t)·min(1, sat_t(e)) / Σ_t idf(t) over the question's distinct content terms.
   *
   * @param terms distinct, at least one
   * @param entry index of the entry
   * @return in [0, 1]
   */
  double coverage(List<String> terms, int entry) {
    double asked = 0;
    double covered = 0;
    for (String term : terms) {
      double idf = idf(term);
      asked += idf;
      covered += idf * Math.min(1, saturation(term, entry));
    }
    return Math.min(1, covered / asked);
  }

  /** ln(1 + (N − df + ½) / (df + ½)), above 0. A term the FAQ never uses has df = 0. */
  double idf(String term) {
    int df = documentFrequencies.getOrDefault(term, 0);
    return Math.log(1 + (frequencies.size() - df + 0.5) / (df + 0.5));
  }

  /** (1 + k1)·tf / (tf + k1·(1 − b + b·dl/avgdl)): 1 for one term in an entry of mean length. */
  double saturation(String term, int entry) {
    int tf = frequencies.get(entry).getOrDefault(term, 0);
    double length = 1 - B + B * lengths.get(entry) / meanLength;
    return tf == 0 ? 0 : (1 + K1) * tf / (tf + K1 * length);
  }
}
