/**
 * What a sentence says of each thing that it speaks of: "staff lovely, parking awful".
 *
 * <ul>
 *   <li><b>Target</b>: what the polarity is asked of: the words of a topic, or a category of the
 *       data that the model learned from ({@link voc.nlp.aspect.Category}), whose words the model
 *       finds by itself.
 *   <li><b>Piece</b>: a word piece with its vector, in which the words around have left their
 *       meaning ({@link voc.nlp.embedding.EncodedText}).
 *   <li><b>Attention</b>: a share for each piece, summing to 1: first of the pieces that are the
 *       target, then of those that say something of it.
 *   <li><b>Stance</b>: what is said: negative, neutral or positive.
 * </ul>
 *
 * <p>The way from vectors to stances is {@link voc.nlp.aspect.AspectNetwork}; what it learned lies
 * in {@link voc.nlp.aspect.AspectWeights}.
 */
@NullMarked
package voc.nlp.aspect;

import org.jspecify.annotations.NullMarked;
