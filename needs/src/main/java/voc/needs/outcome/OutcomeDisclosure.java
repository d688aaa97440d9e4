package voc.needs.outcome;

import java.util.List;
import voc.core.Interval;
import voc.needs.cost.Contacts;
import voc.needs.disclosure.SmallestCell;

/**
 * Keeps an outcome from telling figures of few people.
 *
 * <p>The days before and after are cut into <em>pieces</em> by the periods and months that other
 * tables tell, and into weeks. Figures are withheld if a piece is of few people, since it may be
 * what the others leave; of weeks, which are mostly small and then hidden, if those of one side are
 * of few people together, or only one is. A verdict without figures stays only if it would be the
 * same whatever the small pieces hold.
 */
public final class OutcomeDisclosure {
  private final OutcomeJudge judge;
  private final SmallestCell smallest;

  public OutcomeDisclosure(OutcomeJudge judge, SmallestCell smallest) {
    this.judge = judge;
    this.smallest = smallest;
  }

  /** On which side of the day that it was done a piece lies. */
  public enum Side {
    BEFORE,
    AFTER
  }

  /**
   * A stretch of days of one side.
   *
   * @param isWeek whether it is a week rather than what periods and months cut out
   * @param people who spoke of the need in it
   * @param feedback on the need in it
   */
  public record Piece(Side side, boolean isWeek, long people, long feedback) {}

  /**
   * The outcome as it may be told.
   *
   * @param isNeedShown whether table {@code needs} shows the need with its figures
   * @param pieces all pieces of both sides
   */
  public Outcome told(
      Comparison days,
      Series treated,
      List<Series> untouched,
      List<Contacts> contacts,
      boolean isNeedShown,
      List<Piece> pieces) {
    Outcome outcome = judge.judge(days, treated, untouched, contacts);
    if (outcome.verdict() == Verdict.TOO_EARLY) {
      return outcome;
    }
    if (!isNeedShown) {
      return Outcome.without(Verdict.CANT_TELL, "can't tell: the need is of too few people");
    }
    if (outcome.figures() == null || isSafe(pieces)) {
      return outcome;
    }
    if (outcome.verdict() == Verdict.CANT_TELL
        || judge.depends(
            days,
            feasible(days.before(treated), pieces, Side.BEFORE),
            feasible(days.after(treated), pieces, Side.AFTER),
            untouched,
            outcome.verdict())) {
      return Outcome.without(
          Verdict.CANT_TELL,
          "can't tell: told by days it is of too few people, or can't be compared");
    }
    return Outcome.without(outcome.verdict(), wordsWithoutFigures(outcome.verdict()));
  }

  private static String wordsWithoutFigures(Verdict verdict) {
    String words =
        switch (verdict) {
          case WORKED -> "less feedback than untouched needs let expect, beyond chance";
          case WORSE -> "more feedback than untouched needs let expect, beyond chance";
          default -> "no difference from untouched needs beyond chance";
        };
    return verdict.word() + ": " + words + "; figures are of too few people to be told";
  }

  private boolean isSafe(List<Piece> pieces) {
    for (Side side : Side.values()) {
      long smallWeeks = 0;
      long people = 0;
      for (Piece piece : pieces) {
        boolean isSmall = piece.side() == side && smallest.isSmall(piece.people());
        if (isSmall && !piece.isWeek()) {
          return false;
        }
        if (isSmall) {
          smallWeeks++;
          people += piece.people();
        }
      }
      if (smallWeeks == 1 || smallest.isSmall(people)) {
        return false;
      }
    }
    return true;
  }

  /** What one who knows all but the small pieces must hold for possible. */
  private Interval feasible(long count, List<Piece> pieces, Side side) {
    double low = count;
    double high = count;
    for (Piece piece : pieces) {
      if (piece.side() == side && !piece.isWeek() && smallest.isSmall(piece.people())) {
        low -= piece.feedback() - 1;
        high += Math.max(0, smallest.people() - 1 - piece.feedback());
      }
    }
    return new Interval(low, high);
  }
}
