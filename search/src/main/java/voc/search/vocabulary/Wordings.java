package voc.search.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import voc.search.TextAnalysis;

/** Reads texts as words, and remembers the terms of each word. Thread-safe. */
final class Wordings {
  private final TextAnalysis analysis;
  private final Map<String, List<String>> known = new ConcurrentHashMap<>();

  Wordings(TextAnalysis analysis) {
    this.analysis = analysis;
  }

  Wording of(String text) {
    return Wording.of(text, this::terms);
  }

  private List<String> terms(String word) {
    return known.computeIfAbsent(word, analysis::contentTerms);
  }
}
