package voc.nlp.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AverageLinkTest {
  private static List<Vector> atDegrees(int... degrees) {
    return Stream.of(java.util.Arrays.stream(degrees).boxed().toArray(Integer[]::new))
        .map(Math::toRadians)
        .map(angle -> Vector.of((float) Math.cos(angle), (float) Math.sin(angle)))
        .toList();
  }

  @Test
  void whatIsAlikeOnAverageIsJoined() {
    assertThat(AverageLink.clusters(atDegrees(0, 90, 5, 95, 180), 0.9))
        .containsExactly(List.of(0, 2), List.of(1, 3), List.of(4));
  }

  @Test
  void aChainOfNeighboursIsNotOneCluster() {
    // cos 25° = 0.906, but on average 0, 25, 50 and 75 degrees are less alike.
    assertThat(AverageLink.clusters(atDegrees(0, 25, 50, 75), 0.9))
        .containsExactly(List.of(0, 1), List.of(2, 3));
  }

  @Test
  void nothingAndOneThingAreWhatTheyAre() {
    assertThat(AverageLink.clusters(List.of(), 0.5)).isEmpty();
    assertThat(AverageLink.clusters(atDegrees(7), 0.5)).containsExactly(List.of(0));
  }
}
