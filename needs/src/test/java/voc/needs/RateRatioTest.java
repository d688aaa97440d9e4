package voc.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RateRatioTest {
  /**
   * D. J. Best's example of benthic invertebrates in R's documentation of {@code poisson.test}: 11
   * events at 800 against 6 + 8 + 7 at 1083 + 1050 + 878; R prints 1.971488, 0.8584264 to
   * 4.2772659; SciPy's beta quantiles give more digits.
   */
  @Test
  void agreesWithTheExampleOfAnotherProgram() {
    RateRatio ratio = RateRatio.of(11, 800, 6 + 8 + 7, 1083 + 1050 + 878);

    assertThat(ratio.ratio()).isCloseTo(1.971488, within(1e-6));
    assertThat(ratio.interval().low()).isCloseTo(0.8584264033916, within(1e-12));
    assertThat(ratio.interval().high()).isCloseTo(4.2772659436541, within(1e-12));
  }

  @Property(seed = "1940", tries = 300)
  void theOtherWayRoundItIsTheInverse(
      @ForAll @IntRange(min = 1, max = 100_000) int events,
      @ForAll @IntRange(min = 1, max = 100_000) int others) {
    RateRatio ratio = RateRatio.ofCounts(events, others);
    RateRatio inverse = RateRatio.ofCounts(others, events);

    assertThat(ratio.ratio() * inverse.ratio()).isCloseTo(1, within(1e-9));
    assertThat(ratio.interval().low() * inverse.interval().high()).isCloseTo(1, within(1e-9));
    assertThat(ratio.interval().low()).isLessThan(ratio.ratio());
    assertThat(ratio.interval().high()).isGreaterThan(ratio.ratio());
  }

  @Property(seed = "1940", tries = 300)
  void moreOfTheSameIsMoreSure(@ForAll @IntRange(min = 1, max = 1000) int events) {
    RateRatio few = RateRatio.of(events, 30, 2 * events, 90);
    RateRatio many = RateRatio.of(10.0 * events, 300, 20.0 * events, 900);

    assertThat(many.ratio()).isCloseTo(few.ratio(), within(1e-9));
    assertThat(many.interval().low()).isGreaterThan(few.interval().low());
    assertThat(many.interval().high()).isLessThan(few.interval().high());
  }

  @Test
  void whatWasNeverSeenHasABoundOnOneSideOnly() {
    assertThat(RateRatio.ofCounts(0, 60).interval().low()).isZero();
    // 1 - 0.025^(1/60) as odds.
    assertThat(RateRatio.ofCounts(0, 60).interval().high()).isCloseTo(0.0634, within(0.0001));
    assertThat(RateRatio.ofCounts(5, 0).interval().high()).isInfinite();
  }

  @Test
  void refusesARatioOfNothing() {
    assertThatThrownBy(() -> RateRatio.ofCounts(0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "counts of a ratio of rates must be at least 0 and not both 0, exposures above 0, got"
                + " 0.0 and 0.0; leave out what was never observed");
  }
}
