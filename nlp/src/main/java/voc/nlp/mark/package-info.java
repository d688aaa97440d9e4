/**
 * What a sentence does or tells besides its topics.
 *
 * <p>Terms:
 *
 * <ul>
 *   <li><em>mark</em>: a {@link voc.core.MarkType} with the words that show it: "called three
 *       times" is {@code effort/effort}.
 *   <li><em>family</em>: what stands before the slash, such as {@code crisis}. A sentence has at
 *       most one mark of the family {@code stage} and any number of the others.
 *   <li><em>denied</em>, <em>supposed</em>: "no gas leak", "if there were a gas leak": the words of
 *       a mark are there, and it does not hold ({@link voc.nlp.mark.MarkGuards}).
 *   <li>{@link voc.nlp.mark.MarkRules}: the words, from a file that has the form of a taxonomy and
 *       that a person can edit.
 * </ul>
 *
 * <p>Nothing here needs an NLP library: {@code voc.nlp.corenlp.MarkFinder} applies the rules to a
 * sentence. All values are immutable and safe to share between threads.
 */
@NullMarked
package voc.nlp.mark;

import org.jspecify.annotations.NullMarked;
