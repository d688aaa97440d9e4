/**
 * Text to mentions: what customers say, sentence by sentence, with sentiment, topics, questions and
 * marks.
 *
 * <p>Terms, in the order in which data flows:
 *
 * <ul>
 *   <li>A <em>redactor</em> ({@link voc.nlp.redact}) masks personal data before anything else reads
 *       the words.
 *   <li>The <em>language</em> of what is left is told ({@link voc.nlp.language}): only English is
 *       scored.
 *   <li>A {@link voc.nlp.Tagger} splits each of the customer's utterances into sentences and tags
 *       each: a {@link voc.core.Mention}. What the agency says is never tagged.
 *   <li>Each topic of a sentence gets the <em>polarity</em> of what is said of it: the sentence is
 *       cut into clauses ({@link voc.nlp.clause}) and read by a model ({@link voc.nlp.aspect}).
 *   <li><em>Marks</em> ({@link voc.nlp.mark}) say what a sentence does or tells besides: thanks,
 *       effort, danger.
 *   <li><em>Themes</em> ({@link voc.nlp.theme}) are what many sentences without a topic share; they
 *       are discovered when all mentions of a night are there.
 *   <li><em>Models</em> are learned from examples ({@link voc.nlp.learn}), of sentiment ({@link
 *       voc.nlp.sentiment}) and topics ({@link voc.nlp.topic}), on what a pretrained transformer
 *       hears in a text ({@link voc.nlp.embedding}).
 *   <li>A {@link voc.nlp.Tagging} is the mentions of one feedback with counts of what was seen,
 *       split and skipped, so that nothing disappears silently.
 * </ul>
 *
 * <p>Order of use: redact, tell the languages, then tag; spans are in the text that the tagger was
 * given. The implementation on Stanford CoreNLP is {@code voc.nlp.corenlp}, the only package that
 * sees that library.
 */
@NullMarked
package voc.nlp;

import org.jspecify.annotations.NullMarked;
