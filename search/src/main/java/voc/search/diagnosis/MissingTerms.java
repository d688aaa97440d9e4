package voc.search.diagnosis;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import voc.core.FaqEntry;
import voc.search.TextAnalysis;

/** Which words of a question an entry does not have in any form, and their weight. Thread-safe. */
final class MissingTerms {
  private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}'’-]+");

  private final TextAnalysis analysis;
  private final Map<String, Integer> frequencies = new HashMap<>();
  private final int entries;

  MissingTerms(List<FaqEntry> faq, TextAnalysis analysis) {
    this.analysis = analysis;
    this.entries = faq.size();
    for (FaqEntry entry : faq) {
      termsOf(entry).forEach(term -> frequencies.merge(term, 1, Integer::sum));
    }
  }

  /**
   * Words as they were asked, in lower case: those that fewest entries have first, then as asked.
   *
   * @param entry the nearest, or null if there is none: then all words that tell something
   */
  List<String> of(String question, @Nullable FaqEntry entry) {
    Set<String> asked = new TreeSet<>(analysis.contentTerms(question));
    Set<String> known = entry == null ? Set.of() : termsOf(entry);
    Map<String, String> words = new LinkedHashMap<>();
    for (String word : BREAK.split(question, -1)) {
      for (String term : analysis.contentTerms(word)) {
        // A term that the whole question does not have is a part of a synonym of several words.
        if (asked.contains(term) && !known.contains(term)) {
          words.putIfAbsent(term, word.toLowerCase(Locale.ROOT));
        }
      }
    }
    return words.keySet().stream()
        .sorted(Comparator.comparingInt(term -> frequencies.getOrDefault(term, 0)))
        .map(words::get)
        .distinct()
        .toList();
  }

  /** Share of the weight of a question's terms that an entry lacks, in [0, 1]; weights are idf. */
  double share(String question, FaqEntry entry) {
    Set<String> known = termsOf(entry);
    double all = 0;
    double missing = 0;
    for (String term : new TreeSet<>(analysis.contentTerms(question))) {
      double weight = weight(term);
      all += weight;
      missing += known.contains(term) ? 0 : weight;
    }
    return all == 0 ? 0 : missing / all;
  }

  /** The idf of BM25, above 0. */
  private double weight(String term) {
    int df = frequencies.getOrDefault(term, 0);
    return Math.log(1 + (entries - df + 0.5) / (df + 0.5));
  }

  /** All terms of an entry. */
  Set<String> termsOf(FaqEntry entry) {
    Set<String> terms = new TreeSet<>(analysis.contentTerms(entry.question()));
    terms.addAll(analysis.contentTerms(entry.answer()));
    entry.headings().forEach(heading -> terms.addAll(analysis.contentTerms(heading)));
    return terms;
  }
}
