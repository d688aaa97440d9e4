package voc.search.vocabulary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import voc.core.FaqEntry;

/** The words of a FAQ: what it never says, and by which phrases it says what. Immutable. */
final class FaqWords {
  /** Words of a phrase of an answer at most: answers are long, and name things shortly. */
  private static final int LONGEST_IN_ANSWER = 2;

  private final List<Entry> entries = new ArrayList<>();
  private final Set<String> terms = new HashSet<>();
  private final Set<String> forms = new HashSet<>();
  private final Set<List<String>> phrases = new HashSet<>();

  /**
   * One entry.
   *
   * @param entry of the FAQ
   * @param terms of its question, headings and answer
   * @param asked phrases of its question and headings, by terms
   * @param answered phrases that only its answer has, by terms
   */
  record Entry(
      FaqEntry entry,
      Set<String> terms,
      Map<List<String>, String> asked,
      Map<List<String>, String> answered) {}

  FaqWords(List<FaqEntry> faq, Wordings wordings) {
    for (FaqEntry entry : faq) {
      Map<List<String>, String> asked = new LinkedHashMap<>();
      Set<String> used = new HashSet<>();
      read(wordings.of(entry.question()), Wording.LONGEST, asked, used);
      entry.headings().forEach(text -> read(wordings.of(text), Wording.LONGEST, asked, used));
      Map<List<String>, String> answered = new LinkedHashMap<>();
      read(wordings.of(entry.answer()), LONGEST_IN_ANSWER, answered, used);
      answered.keySet().removeAll(asked.keySet());
      entries.add(new Entry(entry, used, asked, answered));
    }
  }

  private void read(
      Wording wording, int longest, Map<List<String>, String> found, Set<String> used) {
    for (Wording.Word word : wording.words()) {
      forms.add(word.form());
      used.addAll(word.terms());
      terms.addAll(word.terms());
    }
    for (Wording.Phrase phrase : wording.phrases()) {
      phrases.add(phrase.terms());
      if (phrase.terms().size() <= longest) {
        found.putIfAbsent(phrase.terms(), wording.form(phrase));
      }
    }
  }

  List<Entry> entries() {
    return entries;
  }

  /** Every word of it, lower case. */
  Set<String> forms() {
    return forms;
  }

  /**
   * Whether the FAQ lacks the words of a phrase: one of them everywhere, or together in each entry.
   */
  boolean lacks(List<String> phrase) {
    return !phrases.contains(phrase)
        && (!terms.containsAll(phrase)
            || entries.stream().noneMatch(entry -> entry.terms().containsAll(phrase)));
  }

  /** Whether no entry has any of the words. */
  boolean lacksAll(List<String> phrase) {
    return phrase.stream().noneMatch(terms::contains);
  }

  boolean uses(String term) {
    return terms.contains(term);
  }
}
