package voc.needs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DirectionTest {
  private static final NightFigures NIGHT = new NightFigures(1000, 2000);

  @Test
  void aLargerShareRises() {
    // Fewer in number than before, yet a larger share of all that was said.
    assertThat(Direction.of(90, 100, NIGHT, 0.01)).isEqualTo(Direction.RISING);
  }

  @Test
  void aSmallerShareFalls() {
    assertThat(Direction.of(90, 400, NIGHT, 0.01)).isEqualTo(Direction.FALLING);
    assertThat(Direction.of(0, 100, NIGHT, 0.01)).isEqualTo(Direction.FALLING);
  }

  @Test
  void whatWasNotHeardBeforeIsNewOnlyBeyondChance() {
    assertThat(Direction.of(20, 0, NIGHT, 0.001)).isEqualTo(Direction.NEW);
    assertThat(Direction.of(1, 0, NIGHT, 0.4)).isEqualTo(Direction.STEADY);
  }

  @Test
  void theRateItselfStillCountsAsADiscovery() {
    assertThat(Direction.of(90, 100, NIGHT, 0.05)).isEqualTo(Direction.RISING);
    assertThat(Direction.of(90, 100, NIGHT, Math.nextUp(0.05))).isEqualTo(Direction.STEADY);
  }
}
