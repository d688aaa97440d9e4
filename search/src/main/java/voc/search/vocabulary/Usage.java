package voc.search.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import voc.core.Channel;
import voc.core.Question;

/**
 * A phrase that the FAQ never uses, with everybody who used it. Filled by one thread.
 *
 * <p>Each asker counts once, by the question of theirs with the most demand: a person by their
 * pseudonym, each row of a search log by itself, since it already counts searches.
 */
final class Usage {
  private final List<String> terms;
  private final Map<String, Integer> forms = new TreeMap<>();
  private final Map<String, Question> byAsker = new TreeMap<>();
  private int capitals;
  private int inSentences;

  /** One way of putting it: a distinct text, and how many ask so. */
  record Asked(String text, double demand) {}

  Usage(List<String> terms) {
    this.terms = terms;
  }

  void add(Question question, String form, boolean capital, boolean sentenceStart) {
    forms.merge(form, 1, Integer::sum);
    byAsker.merge(asker(question), question, Usage::larger);
    if (!sentenceStart && question.channel() != Channel.SEARCH) {
      inSentences++;
      capitals += capital ? 1 : 0;
    }
  }

  private static Question larger(Question one, Question other) {
    return Comparator.comparingDouble(Question::demand)
                .reversed()
                .thenComparing(Question::text)
                .thenComparing(Question::id)
                .compare(one, other)
            <= 0
        ? one
        : other;
  }

  static String asker(Question question) {
    return question.channel() == Channel.SEARCH
        ? "row " + question.id()
        : "person " + question.person();
  }

  List<String> terms() {
    return terms;
  }

  /** As most write it, of those alike the shortest. */
  String form() {
    return forms.entrySet().stream()
        .min(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(form -> form.getKey().length())
                .thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey();
  }

  /** Distinct people plus searches. */
  double support() {
    return byAsker.values().stream().mapToDouble(Question::demand).sum();
  }

  /** How much of the support are searches that ended without a result or a click. */
  double failedSearches() {
    return byAsker.values().stream()
        .filter(question -> question.channel() == Channel.SEARCH)
        .mapToDouble(Question::unmet)
        .sum();
  }

  /** Share of the support that went without an answer, as far as is known, in [0, 1]. */
  double unmet() {
    return byAsker.values().stream().mapToDouble(Question::unmet).sum() / support();
  }

  Collection<Question> askers() {
    return byAsker.values();
  }

  /** Written with a capital within most sentences: somebody's or some place's name. */
  boolean isName() {
    return inSentences >= 2 && capitals * 2 > inSentences;
  }

  /** Distinct texts, the most asked first. */
  List<Asked> asked() {
    Map<String, Double> demand = new HashMap<>();
    byAsker
        .values()
        .forEach(question -> demand.merge(question.text(), question.demand(), Double::sum));
    List<Asked> asked = new ArrayList<>();
    demand.forEach((text, count) -> asked.add(new Asked(text, count)));
    asked.sort(Comparator.comparingDouble(Asked::demand).reversed().thenComparing(Asked::text));
    return List.copyOf(asked);
  }
}
