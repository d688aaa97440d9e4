package voc.search.diagnosis;

import java.util.List;
import java.util.Optional;
import voc.core.FaqEntry;

/**
 * What a FAQ entry is asked for.
 *
 * @param entry as published
 * @param demand distinct people and searches whose question it answers best, at least 0
 * @param answered Σ demand × coverage, in [0, demand]
 * @param current demand of the last period
 * @param previous demand of the period before
 * @param trend of the demand, from the one to the other
 * @param contacts people who asked somebody, by letter, at a counter or by phone; no survey
 * @param searches searches among the demand
 * @param failedSearches those of them without a result or a click
 * @param contactTrend people who asked somebody, by period
 * @param rise since when it is asked more often, if it is
 * @param answers what agents said to its questions
 */
public record EntryWorth(
    FaqEntry entry,
    double demand,
    double answered,
    double current,
    double previous,
    Contacts.Trend trend,
    double contacts,
    double searches,
    double failedSearches,
    Contacts contactTrend,
    Optional<Rise> rise,
    List<AnsweredQuestion> answers) {
  public EntryWorth {
    answers = List.copyOf(answers);
    if (!(demand >= 0 && answered >= 0 && answered <= demand + 1e-9)) {
      throw new IllegalArgumentException(
          "answered must be in [0, demand = " + demand + "], got " + answered);
    }
  }

  /** The mean coverage of what is asked of it, in [0, 1]; 0 without demand. */
  public double coverage() {
    return demand == 0 ? 0 : Math.min(1, answered / demand);
  }
}
