package voc.explorer.report;

import java.time.LocalDate;
import java.util.List;

/**
 * What is known of a night besides its tables.
 *
 * @param run id of the run
 * @param asOf last day that counts
 * @param read physical records of all inputs
 * @param accepted of them taken
 * @param rejected of them not
 * @param duplicates of them repeating another one
 * @param feedback what customers said, in pieces of feedback
 * @param smallestCell people that a published figure is of at least; 1 if none is withheld
 * @param rejects rejected records by reason, the most frequent first
 * @param unscored sentences in languages that sentiment is not told of, by language, of at least
 *     {@code smallestCell} people each, the most frequent first
 */
public record Night(
    String run,
    LocalDate asOf,
    long read,
    long accepted,
    long rejected,
    long duplicates,
    long feedback,
    int smallestCell,
    List<Tally> rejects,
    List<Tally> unscored) {
  public Night {
    rejects = List.copyOf(rejects);
    unscored = List.copyOf(unscored);
  }

  /**
   * How many of something.
   *
   * @param what of what
   * @param count how many
   */
  public record Tally(String what, long count) {}
}
