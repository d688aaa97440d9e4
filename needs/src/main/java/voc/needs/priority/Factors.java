package voc.needs.priority;

import voc.core.Need;

/**
 * What a need's score is made of: reach × impact × confidence / relative effort.
 *
 * @param need its id
 * @param reach distinct persons
 * @param impact mean hurt of its troubled mentions, in [0, 1]
 * @param confidence lower bound of the troubled share, in [0, 1]
 * @param mentions sentences that mention it
 * @param troubled sentences among them that complain, ask or request
 * @param plan what the open initiatives for it take
 * @param relativeEffort its effort divided by the median effort of all needs that have one; 1
 *     without one
 */
public record Factors(
    String need,
    double reach,
    double impact,
    double confidence,
    long mentions,
    long troubled,
    Plan plan,
    double relativeEffort) {
  /**
   * An effort of nearly nothing is taken for this share of the median: else a need that takes an
   * afternoon would stand above all others, whoever it concerns.
   */
  static final double LEAST_EFFORT = 0.1;

  /**
   * @param medianEffort of all needs that have one; 0 if none has
   */
  static Factors of(Need need, Plan plan, double medianEffort) {
    Double effort = plan.effort();
    double relative =
        effort == null || medianEffort <= 0 ? 1 : Math.max(LEAST_EFFORT, effort / medianEffort);
    return new Factors(
        need.id(),
        need.priority().reach(),
        need.priority().impact(),
        need.priority().confidence(),
        need.mentions(),
        need.troubledMentions(),
        plan,
        relative);
  }

  /** reach × impact × confidence. */
  public double benefit() {
    return reach * impact * confidence;
  }

  /** benefit / relative effort. */
  public double score() {
    return benefit() / relativeEffort;
  }
}
