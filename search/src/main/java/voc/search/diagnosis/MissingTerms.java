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

/** Which words of a question an entry does not have in any form. Thread-safe. */
final class MissingTerms {
  private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}'’-]+");

  private final TextAnalysis analysis;
  private final Map<String, Integer> frequencies = new HashMap<>();

  MissingTerms(List<FaqEntry> faq, TextAnalysis analysis) {
    this.analysis = analysis;
    for (FaqEntry entry : faq) {
      terms(entry).forEach(term -> frequencies.merge(term, 1, Integer::sum));
    }
  }

  /**
   * Words as they were asked, in lower case: those that fewest entries have first, then as asked.
   *
   * @param entry the nearest, or null if there is none: then all words that tell something
   */
  List<String> of(String question, @Nullable FaqEntry entry) {
    Set<String> asked = new TreeSet<>(analysis.contentTerms(question));
    Set<String> known = entry == null ? Set.of() : terms(entry);
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

  private Set<String> terms(FaqEntry entry) {
    Set<String> terms = new TreeSet<>(analysis.contentTerms(entry.question()));
    terms.addAll(analysis.contentTerms(entry.answer()));
    entry.headings().forEach(heading -> terms.addAll(analysis.contentTerms(heading)));
    return terms;
  }
}
