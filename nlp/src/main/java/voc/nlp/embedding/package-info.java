/**
 * Texts as vectors, by a pretrained transformer inside the class path; nothing is fetched.
 *
 * <ul>
 *   <li><b>Word piece</b>: a word or a part of it that the model knows, with its characters' span.
 *   <li><b>Layer</b>: a transformer reads in layers; each gives every word piece a vector in which
 *       its neighbours have left more of their meaning. The last is made for comparing texts, the
 *       middle ones tell more of tone and grammar.
 *   <li><b>[CLS]</b> and <b>[SEP]</b>: the marks before and after the text; the first gathers the
 *       whole.
 *   <li><b>Embedding</b>: one vector of length 1 for a text: {@link
 *       voc.nlp.embedding.TextEmbedder}. The product of two is their cosine.
 * </ul>
 */
@NullMarked
package voc.nlp.embedding;

import org.jspecify.annotations.NullMarked;
