package voc.search.vocabulary;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import voc.core.Question;

/** Finds the phrases that customers use often and the FAQ never. */
final class Usages {
  /** Where more than half find what they look for, the words do no harm. */
  private static final double LEAST_UNMET = 0.5;

  private final FaqWords faq;
  private final Wordings wordings;
  private final double least;

  /**
   * @param least people and searches that must have used a phrase
   */
  Usages(FaqWords faq, Wordings wordings, double least) {
    this.faq = faq;
    this.wordings = wordings;
    this.least = least;
  }

  /** Phrases with enough support, the most used first, at most {@code most}. */
  List<Usage> of(Collection<Question> questions, int most) {
    Map<List<String>, Double> counts = counts(questions);
    Map<List<String>, Usage> usages = new HashMap<>();
    for (Question question : questions) {
      Wording wording = wordings.of(question.text());
      for (Wording.Phrase phrase : wording.phrases()) {
        if (counts.getOrDefault(phrase.terms(), 0.0) >= least) {
          Wording.Word first = wording.words().get(phrase.first());
          usages
              .computeIfAbsent(phrase.terms(), Usage::new)
              .add(question, wording.form(phrase), first.capital(), phrase.first() == 0);
        }
      }
    }
    return usages.values().stream()
        .filter(usage -> usage.support() >= least && usage.unmet() >= LEAST_UNMET)
        .filter(usage -> !usage.isName() && !isFragment(usage))
        .sorted(
            Comparator.comparingDouble(Usage::support)
                .reversed()
                .thenComparing(usage -> String.join(" ", usage.terms())))
        .limit(most)
        .toList();
  }

  /** Such as the halves of "wi-fi": no word of its own. */
  private static boolean isFragment(Usage usage) {
    return usage.terms().size() == 1 && usage.form().length() < 3;
  }

  /** An upper bound of the support of each phrase that the FAQ lacks. */
  private Map<List<String>, Double> counts(Collection<Question> questions) {
    Map<List<String>, Double> counts = new HashMap<>();
    Map<List<String>, Boolean> lacking = new HashMap<>();
    for (Question question : questions) {
      Set<List<String>> seen = new HashSet<>();
      for (Wording.Phrase phrase : wordings.of(question.text()).phrases()) {
        if (seen.add(phrase.terms()) && lacking.computeIfAbsent(phrase.terms(), faq::lacks)) {
          counts.merge(phrase.terms(), question.demand(), Double::sum);
        }
      }
    }
    return counts;
  }
}
