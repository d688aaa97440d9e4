/**
 * The vocabulary of {@code voc}: immutable records that every other module speaks, free of any
 * library.
 *
 * <p>Terms, in the order in which data flows:
 *
 * <ul>
 *   <li>{@link voc.core.Feedback}: one thing one customer said at one time (a survey response, a
 *       call, a 311 comment).
 *   <li>{@link voc.core.Utterance}: one stretch of one {@link voc.core.Speaker}'s words in it.
 *   <li>{@link voc.core.Mention}: one sentence of a <em>customer's</em> words with its {@link
 *       voc.core.Sentiment}, {@link voc.core.TopicTag topics} and question flag. The agency's words
 *       are never scored, and neither is what is not English: such a mention is unscored.
 *   <li>{@link voc.core.Span}: the characters that show why a tag was given.
 *   <li>{@link voc.core.KeyPhrase}: a thing or an action that a sentence without a topic names.
 *   <li>{@link voc.core.TextVector}: what a text means, as a direction that others are compared
 *       with.
 *   <li>{@link voc.core.Need}: what customers need or want, per topic and department, with its
 *       evidence.
 *   <li>{@link voc.core.FaqGap}: a cluster of questions that the FAQ does not answer well.
 *   <li>{@link voc.core.Provenance}: the file and line a record came from; {@link voc.core.Reject}:
 *       a record that was not accepted, with the reason.
 * </ul>
 *
 * <p>Records check themselves: a wrong value is an {@link java.lang.IllegalArgumentException} that
 * names the rule and the value. All are immutable and safe to share between threads.
 */
@NullMarked
package voc.core;

import org.jspecify.annotations.NullMarked;
