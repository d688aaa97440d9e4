/**
 * Masks personal data before anything is stored, indexed or tagged.
 *
 * <p>Terms:
 *
 * <ul>
 *   <li>A <em>mark</em> stands in for personal data: {@code [EMAIL]}, {@code [PHONE]}, … ({@link
 *       voc.nlp.redact.PiiType}). Marks that are in the text already, numbered ones ({@code
 *       [NAME-2]}) and {@code [PII]} from a transcription service, stay; any other words in
 *       brackets are searched.
 *   <li>A {@link voc.nlp.redact.Redaction} is the redacted text with the list of what was masked,
 *       in offsets of the original, and maps spans back.
 * </ul>
 *
 * <p>{@link voc.nlp.redact.PatternRedactor} reads one text by itself: numbers with check digits
 * ({@link voc.nlp.redact.id}), and what shapes and the words around it tell ({@link
 * voc.nlp.redact.pattern}). {@link voc.nlp.redact.ConversationRedactor} reads all utterances of a
 * record: answers to a question, numbers told over several turns, what was found said again, and
 * what a {@link voc.nlp.redact.PiiModel} finds. {@link voc.nlp.redact.FeedbackRedactor} applies a
 * redactor to all of a feedback.
 *
 * <p>What patterns do not cover: names without an announcement, house numbers and streets that
 * nothing tells to be a home, request and permit numbers, user names that are not announced. A text
 * that was redacted is poorer in personal data, not free of it.
 */
@NullMarked
package voc.nlp.redact;

import org.jspecify.annotations.NullMarked;
