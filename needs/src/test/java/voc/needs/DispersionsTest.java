package voc.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;

class DispersionsTest {
  private static final Stretches MONTHS = new Stretches(28);

  /** 100 feedbacks a week. */
  private static final long[] ALL = weeks(100);

  private static long[] weeks(long... counts) {
    long[] weeks = new long[MONTHS.count()];
    Arrays.setAll(weeks, week -> counts[week % counts.length]);
    return weeks;
  }

  /** Counts of the last weeks alone. */
  private static long[] last(long... counts) {
    return Arrays.copyOf(counts, MONTHS.count());
  }

  /** Of 100 a week 20, 20, 40, 40: p = 0.3, so each week is 10 from 30, and χ² = 4 · 100/21. */
  @Test
  void pearsonsSumByHand() {
    PearsonSum sum =
        PearsonSum.of(new long[] {20, 20, 40, 40}, new long[] {100, 100, 100, 100}, 0, 4);

    assertThat(sum.chiSquare()).isCloseTo(400.0 / 21, within(1e-12));
    assertThat(sum.degrees()).isEqualTo(3);
    assertThat(sum.ratio()).isCloseTo(400.0 / 63, within(1e-12));
  }

  @Test
  void whatChangesFromPeriodToPeriodIsNoDispersion() {
    long[] jumps = last(60, 60, 60, 60, 10, 10, 10, 10);

    assertThat(Dispersions.of(MONTHS, ALL, Map.of("a", jumps)).of("a").factor()).isEqualTo(1);
  }

  @Test
  void aNeedAloneIsHeldAgainstItself() {
    Dispersion own = Dispersions.of(MONTHS, ALL, Map.of("a", last(20, 20, 40, 40))).of("a");

    assertThat(own).isEqualTo(new Dispersion(6.25, 3));
  }

  @Test
  void weeksWithoutAnyFeedbackAndPeriodsOfFewTellNothing() {
    long[] all = last(100, 100, 0, 100, 100, 100, 100, 100);
    Dispersions night = Dispersions.of(MONTHS, all, Map.of("a", last(20, 30, 0, 40, 0, 9, 0, 0)));

    assertThat(night.of("a").degrees()).isEqualTo(2);
  }

  @Test
  void whereNothingIsKnownFeedbackIsTakenForIndependent() {
    assertThat(Dispersions.NONE.of("a")).isEqualTo(Dispersion.NONE);
    assertThat(Dispersions.of(MONTHS, ALL, Map.of()).of("a")).isEqualTo(Dispersion.NONE);
    assertThat(Dispersions.of(MONTHS, ALL, Map.of("a", last(1, 2, 1))).of("a"))
        .isEqualTo(Dispersion.NONE);
    assertThat(Dispersions.of(new Stretches(1), new long[8], Map.of("a", new long[8])).of("a"))
        .as("periods of a day have no two stretches")
        .isEqualTo(Dispersion.NONE);
  }

  /** Twenty needs that vary as independent draws do but for one, and a need of few. */
  private static Map<String, long[]> manyNeeds(int unlike) {
    Random random = new Random(2004);
    Map<String, long[]> needs = new TreeMap<>();
    for (int n = 0; n < 20; n++) {
      double clusters = n < unlike ? 8 : 1;
      long[] heard = new long[MONTHS.count()];
      Arrays.setAll(
          heard,
          week -> {
            long sum = 0;
            for (int i = 0; i < 400 / clusters; i++) {
              sum += random.nextDouble() < 0.1 ? (long) clusters : 0;
            }
            return sum;
          });
      needs.put(String.format(java.util.Locale.ROOT, "n%02d", n), heard);
    }
    needs.put("rare", last(1, 0, 2));
    return needs;
  }

  @Test
  void whereAllAreAlikeEachTakesTheNights() {
    Dispersions night = Dispersions.of(MONTHS, weeks(4000), manyNeeds(0));

    assertThat(night.of("n00").factor()).isEqualTo(1);
    assertThat(night.of("rare").factor()).isEqualTo(1);
    assertThat(night.of("rare").degrees()).isGreaterThan(50);
  }

  @Test
  void oneThatIsUnlikeKeepsItsOwn() {
    Dispersions night = Dispersions.of(MONTHS, weeks(4000), manyNeeds(1));

    assertThat(night.of("n00").factor()).isBetween(4.0, 10.0);
    assertThat(night.of("n01").factor()).isBetween(1.0, 1.75);
    assertThat(night.of("rare").factor()).isBetween(1.0, 1.75);
  }

  /** Smyth 2004, equations of section 6.2, with another library's functions and its solver. */
  @Test
  void isDrawnTowardsTheNightAsMuchAsAnotherLibrarySays() {
    Map<String, long[]> needs = manyNeeds(6);
    double[] logs = new double[20];
    double[] ratios = new double[20];
    double degrees = 24;
    for (int n = 0; n < 20; n++) {
      long[] heard = needs.get(String.format(java.util.Locale.ROOT, "n%02d", n));
      double chiSquare = 0;
      for (int week = 0; week < heard.length; week++) {
        int first = week / 4 * 4;
        double share = Arrays.stream(heard, first, first + 4).sum() / 16_000.0;
        chiSquare += Math.pow(heard[week] - 4000 * share, 2) / (4000 * share * (1 - share));
      }
      ratios[n] = chiSquare / degrees;
      logs[n] = Math.log(ratios[n]) - Gamma.digamma(degrees / 2) + Math.log(degrees / 2);
    }
    double mean = Arrays.stream(logs).average().orElseThrow();
    double variance = Arrays.stream(logs).map(log -> (log - mean) * (log - mean)).sum() / 19;
    double left = variance - Gamma.trigamma(degrees / 2);
    double prior =
        2 * new BrentSolver(1e-14, 1e-14).solve(1000, x -> Gamma.trigamma(x) - left, 0.01, 1000);
    double factor = Math.exp(mean + Gamma.digamma(prior / 2) - Math.log(prior / 2));

    Dispersions night = Dispersions.of(MONTHS, weeks(4000), needs);

    assertThat(night.of("rare").degrees()).isCloseTo(prior, within(1e-9));
    for (int n = 0; n < 20; n++) {
      Dispersion own = night.of(String.format(java.util.Locale.ROOT, "n%02d", n));
      double drawn = (prior * factor + degrees * ratios[n]) / (prior + degrees);
      assertThat(own.degrees()).isCloseTo(prior + degrees, within(1e-9));
      assertThat(own.factor()).isEqualTo(Math.max(1, Math.round(4 * drawn) / 4.0));
    }
  }

  @Test
  void theLeastIsThatOfPeriodsThatWereAsEvenAsCanBe() {
    Map<String, long[]> needs = manyNeeds(6);
    Dispersions night = Dispersions.of(MONTHS, weeks(4000), needs);

    Dispersion least = night.atLeast("n00", Set.of());
    Dispersion knowing = night.atLeast("n00", Set.of(0, 1));

    assertThat(least.factor()).isLessThanOrEqualTo(knowing.factor());
    assertThat(knowing.factor()).isLessThan(night.of("n00").factor());
    assertThat(least.degrees()).isEqualTo(night.of("n00").degrees());
  }

  /** So whatever a word rules out by the true dispersion, it rules out by the least at most. */
  @Test
  void byTheLeastEveryChangeIsAtLeastAsSure() {
    for (int unlike : new int[] {0, 1, 6}) {
      Dispersions night = Dispersions.of(MONTHS, weeks(4000), manyNeeds(unlike));
      for (String need : manyNeeds(unlike).keySet()) {
        for (Set<Integer> known : List.of(Set.<Integer>of(), Set.of(0), Set.of(1), Set.of(0, 1))) {
          for (double z = 0; z < 8; z += 0.5) {
            assertThat(night.atLeast(need, known).pValue(z * z))
                .isLessThanOrEqualTo(night.of(need).pValue(z * z));
          }
        }
      }
    }
  }

  @Test
  void soIsThatOfANeedAlone() {
    Dispersions night =
        Dispersions.of(MONTHS, ALL, Map.of("a", last(20, 20, 40, 40, 5, 5, 25, 25)));

    assertThat(night.of("a").factor()).isEqualTo(8.5);
    assertThat(night.atLeast("a", Set.of(0)).factor()).as("400 / 21 / 6").isEqualTo(3.25);
    assertThat(night.atLeast("a", Set.of()).factor()).isEqualTo(1);
  }

  @Test
  void factorsAreToldToTheQuarter() {
    Dispersions night = Dispersions.of(MONTHS, weeks(4000), manyNeeds(6));

    for (String need : manyNeeds(6).keySet()) {
      assertThat(4 * night.of(need).factor()).isEqualTo(Math.rint(4 * night.of(need).factor()));
    }
  }

  @Test
  void refusesANeedHeardMoreOftenThanAnything() {
    assertThatThrownBy(() -> Dispersions.of(MONTHS, ALL, Map.of("a", last(1, 101))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "feedback of need a in stretch 1 must be in [0, all feedback = 100], got 101; count"
                + " both over the same days");
    assertThatThrownBy(() -> Dispersions.of(MONTHS, ALL, Map.of("a", new long[4])))
        .hasMessage(
            "feedback of need a and all feedback must be counted by 32 stretches, got 4 and 32;"
                + " fill those without feedback with 0");
  }

  @Test
  void stretchesAreWeeksWhereAPeriodHasTwo() {
    assertThat(new Stretches(30))
        .extracting(Stretches::days, Stretches::perPeriod)
        .containsExactly(7, 4);
    assertThat(new Stretches(7))
        .extracting(Stretches::days, Stretches::perPeriod)
        .containsExactly(1, 7);
    assertThatThrownBy(() -> new Stretches(0))
        .hasMessage("a period must have at least 1 day, got 0");
  }
}
