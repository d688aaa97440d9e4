package voc.needs.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import voc.needs.trend.MadeUpNights.Scatter;

/**
 * What the alarms do on nights of which the truth is known. The figures stand in evaluation.md, as
 * this test reports them.
 */
class SimulatedNightsTest {
  private static final int NIGHTS = 1000;

  private static double falseNights(Scatter scatter, int days, long seed) {
    MadeUpNights nights = new MadeUpNights(seed, scatter, days);
    int raised = 0;
    for (int night = 0; night < NIGHTS; night++) {
      MadeUpNights.Night next = nights.next(1, 0);
      raised += ShiftWatch.of(next.needs(), next.all()).shifts().isEmpty() ? 0 : 1;
    }
    return (double) raised / NIGHTS;
  }

  /** Of rises by 30 %, the share of which an alarm stands on one of the first 14 evenings. */
  private static double found(Scatter scatter, int days, long seed) {
    MadeUpNights nights = new MadeUpNights(seed, scatter, days);
    int found = 0;
    for (int night = 0; night < NIGHTS; night++) {
      found += isFound(nights.next(1.3, 14), days) ? 1 : 0;
    }
    return (double) found / NIGHTS;
  }

  /** The last evening comes first: most are found then. */
  private static boolean isFound(MadeUpNights.Night night, int days) {
    for (int evening = 14; evening > 7; evening--) {
      int until = days - 14 + evening;
      Map<String, DailyFeedback> needs = new TreeMap<>();
      night.needs().forEach((id, need) -> needs.put(id, need.until(until)));
      if (ShiftWatch.of(needs, night.all().until(until)).shifts().stream()
          .anyMatch(SimulatedNightsTest::isPlanted)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPlanted(LevelShift shift) {
    return shift.need().equals(MadeUpNights.PLANTED) && shift.kind() == LevelShift.Kind.RISE;
  }

  private static void report(TestReporter reporter, String what, double share) {
    reporter.publishEntry(what, String.format(Locale.ROOT, "%.1f %%", 100 * share));
  }

  @Test
  void atMostOneQuietNightInTwentyRaisesAnyAlarm(TestReporter reporter) {
    double share = falseNights(Scatter.POISSON, MadeUpNights.DAYS, 1985);
    report(reporter, "quiet nights with an alarm, Poisson, 26 weeks", share);
    assertThat(share).isLessThanOrEqualTo(0.05);
  }

  @Test
  void evenWhereCountsScatterAsRealOnesDo(TestReporter reporter) {
    double share = falseNights(Scatter.REAL, MadeUpNights.DAYS, 2008);
    report(reporter, "quiet nights with an alarm, overdispersed, 26 weeks", share);
    assertThat(share).isLessThanOrEqualTo(0.05);
  }

  @Test
  void andWhereTheHistoryIsTheShortestThatIsWatched(TestReporter reporter) {
    int days = ShiftWatch.LEAST_BASELINE_DAYS + ShiftWatch.WATCHED_DAYS;
    double poisson = falseNights(Scatter.POISSON, days, 84);
    report(reporter, "quiet nights with an alarm, Poisson, 8 weeks", poisson);
    double real = falseNights(Scatter.REAL, days, 85);
    report(reporter, "quiet nights with an alarm, overdispersed, 8 weeks", real);
    assertThat(poisson).isLessThanOrEqualTo(0.05);
    assertThat(real).isLessThanOrEqualTo(0.06);
  }

  @Test
  void nineInTenRisesByThirtyPercentAreFoundWithinTwoWeeks(TestReporter reporter) {
    double share = found(Scatter.POISSON, MadeUpNights.DAYS, 130);
    report(reporter, "rises by 30 % found in two weeks, Poisson, 26 weeks", share);
    assertThat(share).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void fewerWhereCountsScatterMore(TestReporter reporter) {
    double share = found(Scatter.REAL, MadeUpNights.DAYS, 131);
    report(reporter, "rises by 30 % found in two weeks, overdispersed, 26 weeks", share);
    double shortest =
        found(Scatter.POISSON, ShiftWatch.LEAST_BASELINE_DAYS + ShiftWatch.WATCHED_DAYS, 132);
    report(reporter, "rises by 30 % found in two weeks, Poisson, 8 weeks", shortest);
    assertThat(share).isGreaterThanOrEqualTo(0.6);
    assertThat(shortest).isGreaterThanOrEqualTo(0.75);
  }
}
