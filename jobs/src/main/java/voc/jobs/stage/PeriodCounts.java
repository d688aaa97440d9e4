package voc.jobs.stage;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import voc.core.Channel;
import voc.core.Question;
import voc.needs.Direction;
import voc.needs.ProportionChange;
import voc.search.diagnosis.Contacts;
import voc.search.diagnosis.Contacts.Trend;
import voc.search.gap.Demand;

/**
 * Counts who asks in the last period and in the one before, and tests the change as a share of all
 * who ask anything: on the whole more may call in winter. Days are those of UTC.
 */
final class PeriodCounts {
  /** Error rate of the test of one question's change. */
  private static final double ERROR_RATE = Direction.FALSE_DISCOVERY_RATE;

  private final NeedStage.Periods periods;
  private final Of allContacts;
  private final Of allDemand;

  /** Demand by period. */
  record Of(double current, double previous) {}

  PeriodCounts(Collection<Question> all, NeedStage.Periods periods) {
    this.periods = periods;
    this.allContacts = count(all.stream().filter(PeriodCounts::isContact).toList());
    this.allDemand = count(all);
  }

  /** Whether somebody of the organisation was asked: a survey is answered, not asked. */
  static boolean isContact(Question asked) {
    return asked.channel() != Channel.SEARCH && asked.channel() != Channel.SURVEY;
  }

  /** People who asked somebody. */
  Contacts contacts(Collection<Question> questions) {
    Of counts = count(questions.stream().filter(PeriodCounts::isContact).toList());
    return new Contacts(
        Math.round(counts.current()), Math.round(counts.previous()), trend(counts, allContacts));
  }

  /** Demand of any kind. */
  Of demand(Collection<Question> questions) {
    return count(questions);
  }

  Trend demandTrend(Of counts) {
    return trend(counts, allDemand);
  }

  private Of count(Collection<Question> questions) {
    LocalDate current = periods.currentStart();
    LocalDate previous = periods.previousStart();
    return new Of(
        sum(questions, day -> !day.isBefore(current) && !day.isAfter(periods.asOf())),
        sum(questions, day -> !day.isBefore(previous) && day.isBefore(current)));
  }

  private static double sum(Collection<Question> questions, Predicate<LocalDate> in) {
    List<Question> within = new ArrayList<>();
    for (Question asked : questions) {
      if (asked.time() != null && in.test(asked.time().atZone(ZoneOffset.UTC).toLocalDate())) {
        within.add(asked);
      }
    }
    return Demand.sum(within);
  }

  private static Trend trend(Of counts, Of all) {
    long current = Math.round(counts.current());
    long previous = Math.round(counts.previous());
    long allCurrent = Math.max(current, Math.round(all.current()));
    long allPrevious = Math.max(previous, Math.round(all.previous()));
    if (allCurrent == 0 || allPrevious == 0) {
      return Trend.UNKNOWN;
    }
    double pValue = ProportionChange.between(current, allCurrent, previous, allPrevious).pValue();
    if (pValue > ERROR_RATE) {
      return Trend.STEADY;
    }
    return (double) current / allCurrent > (double) previous / allPrevious
        ? Trend.RISING
        : Trend.FALLING;
  }
}
