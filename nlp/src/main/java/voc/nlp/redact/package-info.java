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
 * <p>What {@link voc.nlp.redact.PatternRedactor} covers: e-mail addresses (written, also
 * "joe(at)example.com", and dictated as "ann at example dot com"), telephone numbers, US social
 * security numbers, payment cards, IP addresses, and names that their own words announce ("my name
 * is …", "this is … calling", "I'm Maria Gomez"). Typographic dashes and blanks count as plain
 * ones. Links are searched too, except for their host and all-digit parts of their path.
 *
 * <p>What it does not cover: names without such an announcement, names of employees, numbers spoken
 * as words ("six one seven …"), dates of birth, home addresses (a street is usually the matter
 * itself), account, permit and licence numbers, number plates, names inside URLs. Local numbers
 * next to words such as "case", "permit" or "block" are taken for what these words say. A text that
 * was redacted here is poorer in personal data, not free of it.
 */
@NullMarked
package voc.nlp.redact;

import org.jspecify.annotations.NullMarked;
