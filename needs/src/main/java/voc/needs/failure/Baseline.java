package voc.needs.failure;

import java.util.Comparator;
import java.util.List;

/**
 * How often people call about what they find: the calls for each search of the needs whose searches
 * succeed best. What a need's calls are held against.
 *
 * @param needs how many there are
 * @param searches their searches together
 * @param failedSearches those of them that failed
 * @param calls their calls and chats
 * @param dispersion how much more their rates differ than chance would have it, at least 1: the
 *     median of their χ² over that of χ² with one degree of freedom. Source: B. Devlin and K.
 *     Roeder, "Genomic control for association studies", Biometrics 55 (1999) 997–1004. By the
 *     median, since a few needs may be called about for reasons of their own, failed searches among
 *     them
 */
public record Baseline(
    int needs, double searches, double failedSearches, double calls, double dispersion) {
  /** Fewer needs than this say nothing of how needs differ. */
  public static final int LEAST_NEEDS = 3;

  private static final double MEDIAN_OF_CHI_SQUARE = 0.4549364231195728;

  /** Fewer searches than this say nothing of how many fail. */
  static final double LEAST_SEARCHES = 10;

  /**
   * The needs whose searches succeed best: of those with ten searches or more, the half with the
   * smaller share of failures, by the median, which a few failing needs can't move.
   */
  public static List<ChannelCounts> members(List<ChannelCounts> all) {
    List<ChannelCounts> searched =
        all.stream()
            .filter(need -> need.searches() >= LEAST_SEARCHES)
            .sorted(
                Comparator.comparingDouble(ChannelCounts::failedShare)
                    .thenComparing(ChannelCounts::id))
            .toList();
    if (searched.isEmpty()) {
      return List.of();
    }
    double median = searched.get((searched.size() - 1) / 2).failedShare();
    return searched.stream().filter(need -> need.failedShare() <= median).toList();
  }

  /** The pooled rate of these needs. */
  public static Baseline of(List<ChannelCounts> members) {
    double searches = members.stream().mapToDouble(ChannelCounts::searches).sum();
    double failed = members.stream().mapToDouble(ChannelCounts::failedSearches).sum();
    double calls = members.stream().mapToDouble(need -> need.conversations().feedback()).sum();
    return new Baseline(
        members.size(), searches, failed, calls, dispersion(members, calls / searches));
  }

  /** Whether there is enough to hold a need against. */
  public boolean isTelling() {
    return needs >= LEAST_NEEDS;
  }

  /** Calls for each search. */
  public double callsPerSearch() {
    return calls / searches;
  }

  /** The share of searches that failed. */
  public double failedShare() {
    return failedSearches / searches;
  }

  private static double dispersion(List<ChannelCounts> members, double rate) {
    if (members.size() < 2 || !(rate > 0)) {
      return 1;
    }
    double[] squares =
        members.stream()
            .mapToDouble(need -> square(need, rate * need.searches()))
            .sorted()
            .toArray();
    int middle = squares.length / 2;
    double median =
        squares.length % 2 == 1 ? squares[middle] : (squares[middle - 1] + squares[middle]) / 2;
    return Math.max(1, median / MEDIAN_OF_CHI_SQUARE);
  }

  private static double square(ChannelCounts need, double expected) {
    double beyond = need.conversations().feedback() - expected;
    return beyond * beyond / expected;
  }
}
