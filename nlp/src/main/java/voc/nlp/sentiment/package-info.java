/**
 * How good or bad what a text says is for the one who says it.
 *
 * <p>Terms:
 *
 * <ul>
 *   <li>A <em>distribution</em> is five probabilities, one for each {@link
 *       voc.core.SentimentClass}, worst first. It is calibrated: of the texts that get 0.7 for a
 *       class, about 7 in 10 are of it.
 *   <li>The <em>label</em> is chosen for the greatest expected F1 over classes, first among
 *       negative, neutral and positive, then within ({@link voc.nlp.sentiment.Decision}): a rare
 *       class may be chosen though another one is likelier.
 *   <li>The <em>default model</em> ships with voc and has learned from texts of other fields. A
 *       <em>trained model</em> has learned from an organisation's own texts, with the default's
 *       view as one of its inputs.
 *   <li>The <em>stock model</em> is another one's that has not learned from texts like these:
 *       CoreNLP's. What it says is an input of the default model.
 *   <li>A <em>label</em> of a training text was given by a person who read it. A <em>rating</em>
 *       was given by the one who wrote it, to the service and not to the text: it is a weak label.
 *   <li>The <em>context</em> of a text is what it answers, such as the survey question.
 * </ul>
 *
 * <p>No text is scored by its rating: ratings are seen in training alone, so that text and rating
 * can be compared.
 */
@NullMarked
package voc.nlp.sentiment;

import org.jspecify.annotations.NullMarked;
