package voc.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import voc.search.lucene.ReciprocalRankFusion.Fused;

class ReciprocalRankFusionTest {
  /**
   * By words: a b c. By meaning: c a d. a: 1/61 + 1/62, c: 1/63 + 1/61, b: 1/62, d: 1/63: what both
   * lists have stands before what one of them has, wherever it stands there.
   */
  @Test
  void workedExample() {
    List<Fused<String>> fused =
        ReciprocalRankFusion.of(
            List.of(List.of("a", "b", "c"), List.of("c", "a", "d")), Comparator.naturalOrder());

    assertThat(fused).extracting(Fused::thing).containsExactly("a", "c", "b", "d");
    assertThat(fused.get(0).score()).isCloseTo(0.0325225, within(1e-6));
    assertThat(fused.get(1).score()).isCloseTo(0.0322665, within(1e-6));
    assertThat(fused.get(2).score()).isCloseTo(0.0161290, within(1e-6));
    assertThat(fused.get(3).score()).isCloseTo(0.0158730, within(1e-6));
  }

  @Test
  void equalScoresGoInTheOrderGivenWhateverTheOrderOfTheLists() {
    List<List<String>> lists = List.of(List.of("y", "x"), List.of("x", "y"));

    assertThat(ReciprocalRankFusion.of(lists, Comparator.naturalOrder()))
        .extracting(Fused::thing)
        .containsExactly("x", "y");
    assertThat(
            ReciprocalRankFusion.of(List.of(lists.get(1), lists.get(0)), Comparator.naturalOrder()))
        .extracting(Fused::thing)
        .containsExactly("x", "y");
  }

  @Test
  void oneListStaysInItsOrder() {
    assertThat(
            ReciprocalRankFusion.of(List.of(List.of(3, 1, 2)), Comparator.<Integer>naturalOrder()))
        .extracting(Fused::thing)
        .containsExactly(3, 1, 2);
    assertThat(ReciprocalRankFusion.of(List.of(List.<Integer>of()), Comparator.naturalOrder()))
        .isEmpty();
  }
}
