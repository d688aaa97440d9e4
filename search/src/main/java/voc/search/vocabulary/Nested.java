package voc.search.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Of usages that lie within each other, such as {@code toter} and {@code trash toter}, one. */
final class Nested {
  /** Share of the support of the shorter that the longer must have to be the thing meant. */
  private static final double SAME_THING = 0.6;

  private Nested() {}

  /** The pairs of which none lies within another, the one with the most evidence first. */
  static List<Pair> chosen(Collection<Pair> pairs) {
    List<Pair> chosen = new ArrayList<>();
    for (Pair pair :
        pairs.stream()
            .sorted(
                Comparator.comparingDouble(Pair::score)
                    .reversed()
                    .thenComparing(found -> found.usage().form()))
            .toList()) {
      if (chosen.stream().noneMatch(other -> covers(other.usage(), pair.usage()))
          && pairs.stream().noneMatch(other -> isFuller(other, pair))) {
        chosen.add(pair);
      }
    }
    return chosen;
  }

  /** Whether one says the same and more: nearly all who use the shorter use the longer. */
  private static boolean isFuller(Pair longer, Pair shorter) {
    return longer.usage().terms().size() > shorter.usage().terms().size()
        && longer.usage().terms().containsAll(shorter.usage().terms())
        && longer.score() >= shorter.score() - 0.1
        && longer.usage().support() >= SAME_THING * shorter.usage().support();
  }

  private static boolean covers(Usage one, Usage other) {
    return one.terms().containsAll(other.terms()) || other.terms().containsAll(one.terms());
  }
}
