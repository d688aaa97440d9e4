/**
 * Disclosure control: what a published table must not tell of few people.
 *
 * <p>Terms, in the order in which they are needed:
 *
 * <ul>
 *   <li><em>Cell</em>: one published count, such as the feedback of a department ({@link
 *       voc.needs.disclosure.Cell}).
 *   <li><em>Small</em> cell: one that fewer than k people are behind, but at least one ({@link
 *       voc.needs.disclosure.SmallestCell}). It is <em>suppressed</em>: published as null.
 *   <li><em>Complementary</em> suppression: a total minus the parts that are shown gives the one
 *       that is not, so another part is suppressed with it ({@link
 *       voc.needs.disclosure.Suppression}).
 *   <li><em>Feasible interval</em>: all values that a suppressed cell could have, given all that is
 *       published ({@link voc.needs.disclosure.FeasibleIntervals}). A small cell is <em>safe</em>
 *       when its interval holds everything from 1 to k − 1, and so tells nothing beyond "small".
 * </ul>
 *
 * <p>What is published today adds up in trees ({@link voc.needs.disclosure.SumTree}): departments
 * and their units, the needs' mentions, the gaps' questions, the periods of one need and of the
 * night. There intervals are exact and cheap. A table with margins in two directions is no tree but
 * a network ({@link voc.needs.disclosure.CrossSuppression}), where they are maximal flows; whoever
 * publishes one with more needs a linear program.
 *
 * <p>Everything here is immutable, deterministic and thread-safe.
 */
@NullMarked
package voc.needs.disclosure;

import org.jspecify.annotations.NullMarked;
