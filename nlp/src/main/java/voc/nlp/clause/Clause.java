package voc.nlp.clause;

import voc.core.Span;

/**
 * A stretch of a sentence in which something is said.
 *
 * @param first index of its first word in the sentence
 * @param end index after its last word
 * @param span its characters in the utterance's text
 * @param isContinuing whether it goes on about the subject of the clause before
 */
public record Clause(int first, int end, Span span, boolean isContinuing) {}
