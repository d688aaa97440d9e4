/**
 * What of a text is told by words and shapes: names by their announcements, dates, addresses,
 * digits spoken one by one. Each class finds one kind of thing and returns its places as spans;
 * which of them are masked, and as what, is decided in {@link voc.nlp.redact}.
 *
 * <p>Terms:
 *
 * <ul>
 *   <li>An <em>ordinary word</em> means something else than a name ({@link
 *       voc.nlp.redact.pattern.Words}); some are names as well ("rose").
 *   <li>A <em>digit run</em> is a number told digit by digit, in figures or words ({@link
 *       voc.nlp.redact.pattern.DigitRun}).
 * </ul>
 */
@NullMarked
package voc.nlp.redact.pattern;

import org.jspecify.annotations.NullMarked;
