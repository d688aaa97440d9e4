package voc.needs;

import voc.core.Channel;
import voc.core.Sentiment;

/**
 * What makes a mention a sign of need: it complains, it asks, or it requests a service. One place
 * for the rule, so that counting, scoring and the choice of evidence agree.
 */
public final class Trouble {
  /**
   * The least hurt of a sentence that asks or requests. It equals the strength of the class {@link
   * voc.core.SentimentClass#NEGATIVE}: who has to ask was let down as much as who plainly
   * complains, since the answer was not where they looked, and who reports a pothole in plain words
   * has a pothole in front of the door all the same. Courteous words would else count as nothing,
   * and they are the most common form of an unmet need.
   */
  public static final double HURT_OF_ASKING = 0.5;

  private Trouble() {}

  /**
   * Whether a sentence is a sign of need.
   *
   * @param asks whether it asks something
   * @param channel how it arrived: what reaches a 311 line and is no praise asks the city to act
   */
  public static boolean isIn(Sentiment sentiment, boolean asks, Channel channel) {
    return sentiment.label().isNegative() || calls(sentiment, asks, channel);
  }

  /**
   * How much it hurts, in [0, 1]: 0 without trouble, else {@code max(0, −polarity)}, and at least
   * {@link #HURT_OF_ASKING} if it asks or requests.
   */
  public static double hurt(Sentiment sentiment, boolean asks, Channel channel) {
    if (!isIn(sentiment, asks, channel)) {
      return 0;
    }
    double complaint = Math.max(0, -sentiment.polarity());
    return calls(sentiment, asks, channel) ? Math.max(HURT_OF_ASKING, complaint) : complaint;
  }

  private static boolean calls(Sentiment sentiment, boolean asks, Channel channel) {
    boolean praises = sentiment.label().polarity() > 0;
    return asks || (channel == Channel.SERVICE_REQUEST && !praises);
  }
}
