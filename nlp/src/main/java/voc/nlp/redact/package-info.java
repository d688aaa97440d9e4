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
 *   <li>A <em>policy</em> ({@link voc.nlp.redact.RedactionPolicy}) says for each kind of personal
 *       data its <em>treatment</em> ({@link voc.nlp.redact.Treatment}): mask, hash or keep; and
 *       which addresses are personal. Each source may have its own.
 *   <li>A <em>known value</em> was found somewhere in a record, in a field named "Reporter name"
 *       say, and is masked in all of it. An <em>echo</em> is what was found and is said again in
 *       other words: one name of two, a number in words, its last four digits.
 *   <li>A <em>pseudonym</em> stands in for a customer's key, a <em>code</em> for hashed personal
 *       data in its mark ({@code [PHONE-9f2c1a7be04d]}); both are keyed hashes ({@link
 *       voc.nlp.redact.Pseudonyms}), and neither can be told from the other.
 *   <li>A {@link voc.nlp.redact.Redaction} is the redacted text with the list of what was masked,
 *       in offsets of the original, and maps spans back.
 * </ul>
 *
 * <p>{@link voc.nlp.redact.PatternRedactor} reads one text by itself: numbers with check digits
 * ({@link voc.nlp.redact.id}), and what shapes and the words around it tell ({@link
 * voc.nlp.redact.pattern}). {@link voc.nlp.redact.ConversationRedactor} reads all utterances of a
 * record: answers to a question, numbers told over several turns, what was found said again, and
 * what a {@link voc.nlp.redact.PiiModel} finds; the model that comes with voc is {@link
 * voc.nlp.corenlp.CoreNlpPiiModel}. {@link voc.nlp.redact.FeedbackRedactor} applies a redactor to
 * all of a feedback and a policy to what it finds.
 *
 * <p>What patterns do not cover: names without an announcement (most of them are the model's work),
 * house numbers and streets that nothing tells to be a home, request and permit numbers, user names
 * that are not announced. A text that was redacted is poorer in personal data, not free of it.
 */
@NullMarked
package voc.nlp.redact;

import org.jspecify.annotations.NullMarked;
