package voc.needs;

import voc.core.Mention;
import voc.core.Sentiment;

/**
 * What makes a mention a sign of need: it complains, or it asks. One place for the rule, so that
 * counting, scoring and the choice of evidence agree.
 */
public final class Trouble {
  /**
   * The least hurt of a sentence that asks. It equals the strength of the class {@link
   * voc.core.SentimentClass#NEGATIVE}: who has to ask was let down as much as who plainly
   * complains, since the answer was not where they looked. Courteous questions would else count as
   * nothing, and they are the most common form of an unmet need for information.
   */
  public static final double HURT_OF_ASKING = 0.5;

  private Trouble() {}

  /** Whether the mention is of a negative class or asks. */
  public static boolean isIn(Mention mention) {
    return isIn(mention.sentiment(), mention.asks());
  }

  /** Whether a sentence of this sentiment is troubled, given whether it asks. */
  public static boolean isIn(Sentiment sentiment, boolean asks) {
    return asks || sentiment.label().isNegative();
  }

  /**
   * How much the mention hurts, in [0, 1]: {@code max(0, −polarity)}, and at least {@link
   * #HURT_OF_ASKING} if it asks.
   */
  public static double hurt(Mention mention) {
    return hurt(mention.sentiment(), mention.asks());
  }

  /** How much a sentence of this sentiment hurts, given whether it asks. */
  public static double hurt(Sentiment sentiment, boolean asks) {
    double complaint = Math.max(0, -sentiment.polarity());
    return asks ? Math.max(HURT_OF_ASKING, complaint) : complaint;
  }
}
