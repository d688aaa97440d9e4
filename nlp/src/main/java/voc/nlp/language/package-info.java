/**
 * Tells which language customers wrote or spoke, so that no model of English reads anything else.
 *
 * <p>Terms:
 *
 * <ul>
 *   <li>A <em>language</em> is a two-letter code of ISO 639-1 ({@code es}), or {@code und} where
 *       the words are certainly not English but which language they are is not known.
 *   <li><em>Wording</em> is what is left of a text when what belongs to no language is taken away:
 *       marks such as {@code [PHONE]}, links, numbers, names in the middle of a sentence.
 *   <li>The <em>script</em> decides first: what is mostly not in Latin letters is not English.
 *   <li><em>Evidence</em> decides the rest: how much better another language explains the letters
 *       than English does, over all letters of the text. Too little of it tells nothing, and what
 *       is not told counts as English.
 *   <li>An <em>unscored</em> mention is a sentence in another language: kept, found and counted,
 *       but without sentiment, topics and question.
 * </ul>
 *
 * <p>Order of use: {@link voc.nlp.language.FeedbackLanguages} marks the customer's utterances of a
 * redacted feedback, then a {@link voc.nlp.Tagger} makes {@link voc.nlp.language.UnscoredSentences}
 * of those that are not English. Only this package sees Apache OpenNLP.
 */
@NullMarked
package voc.nlp.language;

import org.jspecify.annotations.NullMarked;
