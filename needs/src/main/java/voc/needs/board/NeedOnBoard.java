package voc.needs.board;

import org.jspecify.annotations.Nullable;

/**
 * A need on one night, as the tables {@code needs} and {@code priorities} show it.
 *
 * @param id stays the same from night to night
 * @param name readable
 * @param rank published place from 1; null where it is suppressed
 * @param factors what its score is made of; null where it is suppressed
 * @param status of the register, if the run has one
 * @param owner of the register, if anybody
 */
public record NeedOnBoard(
    String id,
    String name,
    String department,
    @Nullable Integer rank,
    @Nullable Factors factors,
    @Nullable String status,
    @Nullable String owner) {

  /**
   * The factors of a score: reach × impact × confidence / effort.
   *
   * @param reach persons, at least 0
   * @param impact in [0, 1]
   * @param confidence in [0, 1]
   * @param effort above 0; 1 where nobody tells it
   */
  public record Factors(double reach, double impact, double confidence, double effort) {
    double score() {
      return reach * impact * confidence / effort;
    }
  }
}
