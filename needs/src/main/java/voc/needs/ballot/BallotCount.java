package voc.needs.ballot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Counts ballots for all and for each department, and keeps every single ballot secret: needs that
 * fewer than {@value #FEWEST} voters rank are left out, and so are departments with fewer voters.
 * If the voters of departments left out are fewer than {@value #FEWEST} together, what all said
 * less what the others said would be theirs, so the shown department with the fewest voters is left
 * out as well. Scores of a need are compared in the same way: a department whose remainder would be
 * that of one or two voters does not show the need.
 */
public final class BallotCount {
  /** Voters that a published result is of at least. */
  public static final int FEWEST = 3;

  private BallotCount() {}

  /** All that may be published, by department ({@link BallotResult#ALL} first), place and need. */
  public static List<BallotResult> of(Collection<Ballot> ballots) {
    List<BallotResult> results = new ArrayList<>(count(BallotResult.ALL, rankings(ballots)));
    SortedMap<String, List<Ballot>> shown = shown(ballots);
    List<List<BallotResult>> parts = new ArrayList<>();
    shown.forEach((department, theirs) -> parts.add(count(department, rankings(theirs))));
    for (List<BallotResult> part : parts) {
      part.stream().filter(result -> isSecret(result, results, parts)).forEach(results::add);
    }
    return List.copyOf(results);
  }

  /**
   * Whether nobody's score follows from a department's: what all score less what the departments
   * that tell it score is that of nobody, or of enough voters.
   */
  private static boolean isSecret(
      BallotResult result, List<BallotResult> all, List<List<BallotResult>> parts) {
    int whole =
        all.stream()
            .filter(other -> other.department().equals(BallotResult.ALL))
            .filter(other -> other.need().equals(result.need()))
            .mapToInt(BallotResult::rankedBy)
            .sum();
    int told =
        parts.stream()
            .flatMap(List::stream)
            .filter(other -> other.need().equals(result.need()))
            .mapToInt(BallotResult::rankedBy)
            .sum();
    int rest = whole - told;
    return rest == 0 || rest >= FEWEST;
  }

  private static SortedMap<String, List<Ballot>> shown(Collection<Ballot> ballots) {
    SortedMap<String, List<Ballot>> all =
        ballots.stream()
            .collect(Collectors.groupingBy(Ballot::department, TreeMap::new, Collectors.toList()));
    SortedMap<String, List<Ballot>> shown = new TreeMap<>(all);
    shown.values().removeIf(theirs -> theirs.size() < FEWEST);
    int hidden = ballots.size() - shown.values().stream().mapToInt(List::size).sum();
    if (hidden > 0 && hidden < FEWEST && !shown.isEmpty()) {
      shown.remove(
          shown.entrySet().stream()
              .min(
                  Comparator.comparingInt(
                          (Map.Entry<String, List<Ballot>> entry) -> entry.getValue().size())
                      .thenComparing(Map.Entry::getKey))
              .map(Map.Entry::getKey)
              .orElseThrow());
    }
    return shown;
  }

  private static List<BallotResult> count(String department, List<Ranking> rankings) {
    SortedMap<String, Integer> rankedBy = new TreeMap<>();
    // Who ranks one need alone compares it with nothing.
    List<Ranking> comparing =
        rankings.stream().filter(ranking -> ranking.needs().size() > 1).toList();
    comparing.forEach(
        ranking -> ranking.needs().forEach(need -> rankedBy.merge(need, 1, Integer::sum)));
    Set<String> told =
        rankedBy.keySet().stream()
            .filter(need -> rankedBy.getOrDefault(need, 0) >= FEWEST)
            .collect(Collectors.toSet());
    List<Ranking> kept = comparing.stream().map(ranking -> ranking.only(told)).toList();
    Schulze schulze = Schulze.of(kept);
    SortedMap<String, Integer> places = schulze.ranks();
    SortedMap<String, Double> scores = Borda.scores(comparing);
    scores.keySet().retainAll(told);
    SortedMap<String, Integer> bordaPlaces = Borda.ranks(scores);
    KendallW agreement = KendallW.of(comparing).orElse(null);
    List<BallotResult> results = new ArrayList<>();
    for (String need : schulze.order()) {
      results.add(
          new BallotResult(
              department,
              need,
              rankings.size(),
              rankedBy.getOrDefault(need, 0),
              places.getOrDefault(need, 1),
              scores.getOrDefault(need, 0.0),
              bordaPlaces.getOrDefault(need, 1),
              agreement));
    }
    return results;
  }

  private static List<Ranking> rankings(Collection<Ballot> ballots) {
    return ballots.stream().map(Ballot::ranking).toList();
  }
}
