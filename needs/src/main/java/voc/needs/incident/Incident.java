package voc.needs.incident;

import java.time.Instant;

/**
 * Something that was reported, known by its first report.
 *
 * @param id the first report's feedback id
 * @param number its place in the order in which incidents began
 * @param lastMoment the last moment at which a report can still be one of it
 */
record Incident(String id, long number, SpherePoint place, Instant lastMoment) {}
