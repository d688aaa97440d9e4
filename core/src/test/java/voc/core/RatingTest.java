package voc.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RatingTest {
  @Test
  void theBestIsOneAndTheWorstIsZeroWhateverTheDirection() {
    assertThat(Rating.onScale("Overall", 5, 5, 1, "5").value()).isEqualTo(1);
    assertThat(Rating.onScale("Overall", 1, 5, 1, "1").value()).isZero();
    assertThat(Rating.onScale("Overall", 2, 5, 1, "2").value()).isEqualTo(0.25);
    assertThat(Rating.onScale("Wait", 1, 1, 5, "1").value()).isEqualTo(1);
    assertThat(Rating.onScale("Wait", 5, 1, 5, "5").value()).isZero();
  }

  @Test
  void theSourcesOwnTextIsKept() {
    assertThat(Rating.onScale("Overall", 4.5, 5, 1, "4,5"))
        .isEqualTo(new Rating("Overall", 0.875, "4,5"));
  }

  @Test
  void aNumberOutsideTheScaleIsRefused() {
    assertThatThrownBy(() -> Rating.onScale("Overall", 6, 5, 1, "6 "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rating Overall must be between 5.0 (best) and 1.0 (worst), got 6 ");
    assertThatThrownBy(() -> Rating.onScale("Overall", Double.NaN, 5, 1, "n/a"))
        .hasMessage("rating Overall must be between 5.0 (best) and 1.0 (worst), got n/a");
  }

  @Test
  void aNormalisedValueLiesBetweenZeroAndOne() {
    assertThatThrownBy(() -> new Rating("Overall", 1.01, "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rating value must be in [0, 1], got 1.01");
    assertThatThrownBy(() -> new Rating("Overall", Double.NaN, "x"))
        .hasMessage("rating value must be in [0, 1], got NaN");
  }

  @Test
  void theWorstOfAScaleWhoseBestIsZeroIsAPlainZero() {
    assertThat(Double.toString(Rating.onScale("negative_ease", 1, 0, 1, "1").value()))
        .isEqualTo("0.0");
  }
}
