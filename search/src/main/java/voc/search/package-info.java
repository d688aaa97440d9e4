/**
 * Searching customers' mentions: what is indexed, what may be asked and what comes back. No library
 * shows in this package; {@code voc.search.lucene} does the work.
 *
 * <ul>
 *   <li>{@link voc.search.IndexedMention}: the document: one mention with all that filters, facets
 *       and a trace back to file and line need.
 *   <li>{@link voc.search.MentionQuery}: words and filters. All filters must hold; within one
 *       filter any value may.
 *   <li>{@link voc.search.MentionResults}: hits with highlights, and facets.
 *   <li><em>Mode</em>: whether a mention is found by its words, by what it means, or by both
 *       ({@link voc.search.MentionQuery.Mode}). What words mean is told by whoever asks, as a
 *       {@link voc.core.TextVector}: no model lives here.
 *   <li>{@link voc.search.Original}: a mention or a feedback that others are like.
 *   <li><em>Facet</em>: how many of all found mentions have each value of a field, not just of
 *       those on the page.
 *   <li><em>Highlight</em>: a {@link voc.core.Span} of a hit's text that shows why it was found.
 *   <li><em>Term</em>: a word as the index knows it: lower case, without accents, stemmed.
 *       <em>Content terms</em> are those that tell one matter from another ({@link
 *       voc.search.TextAnalysis}).
 * </ul>
 */
@NullMarked
package voc.search;

import org.jspecify.annotations.NullMarked;
