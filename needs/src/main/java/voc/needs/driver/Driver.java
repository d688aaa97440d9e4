package voc.needs.driver;

import org.jspecify.annotations.Nullable;
import voc.core.Interval;

/**
 * One topic among the rated feedback of one department, or of all.
 *
 * @param topic its id
 * @param withTopic responses that mention it
 * @param scoreWithout mean score of those that do not, in [0, 1]
 * @param impact score of all responses − {@code scoreWithout}: below 0, it goes with lower scores
 * @param impactInterval its 95 % bootstrap interval
 * @param weight its part of the explained variance; null where the responses are too few to tell
 * @param opportunity importance and satisfaction
 */
public record Driver(
    String topic,
    long withTopic,
    double scoreWithout,
    double impact,
    Interval impactInterval,
    @Nullable Weight weight,
    Opportunity opportunity) {
  /**
   * Johnson's relative weight.
   *
   * @param value ε, at least 0
   * @param share of the explained variance, in [0, 1]
   * @param beyondChance 95 % bootstrap interval of its weight less that of a random variable
   */
  public record Weight(double value, double share, Interval beyondChance) {
    /** Whether it weighs more than a random variable does. */
    public boolean isSignificant() {
      return beyondChance.low() > 0;
    }
  }
}
