package voc.needs.outcome;

import org.jspecify.annotations.Nullable;
import voc.core.Interval;

/**
 * What an initiative did to one of its needs.
 *
 * @param words the verdict in a sentence
 * @param figures what it rests on; null where it rests on none, or where they are withheld
 * @param isWithheld whether figures are null to protect the few who spoke of the need, and not for
 *     want of anything to tell
 */
public record Outcome(
    Verdict verdict, String words, @Nullable Figures figures, boolean isWithheld) {
  public Outcome {
    if (isWithheld && figures != null) {
      throw new IllegalArgumentException(
          "an outcome must not hold figures that are withheld, got " + figures);
    }
  }

  /** One whose figures, if there are any, may be told. */
  Outcome(Verdict verdict, String words, @Nullable Figures figures) {
    this(verdict, words, figures, false);
  }

  /**
   * @param before feedback a week before
   * @param after feedback a week after
   * @param untouchedBefore feedback a week on the untouched needs before, to two digits
   * @param untouchedAfter after
   * @param effect ratio to what the untouched let expect, less 1: −0.3 is 30 % less
   * @param range its 95 % interval
   * @param pValue of the effect, two-sided
   * @param parallelPValue of a difference in trend before
   * @param handling what the feedback cost to handle; null where contacts have no cost
   * @param saved money a month; null where contacts have no cost
   */
  public record Figures(
      double before,
      double after,
      double untouchedBefore,
      double untouchedAfter,
      double effect,
      Interval range,
      double pValue,
      double parallelPValue,
      @Nullable Handling handling,
      @Nullable Saved saved) {}

  /**
   * What the feedback on the need costs to handle in a month, on both sides at what one contact
   * cost before: a dearer or cheaper mix of channels is not told, which would tell of few people.
   *
   * @param before money a month before
   * @param beforeRange its 95 % interval
   * @param after after
   * @param afterRange its 95 % interval
   * @param currency ISO 4217
   */
  public record Handling(
      double before, Interval beforeRange, double after, Interval afterRange, String currency) {}

  /**
   * Handling cost spared.
   *
   * @param money a month; negative where there is more to handle than before
   * @param range its 95 % interval
   * @param currency ISO 4217
   */
  public record Saved(double money, Interval range, String currency) {}

  static Outcome without(Verdict verdict, String words) {
    return new Outcome(verdict, words, null);
  }

  static Outcome withheld(Verdict verdict, String words) {
    return new Outcome(verdict, words, null, true);
  }
}
