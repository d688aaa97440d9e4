package voc.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import voc.core.Interval;

class PoissonIntervalTest {
  /** Garwood 1936, table of the limits for 0.95, as reprinted in Biometrika Tables, table 40. */
  @ParameterizedTest(name = "{0} contacts")
  @CsvSource({
    "0, 0.000, 3.69",
    "1, 0.0253, 5.57",
    "5, 1.62, 11.67",
    "10, 4.80, 18.39",
    "50, 37.11, 65.92"
  })
  void agreesWithTheTableOfGarwood(int count, double low, double high) {
    Interval interval = PoissonInterval.of(count);

    assertThat(interval.low()).isCloseTo(low, within(0.006));
    assertThat(interval.high()).isCloseTo(high, within(0.006));
  }

  @Property(seed = "1936", tries = 300)
  void atItsBoundsTheCountIsAsRareAsTheyClaim(@ForAll @IntRange(min = 1, max = 150) int count) {
    Interval interval = PoissonInterval.of(count);

    assertThat(1 - atMost(count - 1, interval.low())).isCloseTo(0.025, within(1e-9));
    assertThat(atMost(count, interval.high())).isCloseTo(0.025, within(1e-9));
  }

  /** P(X <= count) by adding up the probabilities. */
  private static double atMost(int count, double mean) {
    double term = Math.exp(-mean);
    double sum = term;
    for (int i = 1; i <= count; i++) {
      term *= mean / i;
      sum += term;
    }
    return sum;
  }

  @Property(seed = "1936")
  void aShareOfACountLiesBetweenTheWholeOnes(
      @ForAll @DoubleRange(min = 0, max = 5000) double count) {
    Interval interval = PoissonInterval.of(count);

    assertThat(interval.low()).isBetween(PoissonInterval.of(Math.floor(count)).low(), count);
    assertThat(interval.high()).isBetween(count, PoissonInterval.of(Math.ceil(count)).high());
  }

  @Test
  void refusesWhatIsNoCount() {
    assertThatThrownBy(() -> PoissonInterval.of(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a count must be a number of at least 0, got -1.0; count what was observed");
  }
}
