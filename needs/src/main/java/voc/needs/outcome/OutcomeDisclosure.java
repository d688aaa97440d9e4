package voc.needs.outcome;

import java.util.List;
import voc.needs.cost.Contacts;
import voc.needs.disclosure.SmallestCell;

/**
 * Keeps an outcome from telling figures of few people.
 *
 * <p>The days before and after are cut into <em>pieces</em>: by the periods and months that other
 * tables tell, and by weeks. Figures are withheld if a piece is of few people, since it may be what
 * the others leave; of weeks, which are mostly small and then hidden, if those of one side are of
 * few people together, or only one is. A verdict without figures tells of the two sums alone: if
 * one is of few people, it stays only if it would be the same whatever that sum is.
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
   * @param people who spoke of the need in it
   */
  public record Piece(Side side, Cut cut, long people) {}

  /** What cut a piece out. */
  public enum Cut {
    /** Nothing: it is all of its side. */
    NONE,
    PERIODS,
    WEEKS
  }

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
      return Outcome.withheld(Verdict.CANT_TELL, "can't tell: the need is of too few people");
    }
    if (outcome.figures() == null || isSafe(pieces)) {
      return outcome;
    }
    if (outcome.verdict() == Verdict.CANT_TELL
        || dependsOnFew(days, treated, untouched, pieces, outcome.verdict())) {
      return Outcome.withheld(
          Verdict.CANT_TELL,
          "can't tell: told by days it is of too few people, or can't be compared");
    }
    return Outcome.withheld(outcome.verdict(), wordsWithoutFigures(outcome.verdict()));
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
        if (isSmall && piece.cut() != Cut.WEEKS) {
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

  /** Whether a side of few people decides the verdict: the sum of both sides may be known. */
  private boolean dependsOnFew(
      Comparison days,
      Series treated,
      List<Series> untouched,
      List<Piece> pieces,
      Verdict verdict) {
    long before = days.before(treated);
    long after = days.after(treated);
    for (Piece piece : pieces) {
      if (piece.cut() == Cut.NONE && smallest.isSmall(piece.people())) {
        long side = piece.side() == Side.BEFORE ? before : after;
        long most = Math.min(before + after, Math.max(side, smallest.people() - 1));
        for (long few : List.of(1L, most)) {
          long rest = before + after - few;
          Verdict other =
              piece.side() == Side.BEFORE
                  ? judge.verdict(days, few, rest, untouched)
                  : judge.verdict(days, rest, few, untouched);
          if (other != verdict) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
