/**
 * What people talk about, as a tree that a person in a customer-experience office can edit.
 *
 * <p>Terms:
 *
 * <ul>
 *   <li>{@link voc.nlp.taxonomy.Department}: who owns a topic.
 *   <li>{@link voc.nlp.taxonomy.TopTopic}: a branch of the tree, such as {@code streets}.
 *   <li>{@link voc.nlp.taxonomy.Topic}: a leaf, such as {@code streets/potholes}: the only kind of
 *       topic that sentences are tagged with.
 *   <li>{@link voc.nlp.taxonomy.Rule}: the words that give a sentence its topic, written as a
 *       {@link voc.nlp.taxonomy.Phrase phrase} or as a TokensRegex pattern.
 *   <li>{@link voc.nlp.taxonomy.Guard}: a way of naming a thing without saying that it is there.
 *   <li>{@link voc.nlp.taxonomy.Description}: what a topic is about in plain words, for topics
 *       without rules.
 *   <li>A <em>label</em> is a name that a learned model gives; a topic says which ones it stands
 *       for.
 *   <li>{@link voc.nlp.taxonomy.Taxonomy}: all of these, checked; {@link
 *       voc.nlp.taxonomy.TaxonomyReader} reads it from YAML.
 * </ul>
 *
 * <p>Nothing here needs an NLP library: rules are text until {@code voc.nlp.corenlp.TopicMatcher}
 * compiles them. All values are immutable, serialisable and safe to share between threads.
 */
@NullMarked
package voc.nlp.taxonomy;

import org.jspecify.annotations.NullMarked;
