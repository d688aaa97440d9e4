/**
 * Search, FAQ coverage and text analysis on Lucene: the only package that knows it.
 *
 * <ul>
 *   <li>A <em>shard</em> is one Lucene index in one local folder, written by one {@link
 *       voc.search.lucene.ShardWriter}; {@link voc.search.lucene.ShardedIndex} searches many as
 *       one.
 *   <li>Hits, order and facets do not depend on how mentions were spread over shards: BM25 counts
 *       words over all of them, and ties go by mention id.
 *   <li>What is near in meaning is found by walking a graph of neighbours in each shard: over other
 *       shards, another mention may be passed over, far down the list.
 *   <li>{@link voc.search.lucene.EnglishText} makes terms, the same for index, queries and
 *       questions.
 * </ul>
 */
@NullMarked
package voc.search.lucene;

import org.jspecify.annotations.NullMarked;
