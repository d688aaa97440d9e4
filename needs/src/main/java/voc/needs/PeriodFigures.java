package voc.needs;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import voc.core.Interval;

/**
 * What was counted of one need in one period, with the intervals of its shares and of its mean.
 *
 * @param volume feedback that mentions it, at least 1
 * @param people distinct persons, in [1, volume]
 * @param incidents distinct incidents, in [1, volume]
 * @param mentions sentences that mention it, at least volume
 * @param negativeMentions of a negative class, in [0, mentions]
 * @param effortMentions that tell of more trouble than there should be, in [0, mentions]
 * @param crisisMentions with words of danger, in [0, mentions]
 * @param sumPolarity sum of the mentions' polarity
 * @param deviations sum of the squares of its distances from their mean
 * @param channels codes of the channels it came by; sorted and made distinct here
 * @param places distinct places that it came from, 0 where none is known
 */
public record PeriodFigures(
    long volume,
    long people,
    long incidents,
    long mentions,
    long negativeMentions,
    long effortMentions,
    long crisisMentions,
    double sumPolarity,
    double deviations,
    List<String> channels,
    long places) {
  public PeriodFigures {
    channels = List.copyOf(new TreeSet<>(channels));
    if (volume < 1 || volume > mentions || people < 1 || people > volume) {
      throw new IllegalArgumentException(
          "a need's period must have 1 <= people <= volume <= mentions, got "
              + people
              + ", "
              + volume
              + " and "
              + mentions
              + "; count them over the same mentions");
    }
  }

  /** {@code volume / all}. */
  public double share(long all) {
    return (double) volume / all;
  }

  /**
   * Wilson's interval of {@link #share}.
   *
   * @param all all feedback of the period, at least {@code volume}
   */
  public Interval shareInterval(long all) {
    return WilsonInterval.of(volume, all);
  }

  public double negativeShare() {
    return (double) negativeMentions / mentions;
  }

  public Interval negativeInterval() {
    return WilsonInterval.of(negativeMentions, mentions);
  }

  public double effortShare() {
    return (double) effortMentions / mentions;
  }

  public Interval effortInterval() {
    return WilsonInterval.of(effortMentions, mentions);
  }

  public double meanPolarity() {
    return Means.in(-1, 1, sumPolarity, mentions);
  }

  /** Of the mean polarity; nothing of a single mention. */
  public Optional<Interval> polarityInterval() {
    return MeanInterval.of(-1, 1, mentions, sumPolarity, deviations);
  }
}
