package voc.needs.ballot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Schulze's method: a need stands above another if the strongest chain of majorities from it to the
 * other is stronger than the strongest one back.
 *
 * <p>Source: M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and
 * Condorcet-consistent single-winner election method", Social Choice and Welfare 36 (2011) 267–303,
 * whose example of 45 voters is this class's test. A majority's strength is the number of voters
 * who form it (<em>winning votes</em>, his choice). A voter who ranks only one of two needs, or
 * ties them, takes no side between them: unranked is not last.
 */
public final class Schulze {
  private final List<String> needs;
  private final int[][] prefer;
  private final int[][] strength;

  private Schulze(List<String> needs, int[][] prefer, int[][] strength) {
    this.needs = needs;
    this.prefer = prefer;
    this.strength = strength;
  }

  /**
   * Counts the ballots; their order has no influence.
   *
   * @param rankings may be empty: then there are no needs
   */
  public static Schulze of(Collection<Ranking> rankings) {
    TreeSet<String> all = new TreeSet<>();
    rankings.forEach(ranking -> all.addAll(ranking.needs()));
    List<String> needs = List.copyOf(all);
    int[][] prefer = new int[needs.size()][needs.size()];
    for (Ranking ranking : rankings) {
      count(ranking, needs, prefer);
    }
    return new Schulze(needs, prefer, strongest(prefer));
  }

  private static void count(Ranking ranking, List<String> needs, int[][] prefer) {
    List<Integer> above = new ArrayList<>();
    for (List<String> group : ranking.groups()) {
      List<Integer> tied =
          group.stream().map(need -> Collections.binarySearch(needs, need)).toList();
      for (int better : above) {
        tied.forEach(worse -> prefer[better][worse]++);
      }
      above.addAll(tied);
    }
  }

  /** The widest path between all pairs: Floyd and Warshall's algorithm with minimum for length. */
  private static int[][] strongest(int[][] prefer) {
    int n = prefer.length;
    int[][] strength = new int[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        strength[i][j] = prefer[i][j] > prefer[j][i] ? prefer[i][j] : 0;
      }
    }
    for (int through = 0; through < n; through++) {
      for (int from = 0; from < n; from++) {
        for (int to = 0; to < n; to++) {
          int by = Math.min(strength[from][through], strength[through][to]);
          strength[from][to] = Math.max(strength[from][to], by);
        }
      }
    }
    return strength;
  }

  /** How many voters prefer {@code need} to {@code other}. */
  public int preferring(String need, String other) {
    return prefer[index(need)][index(other)];
  }

  /** Strength of the strongest chain from {@code need} to {@code other}; 0 if there is none. */
  public int strength(String need, String other) {
    return strength[index(need)][index(other)];
  }

  /** Place of each need, from 1: one more than the needs that stand above it; places are shared. */
  public SortedMap<String, Integer> ranks() {
    SortedMap<String, Integer> ranks = new TreeMap<>();
    for (int i = 0; i < needs.size(); i++) {
      int above = 0;
      for (int j = 0; j < needs.size(); j++) {
        above += strength[j][i] > strength[i][j] ? 1 : 0;
      }
      ranks.put(needs.get(i), above + 1);
    }
    return ranks;
  }

  /** All needs, the most pressing first; shared places by need id. */
  public List<String> order() {
    return ranks().entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  private int index(String need) {
    int index = Collections.binarySearch(needs, need);
    if (index < 0) {
      throw new IllegalArgumentException(
          "need \"" + need + "\" must be on a ballot; ask only for what was voted on");
    }
    return index;
  }
}
