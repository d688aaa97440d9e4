package voc.needs.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import voc.core.Need;
import voc.needs.Dispersions;
import voc.needs.NeedFigures;
import voc.needs.NeedRanker;
import voc.needs.NightFigures;
import voc.needs.Stretches;
import voc.needs.trend.MadeUpNights.Scatter;

/**
 * What the directions of tables {@code needs} and {@code trends} do on nights of which the truth is
 * known. The figures stand in evaluation.md, as this test reports them.
 */
class SimulatedDirectionsTest {
  private static final int NIGHTS = 1000;
  private static final int PERIOD = 28;
  private static final int SHORTEST = 2 * PERIOD;
  private static final Stretches STRETCHES = new Stretches(PERIOD);

  /** What is held for known of how counts vary. */
  private enum Variation {
    AS_MEASURED,
    TAKEN_FOR_INDEPENDENT
  }

  /** The share of quiet nights on which any need has a direction. */
  private static double falseNights(Scatter scatter, int days, long seed, Variation variation) {
    MadeUpNights nights = new MadeUpNights(seed, scatter, days);
    int changed = 0;
    for (int night = 0; night < NIGHTS; night++) {
      changed +=
          ranked(nights.next(1, 0), days, variation).stream()
                  .anyMatch(need -> !need.change().direction().equals("steady"))
              ? 1
              : 0;
    }
    return (double) changed / NIGHTS;
  }

  /** The share of nights on which a need that rose by 30 % for a whole period is told to rise. */
  private static double found(Scatter scatter, int days, long seed, Variation variation) {
    MadeUpNights nights = new MadeUpNights(seed, scatter, days);
    int found = 0;
    for (int night = 0; night < NIGHTS; night++) {
      found +=
          ranked(nights.next(1.3, PERIOD), days, variation).stream()
                  .filter(need -> need.topic().equals(MadeUpNights.PLANTED))
                  .anyMatch(need -> need.change().direction().equals("rising"))
              ? 1
              : 0;
    }
    return (double) found / NIGHTS;
  }

  private static List<Need> ranked(MadeUpNights.Night night, int days, Variation variation) {
    Map<String, NeedFigures> figures = new TreeMap<>();
    Map<String, List<String>> evidence = new TreeMap<>();
    Map<String, long[]> stretches = new TreeMap<>();
    night
        .needs()
        .forEach(
            (id, need) -> {
              long current = need.sum(days - PERIOD, days);
              long previous = need.sum(days - 2 * PERIOD, days - PERIOD);
              if (current + previous > 0) {
                figures.put(id, figures(id, current, previous));
                evidence.put("any:" + id, List.of(id));
                stretches.put("any:" + id, byStretch(need, days));
              }
            });
    DailyFeedback all = night.all();
    NightFigures sums =
        new NightFigures(all.sum(days - PERIOD, days), all.sum(days - 2 * PERIOD, days - PERIOD));
    Dispersions dispersions =
        variation == Variation.AS_MEASURED
            ? Dispersions.of(STRETCHES, byStretch(all, days), stretches)
            : Dispersions.NONE;
    return NeedRanker.rank(List.copyOf(figures.values()), sums, dispersions, Map.of(), evidence);
  }

  private static long[] byStretch(DailyFeedback feedback, int days) {
    long[] counts = new long[STRETCHES.count()];
    for (int i = 0; i < counts.length; i++) {
      int to = days - i * STRETCHES.days();
      int from = to - STRETCHES.days();
      counts[i] = from < 0 ? 0 : feedback.sum(from, to);
    }
    return counts;
  }

  private static NeedFigures figures(String id, long current, long previous) {
    long volume = current + previous;
    return new NeedFigures(
        id,
        "any",
        volume,
        volume,
        volume,
        volume,
        List.of("call"),
        0,
        0,
        0,
        0,
        0,
        current,
        previous);
  }

  private static double report(TestReporter reporter, String what, double share) {
    reporter.publishEntry(what, String.format(Locale.ROOT, "%.1f %%", 100 * share));
    return share;
  }

  private static String words(String what, Scatter scatter, int days) {
    String counts = scatter.equals(Scatter.POISSON) ? "Poisson" : "overdispersed";
    return what + ", " + counts + ", " + days / 7 + " weeks in all";
  }

  private static double falseNights(
      TestReporter reporter, Scatter scatter, int days, long seed, Variation variation) {
    String words = words("quiet nights with a direction", scatter, days);
    double share = falseNights(scatter, days, seed, variation);
    return report(reporter, words + ", " + variation, share);
  }

  @Test
  void atMostOneQuietNightInTwentyTellsADirection(TestReporter reporter) {
    for (int days : new int[] {MadeUpNights.DAYS, SHORTEST}) {
      assertThat(falseNights(reporter, Scatter.POISSON, days, 1995, Variation.AS_MEASURED))
          .isLessThanOrEqualTo(0.05);
      assertThat(
              falseNights(reporter, Scatter.POISSON, days, 1995, Variation.TAKEN_FOR_INDEPENDENT))
          .isLessThanOrEqualTo(0.05);
    }
  }

  @Test
  void evenWhereCountsScatterAsRealOnesDo(TestReporter reporter) {
    for (int days : new int[] {MadeUpNights.DAYS, SHORTEST}) {
      assertThat(falseNights(reporter, Scatter.REAL, days, 1996, Variation.AS_MEASURED))
          .isLessThanOrEqualTo(0.05);
      assertThat(falseNights(reporter, Scatter.REAL, days, 1996, Variation.TAKEN_FOR_INDEPENDENT))
          .as("or these nights test nothing")
          .isGreaterThan(0.15);
    }
  }

  @Test
  void mostRisesByThirtyPercentAreToldAfterAPeriod(TestReporter reporter) {
    for (Scatter scatter : List.of(Scatter.POISSON, Scatter.REAL)) {
      for (int days : new int[] {MadeUpNights.DAYS, SHORTEST}) {
        for (Variation variation : Variation.values()) {
          String words = words("rises by 30 % told", scatter, days) + ", " + variation;
          double share = report(reporter, words, found(scatter, days, 1997, variation));
          assertThat(share).isGreaterThanOrEqualTo(scatter.equals(Scatter.POISSON) ? 0.9 : 0.65);
        }
      }
    }
  }
}
