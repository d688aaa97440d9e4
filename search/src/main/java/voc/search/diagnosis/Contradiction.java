package voc.search.diagnosis;

/**
 * An entry that agents contradict.
 *
 * @param conflict the words that differ, of the answer that was given most often
 * @param people to whom agents said something else
 * @param told people to whom agents said anything that compares
 */
public record Contradiction(Conflict conflict, int people, int told) {}
