/**
 * Measures redaction against text whose personal data people have labelled, and questions against
 * text of which people said whether it asks. Sentiment, topics and what is said of them are
 * measured where they live ({@code SentimentEvaluation}, {@code TopicEvaluation}, {@code
 * AspectEvaluation}).
 *
 * <p>Terms:
 *
 * <ul>
 *   <li>A <em>label</em> ({@link voc.nlp.evaluation.Label}) says what a stretch of text truly is:
 *       personal data of a kind, the name of a place that must stay, something else that must stay
 *       (a car's model), or what counts neither way.
 *   <li>A labelled span is <em>found</em> when all its letters and digits are masked, by masks of
 *       any kind. A mask is <em>right</em> when more than half of its letters and digits are
 *       labelled personal.
 *   <li><em>Exactly</em>: the mask and the labelled span begin and end with the same letter or
 *       digit, and are of the same kind. Labelled spans of one kind with nothing but blanks and
 *       punctuation between them are one.
 *   <li>A <em>token</em> is what stands between blanks and has a letter or digit. It is personal if
 *       one of its characters is labelled so, found if all its letters and digits are masked, and
 *       counts as masked if any of them is: half a mask is an error both ways.
 *   <li>A <em>group</em> keeps together what must not be torn apart between training and test: the
 *       turns of a conversation, the sentences of one template.
 *   <li>A text <em>as spoken</em> is in small letters and without punctuation, as a transcript of a
 *       call has it: questions are measured that way, too ({@link
 *       voc.nlp.evaluation.QuestionEvaluation}), beside question marks and question words alone.
 * </ul>
 */
@NullMarked
package voc.nlp.evaluation;

import org.jspecify.annotations.NullMarked;
