/**
 * The draft pack: one Markdown page a gap, for who writes the FAQ.
 *
 * <ul>
 *   <li><em>Page</em>: what is asked, by whom and why, what agents answered, and an empty FAQ entry
 *       to be filled in ({@link voc.jobs.pack.GapPage}). It quotes and counts; it drafts no answer.
 *   <li><em>Pack</em>: the folder of pages with its index ({@link voc.jobs.pack.PackFolder}). It
 *       holds the same figures and texts as the published tables, and of gaps without figures
 *       nothing but how many there are.
 *   <li><em>Quote</em>: what an agent said, redacted, with the feedback and the utterance where it
 *       stands ({@link voc.jobs.pack.Quotes}).
 * </ul>
 */
@NullMarked
package voc.jobs.pack;

import org.jspecify.annotations.NullMarked;
