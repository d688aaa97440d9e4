package voc.needs.priority;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets ballots decide among the needs that were voted on: these exchange the places that the
 * figures give them; all others keep theirs, since nobody said anything of them.
 */
final class Voted {
  private Voted() {}

  /**
   * @param steady ids by the figures
   * @param ballots place by the ballots, by id
   */
  static List<String> reorder(List<String> steady, Basis basis, Map<String, Integer> ballots) {
    if (basis == Basis.DATA) {
      return steady;
    }
    List<String> voted = steady.stream().filter(ballots::containsKey).toList();
    Map<String, Double> keys = keys(voted, basis, ballots);
    List<String> chosen = new ArrayList<>(voted);
    // The sort is stable: equal keys keep the order of the figures.
    chosen.sort(Comparator.comparingDouble(need -> keys.getOrDefault(need, 0.0)));
    List<String> order = new ArrayList<>();
    int next = 0;
    for (String need : steady) {
      order.add(ballots.containsKey(need) ? chosen.get(next++) : need);
    }
    return List.copyOf(order);
  }

  private static Map<String, Double> keys(
      List<String> voted, Basis basis, Map<String, Integer> ballots) {
    Map<String, Double> keys = new HashMap<>();
    for (int i = 0; i < voted.size(); i++) {
      String need = voted.get(i);
      int own = ballots.getOrDefault(need, 0);
      double byBallots =
          1 + voted.stream().filter(other -> ballots.getOrDefault(other, 0) < own).count();
      keys.put(need, basis == Basis.BALLOTS ? byBallots : (byBallots + i + 1) / 2);
    }
    return keys;
  }
}
