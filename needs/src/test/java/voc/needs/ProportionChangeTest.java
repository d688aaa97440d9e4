package voc.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.gamma.Erfc;
import org.junit.jupiter.api.Test;

class ProportionChangeTest {
  /**
   * Physicians' Health Study: 189 of 11,034 on placebo and 104 of 11,037 on aspirin had a heart
   * attack; Agresti, Categorical Data Analysis, 2nd ed. 2002, section 3.1, gives χ² = 25.0.
   */
  @Test
  void agreesWithTheAspirinStudy() {
    ProportionChange change = ProportionChange.between(189, 11_034, 104, 11_037);

    assertThat(change.method()).isEqualTo(ProportionChange.Method.POOLED_Z);
    assertThat(pooledZ(189, 11_034, 104, 11_037)).isCloseTo(5.001, within(0.0005));
    assertThat(change.pValue()).isCloseTo(5.69e-7, within(0.01e-7));
  }

  /** Fisher's tea taster, 3 of 4 against 1 of 4: two-sided (1 + 16 + 16 + 1) / 70. */
  @Test
  void agreesWithTheTeaTaster() {
    ProportionChange change = ProportionChange.between(3, 4, 1, 4);

    assertThat(change.method()).isEqualTo(ProportionChange.Method.FISHER_EXACT);
    assertThat(change.pValue()).isCloseTo(34.0 / 70, within(1e-12));
  }

  /** Whales and sharks, 8 of 10 against 1 of 6, in SciPy's documentation of fisher_exact. */
  @Test
  void agreesWithTheWhalesAndSharks() {
    ProportionChange change = ProportionChange.between(8, 10, 1, 6);

    assertThat(change.method()).isEqualTo(ProportionChange.Method.FISHER_EXACT);
    assertThat(change.pValue()).isCloseTo((270 + 10 + 120) / 11_440.0, within(1e-12));
  }

  /** 12 × 10 / 24 is an expected count of 5 exactly, which is enough; 12 × 9 / 23 is not. */
  @Test
  void anExpectedCountOfFiveIsEnoughForTheNormalApproximation() {
    assertThat(ProportionChange.between(1, 10, 11, 14).method())
        .isEqualTo(ProportionChange.Method.POOLED_Z);
    assertThat(ProportionChange.between(1, 9, 11, 14).method())
        .isEqualTo(ProportionChange.Method.FISHER_EXACT);
  }

  @Property(seed = "1995", tries = 2000)
  void agreesWithTheFormulasByHand(
      @ForAll @IntRange(min = 1, max = 60) int currentAll,
      @ForAll @IntRange(min = 1, max = 60) int previousAll,
      @ForAll @IntRange(max = 60) int current,
      @ForAll @IntRange(max = 60) int previous) {
    Assume.that(current <= currentAll && previous <= previousAll);

    ProportionChange change = ProportionChange.between(current, currentAll, previous, previousAll);

    double byHand =
        switch (change.method()) {
          case POOLED_Z -> twoSided(pooledZ(current, currentAll, previous, previousAll));
          case FISHER_EXACT -> fisher(current, currentAll, previous, previousAll);
          case NOTHING_TO_COMPARE -> 1;
        };
    assertThat(change.pValue()).isBetween(0.0, 1.0).isCloseTo(byHand, within(1e-9));
  }

  @Property(seed = "1995", tries = 2000)
  void largeCountsAgreeWithTheFormulaByHand(
      @ForAll @IntRange(min = 100_000, max = 1_000_000_000) int currentAll,
      @ForAll @IntRange(min = 100_000, max = 1_000_000_000) int previousAll,
      @ForAll @IntRange(min = 1000, max = 100_000) int current,
      @ForAll @IntRange(min = 1000, max = 100_000) int previous) {
    ProportionChange change = ProportionChange.between(current, currentAll, previous, previousAll);

    assertThat(change.pValue()).isBetween(0.0, 1.0);
    if (change.method() == ProportionChange.Method.POOLED_Z) {
      assertThat(change.pValue())
          .isCloseTo(twoSided(pooledZ(current, currentAll, previous, previousAll)), within(1e-9));
    }
  }

  @Property(seed = "1995", tries = 2000)
  void swappingThePeriodsChangesNothing(
      @ForAll @IntRange(min = 50, max = 500) int currentAll,
      @ForAll @IntRange(min = 50, max = 500) int previousAll,
      @ForAll @IntRange(max = 50) int current,
      @ForAll @IntRange(max = 50) int previous) {
    assertThat(ProportionChange.between(current, currentAll, previous, previousAll).pValue())
        .isCloseTo(
            ProportionChange.between(previous, previousAll, current, currentAll).pValue(),
            within(1e-12));
  }

  @Test
  void aFirstNightHasNothingToCompare() {
    assertThat(ProportionChange.between(7, 100, 0, 0))
        .isEqualTo(new ProportionChange(1, ProportionChange.Method.NOTHING_TO_COMPARE));
  }

  @Test
  void whatNobodyOrEverybodySaidDidNotChange() {
    assertThat(ProportionChange.between(0, 100, 0, 90).pValue()).isEqualTo(1);
    assertThat(ProportionChange.between(100, 100, 90, 90).pValue()).isEqualTo(1);
  }

  @Test
  void refusesAPartLargerThanItsWhole() {
    assertThatThrownBy(() -> ProportionChange.between(1, 10, 12, 11))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "previous must be in [0, previousAll = 11], got 12; count both over the same period");
  }

  @Test
  void refusesMoreThanItCanCount() {
    assertThatThrownBy(() -> ProportionChange.between(1, 2_000_000_000, 1, 2_000_000_000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "both periods together must hold at most 2147483647 records, got 4000000000; compare"
                + " shorter periods");
  }

  private static double pooledZ(long current, long currentAll, long previous, long previousAll) {
    double pooled = (double) (current + previous) / (currentAll + previousAll);
    double difference = (double) current / currentAll - (double) previous / previousAll;
    return difference / Math.sqrt(pooled * (1 - pooled) * (1.0 / currentAll + 1.0 / previousAll));
  }

  private static double twoSided(double z) {
    return Erfc.value(Math.abs(z) / Math.sqrt(2));
  }

  /** Sum of the probabilities of all tables no more probable than the one seen. */
  private static double fisher(int current, int currentAll, int previous, int previousAll) {
    int successes = current + previous;
    double all = choose(currentAll + previousAll, successes);
    double seen = choose(currentAll, current) * choose(previousAll, previous) / all;
    double sum = 0;
    for (int k = Math.max(0, successes - previousAll); k <= Math.min(successes, currentAll); k++) {
      double probability = choose(currentAll, k) * choose(previousAll, successes - k) / all;
      if (probability <= seen * (1 + 1e-7)) {
        sum += probability;
      }
    }
    return sum;
  }

  private static double choose(int n, int k) {
    double ways = 1;
    for (int i = 1; i <= k; i++) {
      ways *= (double) (n - k + i) / i;
    }
    return ways;
  }
}
