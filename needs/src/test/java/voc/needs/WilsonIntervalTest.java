package voc.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import voc.core.Interval;

class WilsonIntervalTest {
  /** The 97.5 % point of the standard normal distribution, from printed tables. */
  private static final double Z = 1.959963984540054;

  /** Newcombe 1998, table I, method 3. */
  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0,   20, 0.0000, 0.1611",
    "1,   29, 0.0061, 0.1718"
  })
  void agreesWithTheExamplesOfNewcombe(long successes, long trials, double low, double high) {
    Interval interval = WilsonInterval.of(successes, trials);

    assertThat(interval.low()).isCloseTo(low, within(0.00005));
    assertThat(interval.high()).isCloseTo(high, within(0.00005));
  }

  @Property(seed = "1995")
  void agreesWithTheFormulaByHand(
      @ForAll @IntRange(min = 1, max = 10_000_000) int trials, @ForAll @IntRange int draw) {
    long successes = Math.floorMod(draw, trials + 1);
    double p = (double) successes / trials;
    double scale = 1 + Z * Z / trials;
    double middle = (p + Z * Z / (2 * trials)) / scale;
    double half = Z * Math.sqrt(p * (1 - p) / trials + Z * Z / (4.0 * trials * trials)) / scale;

    Interval interval = WilsonInterval.of(successes, trials);

    assertThat(interval.low()).isCloseTo(middle - half, within(1e-9));
    assertThat(interval.high()).isCloseTo(middle + half, within(1e-9));
    assertThat(interval.low()).isBetween(0.0, p);
    assertThat(interval.high()).isBetween(p, 1.0);
  }

  @Test
  void moreOfTheSameGivesANarrowerInterval() {
    assertThat(WilsonInterval.of(50, 100).low()).isGreaterThan(WilsonInterval.of(5, 10).low());
    assertThat(WilsonInterval.of(50, 100).high()).isLessThan(WilsonInterval.of(5, 10).high());
  }

  @Test
  void refusesAShareOfNothing() {
    assertThatThrownBy(() -> WilsonInterval.of(0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "trials of a proportion must be in [1, 2147483647], got 0; leave out what was never"
                + " observed");
  }

  @Test
  void refusesMoreSuccessesThanTrials() {
    assertThatThrownBy(() -> WilsonInterval.of(6, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "successes of a proportion must be in [0, 5], got 6; count both over the same records");
  }
}
