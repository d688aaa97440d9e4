package voc.needs.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.inference.TestUtils;
import org.junit.jupiter.api.Test;
import voc.core.Interval;
import voc.needs.outcome.DifferenceInDifferences.Change;

/** The parts of an outcome, each with the example of its source. */
class OutcomeMethodsTest {
  /** Full-time employment per store in fast food, New Jersey and Pennsylvania, rows 1 to 3. */
  @Test
  void differenceInDifferencesIsThatOfCardAndKruegersTable() {
    Change newJersey = Change.between(20.44, 0.51, 21.03, 0.52);
    Change pennsylvania = Change.between(23.33, 1.35, 21.17, 0.94);

    assertThat(newJersey.estimate()).isCloseTo(0.59, within(0.005));
    assertThat(pennsylvania.estimate()).isCloseTo(-2.16, within(0.005));
    // Their standard errors of changes are of the stores with data of both waves.
    DifferenceInDifferences effect =
        DifferenceInDifferences.of(
            new Change(newJersey.estimate(), 0.54), new Change(pennsylvania.estimate(), 1.25));
    assertThat(effect.estimate()).isCloseTo(2.76, within(0.011));
    assertThat(effect.standardError()).isCloseTo(1.36, within(0.005));
  }

  /**
   * Thirteen trials of the BCG vaccine (G. A. Colditz and others, JAMA 271 (1994) 698–702): log
   * relative risk and variance. The estimates are those of R's metafor, rma(method = "DL").
   */
  @Test
  void theSpreadBetweenNeedsIsThatOfDerSimonianAndLaird() {
    int[][] trials = {
      {4, 119, 11, 128}, {6, 300, 29, 274}, {3, 228, 11, 209}, {62, 13536, 248, 12619},
      {33, 5036, 47, 5761}, {180, 1361, 372, 1079}, {8, 2537, 10, 619}, {505, 87886, 499, 87892},
      {29, 7470, 45, 7232}, {17, 1699, 65, 1600}, {186, 50448, 141, 27197}, {5, 2493, 3, 2338},
      {27, 16886, 29, 17825}
    };
    List<RateChange> changes = new ArrayList<>();
    for (int[] t : trials) {
      double treated = t[0] + t[1];
      double control = t[2] + t[3];
      double log = Math.log(t[0] / treated) - Math.log(t[2] / control);
      double variance = 1.0 / t[0] - 1 / treated + 1.0 / t[2] - 1 / control;
      changes.add(new RateChange(log, variance, new Interval(log, log)));
    }

    UntouchedChange change = UntouchedChange.of(changes);

    assertThat(change.tauSquared()).isCloseTo(0.3088, within(0.00005));
    assertThat(change.log()).isCloseTo(-0.7141, within(0.00005));
    assertThat(change.standardError()).isCloseTo(0.1787, within(0.00005));
    double t = new TDistribution(11).inverseCumulativeProbability(0.975);
    assertThat(change.interval().high())
        .isCloseTo(-0.7141 + t * Math.sqrt(0.3088 + 0.1787 * 0.1787), within(0.0005));
  }

  @Test
  void fourNeedsAreTooFewToCompareWith() {
    RateChange change = RateChange.of(10, 4, 10, 4);

    assertThatThrownBy(() -> UntouchedChange.of(List.of(change, change, change, change)))
        .hasMessage("needs to compare with must be at least 5, got 4; say that it can't be told");
  }

  @Test
  void aRateChangeIsTheLogarithmOfTheRatioWithItsExactInterval() {
    RateChange half = RateChange.of(40, 8, 20, 8);

    assertThat(half.log()).isCloseTo(Math.log(0.5), within(1e-12));
    assertThat(half.variance()).isCloseTo(1 / 40.0 + 1 / 20.0, within(1e-12));
    assertThat(Math.exp(half.interval().high())).isBetween(0.86, 0.88);
    RateChange gone = RateChange.of(13, 8, 0, 4);
    assertThat(gone.interval().low()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(gone.log()).isCloseTo(Math.log((0.5 / 4) / (13.5 / 8)), within(1e-12));
  }

  /**
   * Without dispersion the squared statistic is Armitage's chi-square for trend; for two weeks that
   * is Pearson's chi-square of the 2 × 2 table, which another library computes.
   */
  @Test
  void parallelTrendsOfTwoWeeksArePearsonsChiSquare() {
    long[][] table = {{12, 20}, {40, 33}};
    double z = ParallelTrends.z(table[0], table[1], 1);

    assertThat(z * z).isCloseTo(TestUtils.chiSquare(table), within(1e-9));
    assertThat(ParallelTrends.z(table[0], table[1], 7)).isCloseTo(z, within(1e-12));
  }

  /** Nasal carriers of Streptococcus pyogenes by size of tonsils: Armitage (1955), table 1. */
  @Test
  void parallelTrendsTestIsArmitagesOnTonsils() {
    double z = ParallelTrends.z(new long[] {19, 29, 24}, new long[] {497, 560, 269}, 1);

    assertThat(z * z).isCloseTo(7.19, within(0.01));
  }

  @Test
  void weeksThatGoApartAreNotParallelAndEqualOnesAre() {
    long[] flat = {40, 41, 39, 40, 42, 38, 40, 40};
    assertThat(ParallelTrends.pValue(new long[] {5, 5, 6, 5, 4, 5, 5, 5}, flat)).isGreaterThan(0.5);
    assertThat(ParallelTrends.pValue(new long[] {1, 2, 4, 8, 10, 14, 18, 24}, flat))
        .isLessThan(0.01);
    assertThat(ParallelTrends.pValue(new long[0], new long[0])).isEqualTo(1);
    assertThat(ParallelTrends.pValue(new long[] {0, 0}, new long[] {3, 4})).isEqualTo(1);
    assertThatThrownBy(() -> ParallelTrends.pValue(new long[1], new long[2]))
        .hasMessageContaining("both sides must have the same weeks, got 1 and 2");
  }
}
