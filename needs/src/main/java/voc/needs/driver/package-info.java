/**
 * What goes with the score that customers give.
 *
 * <p>Terms, in the order in which they are needed:
 *
 * <ul>
 *   <li><em>Rated feedback</em>, a <em>response</em>: feedback with a number of the customer's
 *       beside its words; what responses with the same topics and score have in common ({@link
 *       voc.needs.driver.RatedFeedback}).
 *   <li><em>Impact</em> of a topic: the score of all responses minus that of those which do not
 *       mention it.
 *   <li><em>Weight</em>: the part of the scores' explained variance that is a topic's, shared
 *       fairly among topics that come together ({@link voc.needs.driver.RelativeWeights}).
 *   <li><em>Opportunity</em>: importance beyond satisfaction ({@link
 *       voc.needs.driver.Opportunity}).
 *   <li><em>Driver</em>: all of these of one topic, with intervals ({@link
 *       voc.needs.driver.DriverAnalysis}).
 * </ul>
 *
 * <p>All of it is association: who mentions a topic may be dissatisfied for another reason.
 * Everything here is immutable, deterministic (chance is seeded) and thread-safe.
 */
@NullMarked
package voc.needs.driver;

import org.jspecify.annotations.NullMarked;
