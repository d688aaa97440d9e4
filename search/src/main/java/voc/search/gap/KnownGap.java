package voc.search.gap;

/**
 * A gap of an earlier night.
 *
 * @param id as it was published
 * @param question that named it, redacted
 * @param firstSeen id of the run that found it first
 */
public record KnownGap(String id, String question, String firstSeen) {}
