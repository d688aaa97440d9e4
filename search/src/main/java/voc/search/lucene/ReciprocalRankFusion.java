package voc.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One list of several: each thing scores Σ 1 / (60 + rank) over the lists that it stands in, ranks
 * from 1. Needs no scores that could be compared. Source: Cormack, Clarke and Büttcher, Reciprocal
 * Rank Fusion outperforms Condorcet and individual Rank Learning Methods, SIGIR 2009.
 */
final class ReciprocalRankFusion {
  /** The paper's k, set in a pilot study there: it keeps the first places from deciding alone. */
  static final int K = 60;

  private ReciprocalRankFusion() {}

  /** A thing and its score. */
  record Fused<T>(T thing, double score) {}

  /**
   * Fuses lists, the best first in each.
   *
   * @param ties the order of things of equal score
   */
  static <T> List<Fused<T>> of(List<List<T>> lists, Comparator<? super T> ties) {
    Map<T, Double> scores = new LinkedHashMap<>();
    for (List<T> list : lists) {
      for (int i = 0; i < list.size(); i++) {
        scores.merge(list.get(i), 1.0 / (K + i + 1), Double::sum);
      }
    }
    List<Fused<T>> fused = new ArrayList<>();
    scores.forEach((thing, score) -> fused.add(new Fused<>(thing, score)));
    fused.sort(
        Comparator.<Fused<T>>comparingDouble(Fused::score)
            .reversed()
            .thenComparing(Fused::thing, ties));
    return List.copyOf(fused);
  }
}
