/**
 * Does the FAQ answer a question, and where?
 *
 * <ul>
 *   <li><em>Coverage</em>: how much of what a question asks about stands in one FAQ entry, in [0,
 *       1].
 *   <li>{@link voc.search.faq.FaqIndex}: finds the entry that covers a question best.
 *   <li><em>Runner-up</em>: an entry that covers it less well, for a person to check against.
 * </ul>
 */
@NullMarked
package voc.search.faq;

import org.jspecify.annotations.NullMarked;
