/**
 * Learns to tell texts apart from examples: what sentiment and topics share.
 *
 * <p>Terms:
 *
 * <ul>
 *   <li>A {@link voc.nlp.learn.Sample} is what a model sees of one text: its words, its
 *       <em>context</em> (such as the question that it answers), and <em>numbers</em> that others
 *       have computed of it, such as an embedding.
 *   <li>A <em>gram</em> is a run of neighbouring words or characters. A {@link
 *       voc.nlp.learn.GramBlock} says which grams count as features. Grams are known by a hash
 *       alone: a model's file tells no words of those who wrote its examples.
 *   <li>A {@link voc.nlp.learn.FeatureSpace} turns samples into {@link
 *       voc.nlp.learn.SparseVector}s. What is <em>within context</em> is a feature of its own for
 *       each context: "nothing" answers "what was good?" and "what could be better?" differently.
 *   <li>A {@link voc.nlp.learn.LinearModel} gives each class a <em>score</em>, the log-odds of the
 *       class against all others; {@link voc.nlp.learn.LinearTrainer} learns it.
 *   <li>{@link voc.nlp.learn.RidgeTrainer} learns one too, by least squares, for classes that a
 *       sample may have several of; its scores are near 1 and 0, and it tells each sample's
 *       <em>left-out</em> score besides, as if the sample had not been learned from.
 *   <li>A {@link voc.nlp.learn.Softmax} turns few numbers, such as the scores of several models,
 *       into <em>calibrated</em> probabilities: of what is said with 0.7, 7 in 10 hold. It must be
 *       learned from scores of texts that the models were not trained on ({@link
 *       voc.nlp.learn.GroupFolds}).
 *   <li>A {@link voc.nlp.learn.ModelFile} keeps all that.
 * </ul>
 *
 * <p>Everything is deterministic: the same samples in the same order give the same model, byte for
 * byte.
 */
@NullMarked
package voc.nlp.learn;

import org.jspecify.annotations.NullMarked;
