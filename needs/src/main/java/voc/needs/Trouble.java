package voc.needs;

import voc.core.Channel;
import voc.core.Sentiment;
import voc.core.SentimentClass;

/**
 * What makes a mention a sign of need: it complains, it asks, or it requests a service. One place
 * for the rule, so that counting, scoring and the choice of evidence agree.
 */
public final class Trouble {
  /**
   * What asking or requesting hurts by itself. About as much as the model finds in a sentence of
   * the class {@link voc.core.SentimentClass#NEGATIVE} (a polarity of −0.2 to −0.3): who has to ask
   * was let down too, since the answer was not where they looked, and who reports a pothole in
   * plain words has a pothole in front of the door all the same. A judgement, not a measurement.
   */
  public static final double HURT_OF_ASKING = 0.25;

  private Trouble() {}

  /**
   * Whether a sentence is a sign of need.
   *
   * @param asks whether it asks something
   * @param channel how it arrived: what reaches a 311 line and is no praise asks the city to act
   */
  public static boolean isIn(Sentiment sentiment, boolean asks, Channel channel) {
    return sentiment.label().isNegative() || calls(sentiment.label(), asks, channel);
  }

  /**
   * How much it hurts, in [0, 1]: 0 without trouble, else {@code 1 − (1 − complaint)(1 − call)}
   * with {@code complaint = max(0, −polarity)} and {@code call} = {@link #HURT_OF_ASKING} if it
   * asks or requests, 0 if not. Two reasons hurt more than either, never more than 1 (the "noisy
   * or" of Pearl, Probabilistic Reasoning in Intelligent Systems, 1988, 4.3.2).
   */
  public static double hurt(Sentiment sentiment, boolean asks, Channel channel) {
    return isIn(sentiment, asks, channel)
        ? hurt(sentiment.polarity(), calls(sentiment.label(), asks, channel))
        : 0;
  }

  /**
   * How much a sentence in trouble hurts, by the formula of {@link #hurt(Sentiment, boolean,
   * Channel)}.
   *
   * @param polarity in [-1, 1]
   * @param calls whether it asks or requests, see {@link #calls}
   */
  public static double hurt(double polarity, boolean calls) {
    double complaint = Math.max(0, -polarity);
    double call = calls ? HURT_OF_ASKING : 0;
    return 1 - (1 - complaint) * (1 - call);
  }

  /** Whether a sentence asks, or requests a service; the parameters are those of {@link #isIn}. */
  public static boolean calls(SentimentClass label, boolean asks, Channel channel) {
    boolean praises = label.polarity() > 0;
    return asks || (channel == Channel.SERVICE_REQUEST && !praises);
  }
}
