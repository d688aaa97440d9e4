package voc.needs.trend;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import voc.core.Interval;
import voc.needs.Dispersion;
import voc.needs.NightFigures;
import voc.needs.RateRatio;

class NeedTrendTest {
  private static NeedTrend trend(long current, long previous) {
    return requireNonNull(
        NeedTrend.of(current, previous, new NightFigures(1000, 500), Dispersion.NONE));
  }

  @Test
  void theRatioIsThatOfTheSharesWithTheExactInterval() {
    NeedTrend trend = trend(60, 15);

    assertThat(trend.currentShare()).isEqualTo(0.06);
    assertThat(trend.previousShare()).isEqualTo(0.03);
    assertThat(requireNonNull(trend.ratio()).ratio()).isCloseTo(2, within(1e-12));
    Interval range = requireNonNull(trend.ratio()).interval();
    assertThat(range.low()).isBetween(1.0, 1.2);
    assertThat(range.high()).isBetween(3.5, 4.0);
    assertThat(trend.test()).isEqualTo("two-proportion");
    assertThat(trend.words("rising"))
        .startsWith("Rising: 6.0 % of all feedback after 3.0 %, 2.0 times as much (1.1 to 3.");
    assertThat(trend.words("steady")).startsWith("Steady: no change of its share beyond chance, 2");
    assertThat(trend(5, 20).words("falling"))
        .startsWith("Falling: 0.5 % of all feedback after 4.0 %, 0.1 times as much");
  }

  /** Rao and Scott 1992: 60 and 15 that vary three times as much are worth 20 and 5. */
  @Test
  void theIntervalIsWiderWhereFeedbackComesInClusters() {
    NeedTrend trend =
        requireNonNull(NeedTrend.of(60, 15, new NightFigures(1000, 500), new Dispersion(3, 20)));

    assertThat(trend.ratio()).isEqualTo(RateRatio.of(20, 1000, 5, 500));
    assertThat(trend.currentShare()).isEqualTo(0.06);
    assertThat(trend.words("steady"))
        .startsWith("Steady: no change of its share beyond chance, 2.0 times as much (0.7 to 6.");
  }

  @Test
  void whatIsNewHasNoRatio() {
    NeedTrend trend = trend(20, 0);

    assertThat(trend.ratio()).isNull();
    assertThat(trend.test()).isEqualTo("two-proportion");
    assertThat(trend(4, 0).test()).isEqualTo("fisher");
    assertThat(trend.words("new"))
        .isEqualTo("New: 2.0 % of all feedback, never heard in the period before.");
    assertThat(trend(0, 0).test()).isNull();
    assertThat(NeedTrend.of(0, 0, new NightFigures(10, 0), Dispersion.NONE)).isNull();
  }

  @Test
  void theSpreadIsTheEntropyOverTheLargest() {
    assertThat(Spread.of(List.of(7L), 3)).isZero();
    assertThat(Spread.of(List.of(7L, 7L, 7L), 3)).isCloseTo(1, within(1e-12));
    assertThat(Spread.of(List.of(5L, 5L), 4)).isCloseTo(0.5, within(1e-12));
    assertThat(Spread.of(List.of(9L, 1L), 2)).isCloseTo(0.4689955935892812, within(1e-12));
    assertThat(Spread.of(List.of(1L, 9L), 2)).isEqualTo(Spread.of(List.of(9L, 1L), 2));
    assertThatThrownBy(() -> Spread.of(List.of(1L, 1L), 1))
        .hasMessage(
            "a need must come by at least one of its department's channels, got 2 of 1; count both over the same feedback");
  }

  @Test
  void completeWeeksLieWhollyWithin() {
    LocalDate monday = LocalDate.of(2026, 3, 2);
    assertThat(CompleteWeeks.between(monday, monday.plusDays(13)))
        .isEqualTo(new CompleteWeeks(monday, 2));
    assertThat(CompleteWeeks.between(monday.plusDays(1), monday.plusDays(13)).count()).isEqualTo(1);
    assertThat(CompleteWeeks.between(monday, monday.plusDays(12)).end())
        .isEqualTo(monday.plusDays(7));
    assertThat(CompleteWeeks.between(monday.plusDays(1), monday.plusDays(3)).count()).isZero();
  }
}
