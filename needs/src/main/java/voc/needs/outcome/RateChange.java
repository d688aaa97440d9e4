package voc.needs.outcome;

import voc.core.Interval;
import voc.needs.RateRatio;

/**
 * How the rate of feedback on one need changed: after divided by before, on the logarithmic scale,
 * so that half as much and twice as much are equally far from no change.
 *
 * @param log logarithm of the ratio of rates; where one of the counts is 0, ½ is added to both (J.
 *     B. S. Haldane, Annals of Human Genetics 20 (1956) 309–311)
 * @param variance of {@code log} if feedback comes independently (Poisson): the sum of the counts'
 *     reciprocals
 * @param interval of {@code log}, 95 %, exact ({@link RateRatio}); its ends are infinite where a
 *     count is 0
 */
public record RateChange(double log, double variance, Interval interval) {

  /**
   * @param before feedback before, at least 0
   * @param weeksBefore how long before, above 0
   * @param after feedback after, at least 0, and above 0 if {@code before} is 0
   * @param weeksAfter how long after, above 0
   */
  public static RateChange of(double before, double weeksBefore, double after, double weeksAfter) {
    RateRatio ratio = RateRatio.of(after, weeksAfter, before, weeksBefore);
    double added = before > 0 && after > 0 ? 0 : 0.5;
    double log = Math.log((after + added) / weeksAfter) - Math.log((before + added) / weeksBefore);
    double low = Math.min(log, Math.log(ratio.interval().low()));
    double high = Math.max(log, Math.log(ratio.interval().high()));
    return new RateChange(log, 1 / (before + added) + 1 / (after + added), new Interval(low, high));
  }
}
