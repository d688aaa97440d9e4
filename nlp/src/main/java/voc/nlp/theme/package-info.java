/**
 * Themes: what customers talk about and the taxonomy does not name, discovered from what sentences
 * without a topic name.
 *
 * <ul>
 *   <li><b>Sentence</b>: a scored mention without a topic that names at least one thing, with its
 *       {@link voc.core.KeyPhrase key phrases} and its vector.
 *   <li><b>Candidate</b>: a phrase that enough people said; it means what it means itself and what
 *       the sentences mean that it is said in.
 *   <li><b>Theme</b>: candidates of like meaning, and the sentences that are near them. Sentences
 *       that are near no theme are <b>unclustered</b>: counted, never forced.
 *   <li><b>Telling</b>: said in a theme much more often than elsewhere. The most telling phrase is
 *       the theme's name.
 *   <li><b>Example</b>: a sentence in a theme's middle. <b>Counter-example</b>: the nearest
 *       sentence that was left out.
 *   <li><b>Change</b>: what became of a theme from one night to the next; a theme keeps its id as
 *       long as it is the same.
 *   <li><b>Decision</b>: what a person said about a theme: accepted as a topic, renamed, merged,
 *       rejected.
 * </ul>
 *
 * <p>Same sentences, same themes, in whatever order they come.
 */
@NullMarked
package voc.nlp.theme;

import org.jspecify.annotations.NullMarked;
