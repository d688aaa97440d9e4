/**
 * In which order to act.
 *
 * <p>Terms, in the order in which they are needed:
 *
 * <ul>
 *   <li><em>Benefit</em>: reach × impact × confidence ({@link voc.needs.RicePriority});
 *       <em>plan</em>: what the open initiatives for a need cost and take ({@link
 *       voc.needs.priority.Plan}); <em>score</em>: benefit / relative effort ({@link
 *       voc.needs.priority.Factors}).
 *   <li><em>Quadrant</em>: quick win, major project, fill-in or thankless ({@link
 *       voc.needs.priority.Quadrant}).
 *   <li><em>Lane</em>: what the law demands does not compete with the rest; its needs stand first,
 *       in an order of their own ({@link voc.needs.priority.Lane}).
 *   <li><em>Raw rank</em>: the place by tonight's score alone; <em>rank range</em>: the places of
 *       95 % of draws with other weights and other evidence ({@link
 *       voc.needs.priority.RankRanges}).
 *   <li><em>Published order</em>: within all rank ranges, the order that is most like the night
 *       before's ({@link voc.needs.priority.SteadyOrder}); which figures or ballots it follows is
 *       {@link voc.needs.priority.Basis}.
 * </ul>
 *
 * <p>{@link voc.needs.priority.Prioritizer} does all of it. Everything here is immutable,
 * deterministic (all randomness is seeded) and thread-safe.
 */
@NullMarked
package voc.needs.priority;

import org.jspecify.annotations.NullMarked;
