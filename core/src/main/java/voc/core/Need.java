package voc.core;

import java.io.Serializable;
import java.util.List;

/**
 * What customers need or want: a topic within a department, with figures and evidence.
 *
 * @param id {@code department:topic}, stable from night to night
 * @param rank from 1, the highest priority first
 * @param topic id of the taxonomy's leaf
 * @param topicName its readable name
 * @param department id of the department
 * @param volume feedback records that mention it
 * @param mentions sentences that mention it
 * @param customers distinct persons
 * @param incidents distinct incidents; a feedback that is no part of one counts as one
 * @param channels codes of the channels it came by, in order
 * @param negativeMentions sentences of negative sentiment among them
 * @param negativeShare {@code negativeMentions / mentions}
 * @param negativeInterval 95 % Wilson interval of {@code negativeShare}
 * @param questions sentences that ask among them
 * @param troubledMentions sentences that complain, ask or request: what confidence and impact are
 *     counted over
 * @param meanPolarity mean of the mentions' polarity, in [-1, 1]
 * @param change change against the previous period
 * @param priority the score that ranks, with its factors
 * @param evidence ids of at most five mentions that show it best, best first
 */
public record Need(
    String id,
    int rank,
    String topic,
    String topicName,
    String department,
    long volume,
    long mentions,
    long customers,
    long incidents,
    List<String> channels,
    long negativeMentions,
    double negativeShare,
    Interval negativeInterval,
    long questions,
    long troubledMentions,
    double meanPolarity,
    Change change,
    Priority priority,
    List<String> evidence)
    implements Serializable {
  public Need {
    channels = List.copyOf(channels);
    evidence = List.copyOf(evidence);
  }

  /**
   * Feedback of the last period against the one before it, as shares of all feedback of each.
   *
   * @param current feedback on this need in the last period
   * @param previous feedback on this need in the period before
   * @param currentAll all feedback of the last period
   * @param previousAll all feedback of the period before
   * @param pValue two-sided, two-proportion z test or Fisher's exact where an expected count is
   *     under 5, allowing for how much more than independent draws feedback varies
   * @param adjustedPValue after Benjamini–Hochberg over all needs of the night
   * @param direction {@code rising}, {@code falling} or {@code steady} at a false discovery rate of
   *     5 %; {@code new} where nothing was heard before and the rise is beyond chance
   */
  public record Change(
      long current,
      long previous,
      long currentAll,
      long previousAll,
      double pValue,
      double adjustedPValue,
      String direction)
      implements Serializable {}

  /**
   * RICE: reach × impact × confidence / effort.
   *
   * @param reach distinct persons
   * @param impact mean hurt of its troubled mentions, in [0, 1]
   * @param confidence lower bound of the interval of the share of troubled mentions, in [0, 1]
   * @param effort relative cost of acting; 1 where no initiative says otherwise
   * @param score the product
   * @param words the factors in a sentence
   */
  public record Priority(
      double reach, double impact, double confidence, double effort, double score, String words)
      implements Serializable {}
}
