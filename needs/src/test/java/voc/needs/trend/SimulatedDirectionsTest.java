package voc.needs.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import voc.needs.NeedFigures;
import voc.needs.NeedRanker;
import voc.needs.NightFigures;
import voc.needs.trend.MadeUpNights.Scatter;

/**
 * What the directions of tables {@code needs} and {@code trends} do on nights without any change.
 * The figures stand in evaluation.md, as this test reports them.
 */
class SimulatedDirectionsTest {
  private static final int NIGHTS = 1000;
  private static final int PERIOD = 28;

  private static double falseNights(Scatter scatter, long seed) {
    MadeUpNights nights = new MadeUpNights(seed, scatter, 2 * PERIOD);
    int changed = 0;
    for (int night = 0; night < NIGHTS; night++) {
      changed += anyChanges(nights.next(1, 0)) ? 1 : 0;
    }
    return (double) changed / NIGHTS;
  }

  private static boolean anyChanges(MadeUpNights.Night night) {
    NightFigures all =
        new NightFigures(night.all().sum(PERIOD, 2 * PERIOD), night.all().sum(0, PERIOD));
    Map<String, NeedFigures> figures = new TreeMap<>();
    Map<String, List<String>> evidence = new TreeMap<>();
    night
        .needs()
        .forEach(
            (id, need) -> {
              long current = need.sum(PERIOD, 2 * PERIOD);
              long previous = need.sum(0, PERIOD);
              long volume = current + previous;
              if (volume > 0) {
                figures.put(id, figures(id, volume, current, previous));
                evidence.put("any:" + id, List.of(id));
              }
            });
    return NeedRanker.rank(List.copyOf(figures.values()), all, Map.of(), evidence).stream()
        .anyMatch(need -> !need.change().direction().equals("steady"));
  }

  private static NeedFigures figures(String id, long volume, long current, long previous) {
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

  @Test
  void atMostOneQuietNightInTwentyTellsADirection(TestReporter reporter) {
    double share = falseNights(Scatter.POISSON, 1995);
    reporter.publishEntry(
        "quiet nights with a direction, Poisson",
        String.format(Locale.ROOT, "%.1f %%", 100 * share));
    assertThat(share).isLessThanOrEqualTo(0.05);
    reporter.publishEntry(
        "quiet nights with a direction, overdispersed",
        String.format(Locale.ROOT, "%.1f %%", 100 * falseNights(Scatter.REAL, 1996)));
  }
}
