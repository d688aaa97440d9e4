package voc.needs;

import java.io.Serializable;
import java.util.Comparator;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.Mention;
import voc.core.Sentiment;

/**
 * What the choice of evidence needs to know of a mention, without its text. The natural order is
 * from best to worst: troubled before not, readable before not, then the most hurt, the strongest
 * |polarity|, the lowest mention id.
 *
 * @param mentionId unique; two candidates of one id must be equal
 * @param person whose words, see {@link Feedback#person()}
 * @param channel how they came
 * @param length of the text, in characters (Unicode code points)
 * @param sentiment of the sentence
 * @param asks whether it asks
 */
public record EvidenceCandidate(
    String mentionId, String person, Channel channel, int length, Sentiment sentiment, boolean asks)
    implements Comparable<EvidenceCandidate>, Serializable {
  /** Shorter, a sentence rarely tells what is wrong: "It is broken." */
  public static final int SHORTEST_READABLE = 30;

  /** Longer, it is no longer read in a table; about three lines. */
  public static final int LONGEST_READABLE = 240;

  private static final Comparator<EvidenceCandidate> BEST_FIRST =
      Comparator.comparing(EvidenceCandidate::tier)
          .thenComparing(Comparator.comparingDouble(EvidenceCandidate::hurt).reversed())
          .thenComparing(Comparator.comparingDouble(EvidenceCandidate::strength).reversed())
          .thenComparing(EvidenceCandidate::mentionId);

  /**
   * The candidate for {@code mention}, which is part of {@code feedback}.
   *
   * @throws IllegalArgumentException if the mention is unscored, and so can't speak for a need
   */
  public static EvidenceCandidate of(Mention mention, Feedback feedback) {
    Sentiment sentiment = mention.sentiment();
    if (sentiment == null) {
      throw new IllegalArgumentException(
          "evidence must be a scored mention, got the unscored one " + mention.id());
    }
    return new EvidenceCandidate(
        mention.id(),
        feedback.person(),
        feedback.channel(),
        mention.text().codePointCount(0, mention.text().length()),
        sentiment,
        mention.asks());
  }

  @Override
  public int compareTo(EvidenceCandidate other) {
    return BEST_FIRST.compare(this, other);
  }

  /** How well it can serve at all, the best first. */
  enum Tier {
    TROUBLED_AND_READABLE,
    TROUBLED,
    READABLE,
    OTHER
  }

  Tier tier() {
    boolean readable = length >= SHORTEST_READABLE && length <= LONGEST_READABLE;
    if (Trouble.isIn(sentiment, asks, channel)) {
      return readable ? Tier.TROUBLED_AND_READABLE : Tier.TROUBLED;
    }
    return readable ? Tier.READABLE : Tier.OTHER;
  }

  private double hurt() {
    return Trouble.hurt(sentiment, asks, channel);
  }

  private double strength() {
    return Math.abs(sentiment.polarity());
  }
}
