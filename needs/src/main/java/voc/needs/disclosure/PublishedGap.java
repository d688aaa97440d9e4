package voc.needs.disclosure;

import java.util.List;
import voc.core.FaqGap;

/**
 * A gap as it is published.
 *
 * @param gap with its rank in the published order; its figures are the true ones
 * @param release which of them may leave the night
 */
public record PublishedGap(FaqGap gap, Release release) {
  /** Which figures of a gap are published. */
  public enum Release {
    /** All. */
    ALL,
    /**
     * Not how its demand divides into people and searches, as one of both is small: neither the
     * searches nor the number of questions.
     */
    UNDIVIDED,
    /** None, since the demand is small. */
    NOTHING
  }

  /** Whether its figures are not published. */
  public boolean isSuppressed() {
    return release == Release.NOTHING;
  }

  /**
   * The ids of its questions that may be published. Where it is not told how the demand divides,
   * ids of one kind would tell: then only those of the kind that is large enough.
   */
  public List<String> questionIds(SmallestCell smallest) {
    return switch (release) {
      case ALL -> gap.questionIds();
      case NOTHING -> List.of();
      case UNDIVIDED ->
          smallest.isSmall(people(gap)) && !smallest.isSmall(searches(gap))
              ? gap.questionIds().stream().filter(id -> !isMention(id)).toList()
              : List.of();
    };
  }

  /** {@code feedback_id#utterance.sentence}, see {@link voc.core.Mention#id()}. */
  private static boolean isMention(String id) {
    return id.indexOf('#') >= 0;
  }

  static long people(FaqGap gap) {
    return Math.round(gap.demand().people());
  }

  static long searches(FaqGap gap) {
    return Math.round(gap.demand().searches());
  }
}
