package voc.needs.ballot;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Borda's score: of the needs that a voter ranks besides this one, the share that stand below it,
 * ties counting one half; the mean over the voters who rank it. In [0, 1].
 *
 * <p>Source: J.-C. de Borda, "Mémoire sur les élections au scrutin" (1781); halves for ties as D.
 * Black, "Partial justification of the Borda count", Public Choice 28 (1976) 1–15. Divided by the
 * length of each ballot, so that whoever ranks few needs has as much of a say in them; a voter who
 * does not rank a need says nothing of it. Who ranks one need alone says nothing by that.
 */
public final class Borda {
  private Borda() {}

  /** The score of each need that some voter ranks beside another. */
  public static SortedMap<String, Double> scores(Collection<Ranking> rankings) {
    SortedMap<String, Integer> voters = new TreeMap<>();
    SortedMap<String, Double> sums = new TreeMap<>();
    for (Ranking ranking : rankings) {
      int ranked = ranking.needs().size();
      int below = ranked;
      for (var group : ranking.groups()) {
        below -= group.size();
        double score = (below + (group.size() - 1) / 2.0) / (ranked - 1);
        for (String need : group) {
          if (ranked > 1) {
            voters.merge(need, 1, Integer::sum);
            sums.merge(need, score, Double::sum);
          }
        }
      }
    }
    sums.replaceAll((need, sum) -> sum / voters.getOrDefault(need, 1));
    return sums;
  }

  /** Place of each need, from 1; equal scores share it. */
  public static SortedMap<String, Integer> ranks(SortedMap<String, Double> scores) {
    SortedMap<String, Integer> ranks = new TreeMap<>();
    scores.forEach(
        (need, score) ->
            ranks.put(
                need,
                1 + (int) scores.values().stream().filter(other -> other > score + 1e-12).count()));
    return ranks;
  }
}
