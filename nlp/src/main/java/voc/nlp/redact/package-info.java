/**
 * Masks personal data before anything is stored, indexed or tagged.
 *
 * <p>Terms:
 *
 * <ul>
 *   <li>A <em>mark</em> stands in for personal data: {@code [EMAIL]}, {@code [PHONE]}, … ({@link
 *       voc.nlp.redact.PiiType}). Marks that are in the text already, such as {@code [PII]} from a
 *       transcription service, stay.
 *   <li>A {@link voc.nlp.redact.Redaction} is the redacted text with the list of what was masked,
 *       in offsets of the original, and maps spans back.
 * </ul>
 *
 * <p>What {@link voc.nlp.redact.PatternRedactor} covers: e-mail addresses (written, and dictated as
 * "ann at example dot com"), telephone numbers, US social security numbers, payment cards, IP
 * addresses, and names that their own words announce ("my name is …", "this is … calling", "I'm
 * Maria Gomez").
 *
 * <p>What it does not cover: names without such an announcement, names of employees, numbers spoken
 * as words ("six one seven …"), dates of birth, home addresses (a street is usually the matter
 * itself), account, permit and licence numbers, number plates, ids inside URLs. A text that was
 * redacted here is poorer in personal data, not free of it.
 */
@NullMarked
package voc.nlp.redact;

import org.jspecify.annotations.NullMarked;
