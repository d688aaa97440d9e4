package voc.search.lucene;

/**
 * A document found.
 *
 * @param doc its number in the whole index
 * @param score what it is ranked by
 */
record Found(int doc, double score) {}
