package voc.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import voc.core.Interval;

class MeanOfVarianceIntervalTest {
  /** NIST/SEMATECH e-Handbook 1.3.5.2: the data set ZARR13.DAT. */
  @Test
  void agreesWithTheExampleOfTheHandbook() {
    Interval interval = MeanInterval.of(9.261460, 0.022789 * 0.022789, 195).orElseThrow();

    assertThat(interval.low()).isCloseTo(9.258242, within(0.000002));
    assertThat(interval.high()).isCloseTo(9.264679, within(0.000002));
  }

  @Property(seed = "1908")
  void agreesWithAnotherLibrary(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double mean,
      @ForAll @DoubleRange(min = 0, max = 1e4) double variance,
      @ForAll @IntRange(min = 2, max = 10_000) int n) {
    double t = new TDistribution(n - 1.0).inverseCumulativeProbability(0.975);
    double half = t * Math.sqrt(variance / n);

    Interval interval = MeanInterval.of(mean, variance, n).orElseThrow();

    assertThat(interval.low()).isCloseTo(mean - half, within(1e-9 * Math.max(1, half)));
    assertThat(interval.high()).isCloseTo(mean + half, within(1e-9 * Math.max(1, half)));
  }

  @Test
  void oneObservationHasNoInterval() {
    assertThat(MeanInterval.of(4, 0, 1)).isEmpty();
  }

  @Test
  void refusesAVarianceBelowZero() {
    assertThatThrownBy(() -> MeanInterval.of(1, -1, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("variance of a mean must be >= 0, got -1.0");
  }
}
