package voc.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;
import voc.core.Interval;

class MeanIntervalTest {
  /** NIST/SEMATECH e-Handbook, 1.3.5.2: 195 values of ZARR13.DAT, mean 9.261460, s 0.022789. */
  @Test
  void theHandbooksExampleHasTheHandbooksLimits() {
    double mean = 9.261460;
    double deviations = 194 * 0.022789 * 0.022789;

    Interval interval = MeanInterval.of(0, 100, 195, 195 * mean, deviations).orElseThrow();

    assertThat(interval.low()).isCloseTo(9.258242, within(1e-6));
    assertThat(interval.high()).isCloseTo(9.264679, within(1e-6));
  }

  @Property
  void itIsThatOfAnotherLibrary(
      @ForAll @Size(min = 2, max = 60) List<@DoubleRange(min = -1, max = 1) Double> values) {
    SummaryStatistics statistics = new SummaryStatistics();
    double sum = 0;
    for (double value : values) {
      statistics.addValue(value);
      sum += value;
    }
    double deviations = 0;
    for (double value : values) {
      deviations += Math.pow(value - sum / values.size(), 2);
    }
    double half =
        new TDistribution(values.size() - 1).inverseCumulativeProbability(0.975)
            * statistics.getStandardDeviation()
            / Math.sqrt(values.size());

    Interval interval = MeanInterval.of(-1, 1, values.size(), sum, deviations).orElseThrow();

    assertThat(interval.low()).isCloseTo(Math.max(-1, statistics.getMean() - half), within(1e-9));
    assertThat(interval.high()).isCloseTo(Math.min(1, statistics.getMean() + half), within(1e-9));
  }

  @Test
  void valuesThatAreAllTheSameLeaveNoDoubt() {
    assertThat(MeanInterval.of(-1, 1, 3, 3 * 0.1, 0).orElseThrow().high())
        .isCloseTo(0.1, within(1e-15));
  }

  /** Quantiles t(0.975; n − 1) in closed form: tan(0.475 π), and √(2 · 0.95² / (1 − 0.95²)). */
  @Test
  void quantilesAreExactWhereTheyCanBeWrittenDown() {
    double ofTwo = MeanInterval.of(0, 2, 2).orElseThrow().high();
    double ofThree = MeanInterval.of(0, 3, 3).orElseThrow().high();

    assertThat(ofTwo).isCloseTo(Math.tan(0.475 * Math.PI), within(1e-12));
    assertThat(ofThree).isCloseTo(Math.sqrt(2 * 0.95 * 0.95 / (1 - 0.95 * 0.95)), within(1e-12));
  }

  @Test
  void valuesCannotVaryByLessThanNothing() {
    assertThatThrownBy(() -> MeanInterval.of(-1, 1, 3, 0.3, -1e-9))
        .hasMessage("variance of a mean must be >= 0, got -1.0E-9");
  }

  @Test
  void ofOneValueNothingIsTold() {
    assertThat(MeanInterval.of(-1, 1, 1, 0.4, 0.16)).isEmpty();
  }

  @Test
  void itIsCutToTheValuesThatThereCanBe() {
    assertThat(MeanInterval.of(-1, 1, 2, 0, 2).orElseThrow()).isEqualTo(new Interval(-1, 1));
  }

  @Test
  void ofNothingThereIsNoMean() {
    assertThatThrownBy(() -> MeanInterval.of(-1, 1, 0, 0, 0))
        .hasMessage("a mean must be of at least 1 value, got 0; leave out what was never observed");
  }
}
