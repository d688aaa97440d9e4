package voc.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import voc.core.FaqEntry;
import voc.search.TextAnalysis;

/**
 * The terms of a FAQ and the arithmetic of coverage over them; the formula and its measurement are
 * in docs/methods.md. BM25 as in Robertson and Zaragoza, The Probabilistic Relevance Framework:
 * BM25 and Beyond (2009), with its simple BM25F: a term in an entry's question counts {@link
 * #QUESTION_WEIGHT} times one in the answer, in frequency and in length alike. Immutable.
 */
final class FaqTerms {
  /** Saturation and length normalisation: the values in common use, section 3.4 of the source. */
  static final double K1 = 1.2;

  static final double B = 0.75;

  /** How many times a term in the published question counts against one in the answer. */
  static final int QUESTION_WEIGHT = 3;

  /**
   * What a term that stands in the answer alone counts at most: an answer mentions much that it
   * does not answer. Of 1, ½ and ¼ the best on the measured set.
   */
  static final double ANSWER_ONLY = 0.25;

  /**
   * Weight of the kind of question, as a share of that of a term the FAQ never uses: it tells
   * entries on one subject apart (how does it spread, where did it start) and counts little beside
   * the subject.
   */
  static final double KIND_SHARE = 0.15;

  /** What is asked: distinct content terms, and kinds of question. */
  record Asked(Set<String> terms, Set<String> kinds) {
    /** A question and its content terms. */
    static Asked of(String question, List<String> terms) {
      return new Asked(new TreeSet<>(terms), new TreeSet<>(QuestionWords.kinds(question)));
    }
  }

  private record Entry(Asked question, Map<String, Integer> frequencies, int length) {}

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Integer> documentFrequencies = new HashMap<>();
  private final double meanLength;

  FaqTerms(List<FaqEntry> faq, TextAnalysis analysis) {
    for (FaqEntry entry : faq) {
      List<String> question = analysis.contentTerms(entry.question());
      List<String> answer = analysis.contentTerms(answer(entry));
      Map<String, Integer> frequencies = new HashMap<>();
      question.forEach(term -> frequencies.merge(term, QUESTION_WEIGHT, Integer::sum));
      answer.forEach(term -> frequencies.merge(term, 1, Integer::sum));
      frequencies.keySet().forEach(term -> documentFrequencies.merge(term, 1, Integer::sum));
      int length = QUESTION_WEIGHT * question.size() + answer.size();
      entries.add(new Entry(Asked.of(entry.question(), question), frequencies, length));
    }
    meanLength = entries.stream().mapToInt(Entry::length).average().orElse(0);
  }

  /** What an entry says besides its question: the headings over it, and its answer. */
  static String answer(FaqEntry entry) {
    return String.join("\n", entry.headings()) + "\n" + entry.answer();
  }

  /**
   * The terms that an entry does not use, the rarest in the FAQ first, then in their order.
   *
   * @param entry index of the entry; -1 for none, which uses no term
   */
  List<String> missing(List<String> asked, int entry) {
    return asked.stream()
        .filter(term -> entry < 0 || !entries.get(entry).frequencies().containsKey(term))
        .sorted(Comparator.comparingDouble(this::idf).reversed())
        .toList();
  }

  /**
   * Coverage of a question by an entry: the mean of {@link #found} and {@link #alike}.
   *
   * @param asked with at least one content term
   * @param entry index of the entry
   * @return in [0, 1]; 1 if the entry's question asks the same
   */
  double coverage(Asked asked, int entry) {
    double value = (found(asked, entry) + alike(asked, entry)) / 2;
    // A hair under 1 is rounding.
    return value > 1 - 1e-9 ? 1 : value;
  }

  /** The share of what is asked that stands in the entry, by weight, in [0, 1]. */
  double found(Asked asked, int entry) {
    Asked published = entries.get(entry).question();
    double found = kindWeight() * common(asked.kinds(), published.kinds());
    for (String term : asked.terms()) {
      boolean inQuestion = published.terms().contains(term);
      double share = inQuestion ? 1 : ANSWER_ONLY * Math.min(1, saturation(term, entry));
      found += idf(term) * share;
    }
    return found / weight(asked);
  }

  /** How alike what is asked and the published question are: Ochiai's coefficient, by weight. */
  double alike(Asked asked, int entry) {
    Asked published = entries.get(entry).question();
    double common = kindWeight() * common(asked.kinds(), published.kinds());
    for (String term : asked.terms()) {
      common += published.terms().contains(term) ? idf(term) : 0;
    }
    double weights = weight(asked) * weight(published);
    return weights == 0 ? 0 : common / Math.sqrt(weights);
  }

  private double weight(Asked asked) {
    double weight = kindWeight() * asked.kinds().size();
    for (String term : asked.terms()) {
      weight += idf(term);
    }
    return weight;
  }

  private double kindWeight() {
    return KIND_SHARE * Math.log(1 + (entries.size() + 0.5) / 0.5);
  }

  private static long common(Set<String> some, Set<String> others) {
    return some.stream().filter(others::contains).count();
  }

  /** Whether any entry uses the term. */
  boolean uses(String term) {
    return documentFrequencies.containsKey(term);
  }

  /** ln(1 + (N − df + ½) / (df + ½)), above 0. A term the FAQ never uses has df = 0. */
  double idf(String term) {
    int df = documentFrequencies.getOrDefault(term, 0);
    return Math.log(1 + (entries.size() - df + 0.5) / (df + 0.5));
  }

  /** (1 + k1)·tf / (tf + k1·(1 − b + b·dl/avgdl)): 1 for one term in an entry of mean length. */
  double saturation(String term, int entry) {
    int tf = entries.get(entry).frequencies().getOrDefault(term, 0);
    double length = 1 - B + B * entries.get(entry).length() / meanLength;
    return tf == 0 ? 0 : (1 + K1) * tf / (tf + K1 * length);
  }
}
