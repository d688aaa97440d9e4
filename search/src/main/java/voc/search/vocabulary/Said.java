package voc.search.vocabulary;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import voc.core.Question;

/** What agents answer to whom: which phrases they use when a customer uses a phrase. */
final class Said {
  /** Fewer conversations show nothing. */
  private static final int LEAST = 3;

  /** What agents say in this share of conversations more than elsewhere is their word for it. */
  private static final double STANDS_OUT = 0.3;

  private final Map<String, Map<List<String>, String>> phrases = new HashMap<>();
  private final Map<List<String>, Integer> frequency = new HashMap<>();

  Said(Collection<Usage> usages, AgentWords agents, Wordings wordings) {
    Set<String> ids = new TreeSet<>();
    usages.forEach(usage -> usage.askers().forEach(question -> ids.add(question.id())));
    agents
        .to(ids)
        .forEach(
            (id, text) -> {
              Map<List<String>, String> said = new HashMap<>();
              Wording wording = wordings.of(text);
              for (Wording.Phrase phrase : wording.phrases()) {
                said.putIfAbsent(phrase.terms(), wording.form(phrase));
              }
              phrases.put(id, said);
              said.keySet().forEach(phrase -> frequency.merge(phrase, 1, Integer::sum));
            });
  }

  /**
   * By how much the share of conversations in which an agent says a phrase is larger where the
   * customer uses the usage than elsewhere, in [-1, 1]; 0 where too few are known.
   */
  double lift(Usage usage, List<String> phrase) {
    int heard = 0;
    int said = 0;
    for (Question question : usage.askers()) {
      Map<List<String>, String> words = phrases.get(question.id());
      if (words != null) {
        heard++;
        said += words.containsKey(phrase) ? 1 : 0;
      }
    }
    if (heard < LEAST) {
      return 0;
    }
    int others = phrases.size() - heard;
    int elsewhere = frequency.getOrDefault(phrase, 0) - said;
    // Laplace's rule, so that one conversation is no certainty.
    return (said + 0.5) / (heard + 1) - (elsewhere + 0.5) / (others + 1);
  }

  /**
   * What agents say to customers who use a usage: the phrase with the most lift, of those alike the
   * longest.
   *
   * @return null if no phrase stands out
   */
  @Nullable String words(Usage usage) {
    Map<List<String>, String> spoken = new HashMap<>();
    for (Question question : usage.askers()) {
      phrases.getOrDefault(question.id(), Map.of()).forEach(spoken::putIfAbsent);
    }
    return spoken.entrySet().stream()
        .filter(phrase -> lift(usage, phrase.getKey()) >= STANDS_OUT)
        .min(
            Comparator.comparingDouble(
                    (Map.Entry<List<String>, String> phrase) -> -lift(usage, phrase.getKey()))
                .thenComparingInt(phrase -> -phrase.getKey().size())
                .thenComparing(Map.Entry::getValue))
        .map(Map.Entry::getValue)
        .orElse(null);
  }
}
