/**
 * Topics of sentences, found in three ways that give one result.
 *
 * <ul>
 *   <li>{@link voc.nlp.topic.FoundTopic}: a topic with the words that show it and the way that
 *       found it.
 *   <li><b>Way</b>: by rule of the taxonomy ({@code voc.nlp.corenlp.TopicMatcher}), by a learned
 *       model, or by likeness to a description.
 *   <li><b>Label</b>: what a person called a text's topic; {@link voc.nlp.topic.TopicColumns} reads
 *       labels from tables, {@link voc.nlp.topic.TopicExample} is a text with its labels.
 *   <li>{@link voc.nlp.topic.LearnedTopics}: a model that gives labels; {@link
 *       voc.nlp.topic.TopicLearning} makes it, {@link voc.nlp.topic.TopicEvaluation} measures it.
 *   <li><b>Score</b>: about 1 where a text has a label, about 0 where not. From the label's
 *       <b>threshold</b> on the text gets it.
 *   <li><b>Likeness</b>: the cosine of a sentence's and a description's embeddings, each less what
 *       all of its kind share; {@link voc.nlp.topic.DescribedTopics} finds topics by it, {@link
 *       voc.nlp.topic.DescribedEvaluation} measures how well.
 * </ul>
 */
@NullMarked
package voc.nlp.topic;

import org.jspecify.annotations.NullMarked;
