/**
 * What people ask and the FAQ does not answer.
 *
 * <ul>
 *   <li><em>Matter</em>: the set of content terms of a question. Questions with the same set are
 *       the same matter, however they are put.
 *   <li><em>Group</em>: matters near enough to be answered by one FAQ entry ({@link
 *       voc.search.gap.QuestionGrouper}).
 *   <li><em>Demand</em>: how many people ask: a person who asks three times counts once, a row of a
 *       search log as often as it was searched.
 *   <li><em>Gap</em>: a group with its demand and its coverage by the FAQ, ranked by the demand
 *       that is not covered ({@link voc.search.gap.GapFinder}).
 * </ul>
 */
@NullMarked
package voc.search.gap;

import org.jspecify.annotations.NullMarked;
