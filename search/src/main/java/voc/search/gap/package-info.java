/**
 * What people ask and the FAQ does not answer.
 *
 * <ul>
 *   <li><em>Wording</em>: questions in the same words, but for capitals and punctuation.
 *   <li><em>Point</em>: where a wording stands, by what it means and the content terms it has.
 *   <li><em>Group</em>: wordings of one matter, that one FAQ entry would answer ({@link
 *       voc.search.gap.QuestionGrouper}). It is named by its <em>central</em> question.
 *   <li><em>Demand</em>: how many people ask: a person who asks three times counts once, a row of a
 *       search log as often as it was searched. What people asked somebody, or searched in vain, is
 *       <em>unmet</em>.
 *   <li><em>Gap</em>: a group with its demand and its coverage by the FAQ, ranked by the unmet
 *       demand that is not covered ({@link voc.search.gap.GapFinder}). It keeps its id from night
 *       to night ({@link voc.search.gap.GapIdentity}).
 * </ul>
 */
@NullMarked
package voc.search.gap;

import org.jspecify.annotations.NullMarked;
