package voc.needs.ballot;

import org.jspecify.annotations.Nullable;

/**
 * What the ballots of one department, or of all, say of one need.
 *
 * @param department id; {@link #ALL} for everybody
 * @param voters ballots counted
 * @param rankedBy how many of them rank it
 * @param schulzeRank from 1; places are shared
 * @param borda mean score, in [0, 1]
 * @param bordaRank from 1; places are shared
 * @param agreement of these ballots; null where it can't be told
 */
public record BallotResult(
    String department,
    String need,
    int voters,
    int rankedBy,
    int schulzeRank,
    double borda,
    int bordaRank,
    @Nullable KendallW agreement) {
  /** Stands for the department of everybody's ballots. */
  public static final String ALL = "all";
}
