package voc.search.faq;

import voc.core.FaqEntry;

/**
 * An entry that may answer a question, and what speaks for it apart from past questions.
 *
 * @param entry of the FAQ
 * @param evidence by {@link Evidence#ordinal}, those of past questions left at 0
 * @param weakest the weight of the word piece of the question that the entry lacks most, times how
 *     far it is lacking; 0 or more
 */
@SuppressWarnings("ArrayRecordComponent")
public record FaqCandidate(FaqEntry entry, double[] evidence, double weakest) {}
