package voc.core;

import java.io.Serializable;
import java.util.List;

/**
 * Who asks the questions of a cluster.
 *
 * @param total distinct people plus searches, see {@link Question#demand}; above 0
 * @param questions how many questions are in the cluster
 * @param people distinct people who asked somebody
 * @param searches searches, with results or without
 * @param zeroResultSearches those without a result
 * @param unclickedSearches those with results that nobody clicked on, where the log tells
 * @param byChannel demand by code of the channel
 * @param byDepartment demand by id of the department; searches count as {@link Feedback#UNASSIGNED}
 * @param byWeek demand by the Monday of the ISO week, as {@code 2026-03-02}, the earliest first;
 *     questions without a time are left out
 */
public record GapDemand(
    double total,
    int questions,
    double people,
    double searches,
    double zeroResultSearches,
    double unclickedSearches,
    List<Part> byChannel,
    List<Part> byDepartment,
    List<Part> byWeek)
    implements Serializable {
  public GapDemand {
    if (!(total > 0)) {
      throw new IllegalArgumentException("demand must be > 0, got " + total);
    }
    byChannel = List.copyOf(byChannel);
    byDepartment = List.copyOf(byDepartment);
    byWeek = List.copyOf(byWeek);
  }

  /**
   * One part of the demand.
   *
   * @param value which, such as {@code call}
   * @param demand of it, above 0
   */
  public record Part(String value, double demand) implements Serializable {}

  /** How many people went without an answer: see {@link Question#unmet}. */
  public double unmet() {
    return people + zeroResultSearches + unclickedSearches;
  }
}
