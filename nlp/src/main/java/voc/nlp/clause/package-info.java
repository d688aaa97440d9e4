/**
 * A sentence cut into the clauses in which something is said.
 *
 * <ul>
 *   <li><b>Clause</b>: a stretch of a sentence with a statement of its own: a subject and what is
 *       said of it, or only what is said. It need not have a verb: "staff lovely, parking awful"
 *       are two.
 *   <li><b>Continuing clause</b>: one that goes on about the subject of the clause before, as in
 *       "the clerk smiled | but sent me away".
 *   <li><b>Phrase</b>: a node of the constituency parse, with the Penn Treebank's label (Bies and
 *       others, Bracketing Guidelines for Treebank II Style, 1995).
 * </ul>
 *
 * <p>Nothing here knows which parser made the tree.
 */
@NullMarked
package voc.nlp.clause;

import org.jspecify.annotations.NullMarked;
