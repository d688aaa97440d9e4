package voc.needs.failure;

import org.jspecify.annotations.Nullable;
import voc.core.Interval;
import voc.needs.RateRatio;

/**
 * How much of what people look for about one need turns into calls and requests, as it is
 * published: what is suppressed is null.
 *
 * @param id of the need
 * @param topic leaf of the taxonomy
 * @param department addressed, else the topic's owner
 * @param searches within the window
 * @param failed those without a result or a click
 * @param failedShare their share, where there are searches
 * @param calls and chats
 * @param requests 311 requests
 * @param callsPerSearch where there are searches
 * @param requestsPerCall where there are calls
 * @param avoidable calls that failed searches may have caused; null where nothing beyond chance
 *     says so
 * @param costs of each step, as far as unit costs are known
 * @param finding what it means, in words
 */
public record FailureDemand(
    String id,
    String topic,
    String department,
    @Nullable Double searches,
    @Nullable Double failed,
    @Nullable Share failedShare,
    @Nullable Long calls,
    @Nullable Long requests,
    @Nullable RateRatio callsPerSearch,
    @Nullable RateRatio requestsPerCall,
    @Nullable AvoidableCalls avoidable,
    StepCosts costs,
    String finding) {

  /**
   * A share with its 95 % Wilson interval.
   *
   * @param value in [0, 1]
   */
  public record Share(double value, Interval interval) {}

  /**
   * What each step costs, in money of one currency; null where it is suppressed or has no unit
   * cost.
   *
   * @param currency ISO 4217; null without unit costs
   */
  public record StepCosts(
      @Nullable Double searches,
      @Nullable Double calls,
      @Nullable Double requests,
      @Nullable Double avoidable,
      @Nullable String currency) {
    /** All that is known together. */
    public double total() {
      return known(searches) + known(calls) + known(requests);
    }

    private static double known(@Nullable Double cost) {
      return cost == null ? 0 : cost;
    }
  }

  /** Whether it has no figures. */
  public boolean isSuppressed() {
    return searches == null && calls == null && requests == null;
  }
}
