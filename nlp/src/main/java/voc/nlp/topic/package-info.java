/**
 * Topics of sentences, found in three ways that give one result.
 *
 * <ul>
 *   <li><b>Found topic</b>: a topic with the words that show it and the way that found it.
 *   <li><b>Way</b>: by rule of the taxonomy, by a learned model, or by likeness to a description.
 * </ul>
 */
@NullMarked
package voc.nlp.topic;

import org.jspecify.annotations.NullMarked;
