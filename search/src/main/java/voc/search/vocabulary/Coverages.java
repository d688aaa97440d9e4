package voc.search.vocabulary;

import java.util.List;
import voc.search.TextAnalysis;
import voc.search.faq.FaqIndex;

/** Coverage of the questions of a usage, with a synonym and without it. */
record Coverages(FaqIndex faq, TextAnalysis analysis) {
  /** Distinct questions that are asked of the FAQ, the most asked first: the cost of a pair. */
  private static final int MOST = 50;

  /** Demand-weighted mean coverage, in [0, 1]. */
  double without(Usage usage) {
    return mean(usage, text -> text);
  }

  /** The same, with the words read as others. */
  double with(Usage usage, String faqWords) {
    SynonymRules.Rule rule = new SynonymRules.Rule(List.of(usage.form()), faqWords);
    Rewording rewording = new Rewording(new SynonymRules(List.of(rule)), analysis);
    return mean(usage, rewording::of);
  }

  /** By how much the words of a pair raise it; below 0 if they lower it. */
  double gain(Pair pair) {
    return with(pair.usage(), pair.words()) - without(pair.usage());
  }

  private double mean(Usage usage, java.util.function.UnaryOperator<String> read) {
    double sum = 0;
    double demand = 0;
    for (Usage.Asked asked : usage.asked().stream().limit(MOST).toList()) {
      sum += asked.demand() * faq.coverage(read.apply(asked.text())).value();
      demand += asked.demand();
    }
    return Math.max(0, Math.min(1, sum / demand));
  }
}
