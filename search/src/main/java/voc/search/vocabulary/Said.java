package voc.search.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import voc.core.Question;

/**
 * What agents answer to whom. An agent who answers from the FAQ tells which entry the customer
 * meant, in whatever words it was asked; one who answers what no entry says tells that it is
 * missing.
 */
final class Said {
  /** Share of a sentence's terms that an agent says who answers from it. */
  private static final double FROM_IT = 0.75;

  /** A sentence of fewer terms is said by chance. */
  private static final int LEAST_TERMS = 4;

  /** Answers in which a phrase must stand to be what agents call it. */
  private static final int LEAST_ANSWERS = 2;

  /** Share of the answers, likewise. */
  private static final double MOSTLY = 0.5;

  private final Map<String, Answer> answers = new HashMap<>();
  private final Map<List<String>, Integer> frequency = new HashMap<>();

  /** What one agent answered: its phrases by terms, and the entry that it came from. */
  private record Answer(Map<List<String>, String> phrases, FaqWords.@Nullable Entry entry) {}

  Said(Collection<Usage> usages, AgentWords agents, FaqWords faq, Wordings wordings) {
    Set<String> ids = new TreeSet<>();
    usages.forEach(usage -> usage.askers().forEach(question -> ids.add(question.id())));
    agents.to(ids).forEach((id, text) -> add(id, wordings.of(text), faq));
  }

  private void add(String id, Wording text, FaqWords faq) {
    Map<List<String>, String> phrases = new HashMap<>();
    for (Wording.Phrase phrase : text.phrases()) {
      phrases.putIfAbsent(phrase.terms(), text.form(phrase));
    }
    phrases.keySet().forEach(phrase -> frequency.merge(phrase, 1, Integer::sum));
    answers.put(id, new Answer(phrases, entry(new HashSet<>(text.terms()), faq)));
  }

  /** The entry that an answer comes from, or null if it comes from none. */
  private static FaqWords.@Nullable Entry entry(Set<String> said, FaqWords faq) {
    FaqWords.Entry best = null;
    double most = 0;
    for (FaqWords.Entry entry : faq.entries()) {
      double found = 0;
      for (Set<String> sentence : entry.sentences()) {
        if (sentence.size() >= LEAST_TERMS) {
          double share =
              sentence.stream().filter(said::contains).count() / (double) sentence.size();
          found += share >= FROM_IT ? share * sentence.size() : 0;
        }
      }
      if (found > most) {
        best = entry;
        most = found;
      }
    }
    return best;
  }

  /**
   * Whether agents answer those who use a usage from an entry: answers from it, less the others,
   * over all and one more, in (-1, 1); 0 where no agent answered.
   */
  double from(Usage usage, FaqWords.Entry entry) {
    List<Answer> heard = heard(usage);
    long from = heard.stream().filter(answer -> answer.entry() == entry).count();
    return (2.0 * from - heard.size()) / (heard.size() + 1);
  }

  /** Share of the answers to those who use a usage that have one of some terms; 0 without any. */
  double naming(Usage usage, List<String> terms) {
    List<Answer> heard = heard(usage);
    long naming =
        heard.stream()
            .filter(
                answer ->
                    terms.stream().anyMatch(term -> answer.phrases().containsKey(List.of(term))))
            .count();
    return naming / (heard.size() + 1.0);
  }

  /**
   * What agents say to customers who use a usage: the phrase of most answers, of those alike the
   * one that is least said elsewhere, then the longest.
   *
   * @return null if none is said in most answers and seldom elsewhere
   */
  @Nullable String words(Usage usage) {
    List<Answer> heard = heard(usage);
    Map<List<String>, Integer> counts = new HashMap<>();
    Map<List<String>, String> forms = new HashMap<>();
    for (Answer answer : heard) {
      answer.phrases().keySet().forEach(phrase -> counts.merge(phrase, 1, Integer::sum));
      forms.putAll(answer.phrases());
    }
    return counts.entrySet().stream()
        .filter(phrase -> phrase.getValue() >= LEAST_ANSWERS)
        .filter(phrase -> phrase.getValue() >= MOSTLY * heard.size())
        .filter(phrase -> 2 * phrase.getValue() >= frequency.getOrDefault(phrase.getKey(), 0))
        .min(
            Comparator.comparingInt((Map.Entry<List<String>, Integer> phrase) -> -phrase.getValue())
                .thenComparingInt(phrase -> frequency.getOrDefault(phrase.getKey(), 0))
                .thenComparingInt(phrase -> -phrase.getKey().size())
                .thenComparing(phrase -> String.join(" ", phrase.getKey())))
        .map(phrase -> forms.get(phrase.getKey()))
        .orElse(null);
  }

  /** One answer for each asker, so that a talkative call counts once. */
  private List<Answer> heard(Usage usage) {
    List<Answer> heard = new ArrayList<>();
    for (Question question : usage.askers()) {
      Answer answer = answers.get(question.id());
      if (answer != null) {
        heard.add(answer);
      }
    }
    return heard;
  }
}
