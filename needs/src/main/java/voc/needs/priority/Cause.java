package voc.needs.priority;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Why a need moved. Where several causes moved it past as many others, the first of them in this
 * order is told.
 */
public enum Cause {
  /** Its own reach changed most. */
  REACH("more people (reach)", "fewer people (reach)"),
  IMPACT("it hurts more (impact)", "it hurts less (impact)"),
  CONFIDENCE(
      "more of it is surely trouble (confidence)", "less of it is surely trouble (confidence)"),
  EFFORT("it takes less effort than others (effort)", "it takes more effort than others (effort)"),
  /** It came into the lane of what is mandated, or left it. */
  MANDATE("it is mandated now", "it is not mandated any more"),
  /** The order follows something else than the night before. */
  ORDER("the order follows ", "the order follows "),
  /** The order follows the ballots, and these changed. */
  BALLOTS("the ballots changed", "the ballots changed"),
  /** Others came into the lane of what is mandated, or left it. */
  OTHER_MANDATES("not mandated any more, and fell behind it: ", "mandated now, and passed it: "),
  /** The scores of others changed more than its own. */
  OTHERS("it stays, and fell behind it: ", "it stays, and passed it: "),
  /** Others have figures and had none before; a move down only. */
  NEW_NEEDS("", "new needs stand above it: "),
  /** Others are suppressed, or nobody speaks of them any more; a move up only. */
  GONE_NEEDS("needs above it have no figures any more: ", ""),
  /**
   * The needs voted on exchange the places that the figures give them, and the figures of others
   * among them gave other places.
   */
  VOTED_PLACES(
      "the figures give the needs voted on higher places",
      "the figures give the needs voted on lower places"),
  /** Neither its score nor another's changed noticeably since, but each a little for long. */
  SMALL_CHANGES(
      "small changes added up, and fell behind it: ", "small changes added up, and passed it: "),
  /** Nobody stands in places above it any more: needs were merged. */
  FREE_PLACES("places above it are free", "others moved");

  private final String up;
  private final String down;

  Cause(String up, String down) {
    this.up = up;
    this.down = down;
  }

  /** As tables say it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** All codes. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(Cause::code).toList();
  }

  /**
   * The cause of a code.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Cause ofCode(String code) {
    for (Cause cause : values()) {
      if (cause.code().equals(code)) {
        return cause;
      }
    }
    throw new IllegalArgumentException(
        "what moved a need must be one of " + codes() + ", got \"" + code + "\"");
  }

  /** Whether it is a factor of the need's own score. */
  public boolean isFactor() {
    return ordinal() <= EFFORT.ordinal();
  }

  /** In words, of a move towards rank 1 or away from it. */
  String words(boolean isUp) {
    return isUp ? up : down;
  }
}
