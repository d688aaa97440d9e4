package voc.needs.priority;

import org.jspecify.annotations.Nullable;

/**
 * A need in the published order.
 *
 * @param rank published place, from 1
 * @param dataRank place by the figures alone, held steady
 * @param rawRank place by tonight's score alone
 * @param range places by the score of 95 % of draws
 * @param previousRank published place of the night before; null if it had none
 * @param move how it moved and why; null if it did not, or is new
 * @param quadrant null where no initiative tells the effort
 * @param words the score in a sentence
 */
public record Prioritized(
    Factors factors,
    String department,
    Lane lane,
    Basis basis,
    int rank,
    int dataRank,
    int rawRank,
    RankRanges.Range range,
    @Nullable Integer previousRank,
    @Nullable Move move,
    @Nullable Quadrant quadrant,
    String words) {

  /** The same, moved for another reason. */
  public Prioritized withMove(Move other) {
    return new Prioritized(
        factors,
        department,
        lane,
        basis,
        rank,
        dataRank,
        rawRank,
        range,
        previousRank,
        other,
        quadrant,
        words);
  }
}
