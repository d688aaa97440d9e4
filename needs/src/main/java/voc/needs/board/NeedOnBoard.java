package voc.needs.board;

import org.jspecify.annotations.Nullable;
import voc.needs.priority.RankRanges;

/**
 * A need on one night, as the tables {@code needs} and {@code priorities} show it.
 *
 * @param id stays the same from night to night
 * @param name readable
 * @param rank published place from 1; null where it is suppressed
 * @param factors what its score is made of; null where it is suppressed
 * @param place how its rank came about; null where it is suppressed, and in runs that did not say
 * @param status of the register, if the run has one
 * @param owner of the register, if anybody
 */
public record NeedOnBoard(
    String id,
    String name,
    String department,
    @Nullable Integer rank,
    @Nullable Factors factors,
    @Nullable Place place,
    @Nullable String status,
    @Nullable String owner) {

  /**
   * The factors of a score: reach × impact × confidence / effort.
   *
   * @param reach persons, at least 0
   * @param impact in [0, 1]
   * @param confidence in [0, 1]
   * @param effort above 0, in medians of the needs that have one; 1 where nobody tells it
   */
  public record Factors(double reach, double impact, double confidence, double effort) {
    double score() {
      return reach * impact * confidence / effort;
    }
  }

  /**
   * A place in the published order.
   *
   * @param lane mandated or open: the first stand before the others
   * @param order what the order follows
   * @param steady place by the figures, held steady, from 1
   * @param raw place by the night's score alone, from 1
   * @param range places that the night's evidence leaves it
   */
  public record Place(String lane, String order, int steady, int raw, RankRanges.Range range) {}

  /** As sentences call it. */
  public String title() {
    return name + " of " + department;
  }
}
