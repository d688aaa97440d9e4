package voc.needs.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import voc.needs.priority.RankRanges.Range;

class SteadyOrderTest {
  private static Map<String, Range> ranges(Object... needLowHigh) {
    Map<String, Range> ranges = new HashMap<>();
    for (int i = 0; i < needLowHigh.length; i += 3) {
      ranges.put(
          (String) needLowHigh[i],
          new Range((Integer) needLowHigh[i + 1], (Integer) needLowHigh[i + 2]));
    }
    return ranges;
  }

  @Test
  void whatIsWithinItsRangeStaysWhateverTonightsScoreSays() {
    assertThat(
            SteadyOrder.of(
                List.of("b", "a", "c"),
                ranges("a", 1, 2, "b", 1, 2, "c", 3, 3),
                List.of("a", "b", "c")))
        .containsExactly("a", "b", "c");
  }

  @Test
  void whatIsOutOfItsRangeMovesJustIntoIt() {
    assertThat(
            SteadyOrder.of(
                List.of("a", "e", "b", "c", "d"),
                ranges("a", 1, 3, "b", 1, 4, "c", 2, 5, "d", 3, 5, "e", 1, 3),
                List.of("a", "b", "c", "d", "e")))
        .containsExactly("a", "b", "e", "c", "d");
  }

  @Test
  void aNewNeedGoesWhereItsScorePutsItAndTheOthersStayInTheirOrder() {
    assertThat(
            SteadyOrder.of(
                List.of("b", "new", "a", "c"),
                ranges("a", 1, 4, "b", 1, 4, "c", 1, 4, "new", 1, 4),
                List.of("a", "b", "gone", "c")))
        .containsExactly("a", "new", "b", "c");
  }

  /** One that stands high within a wide range takes no new needs with it in front of the others. */
  @Test
  void newNeedsPushNobodyOutOfARangeThatHoldsIt() {
    assertThat(
            SteadyOrder.of(
                List.of("b", "c", "n1", "n2", "n3", "a"),
                ranges("a", 1, 6, "b", 1, 3, "c", 2, 6, "n1", 3, 5, "n2", 4, 5, "n3", 4, 6),
                List.of("a", "b", "c")))
        .containsExactly("a", "b", "n1", "n2", "n3", "c");
  }

  @Test
  void theFirstNightIsTonightsScore() {
    assertThat(SteadyOrder.of(List.of("b", "a"), ranges("a", 1, 2, "b", 1, 2), List.of()))
        .containsExactly("b", "a");
    assertThat(SteadyOrder.of(List.of(), Map.of(), List.of("a"))).isEmpty();
    assertThat(SteadyOrder.of(List.of("a"), ranges("a", 1, 1), List.of("a"))).containsExactly("a");
  }

  @Test
  void aRangeWithoutItsOwnPlaceIsAMistake() {
    assertThatThrownBy(
            () -> SteadyOrder.of(List.of("a", "b"), ranges("a", 2, 2, "b", 1, 1), List.of()))
        .hasMessageContaining("the rank range of need b must hold its place 2");
  }

  @Property(seed = "2026", tries = 300)
  void everyNeedStandsWithinItsRangeAndNothingMovesWithoutAReason(
      @ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
    Random random = new Random(seed);
    int n = 1 + random.nextInt(14);
    List<String> raw = new ArrayList<>();
    Map<String, Range> ranges = new HashMap<>();
    for (int i = 1; i <= n; i++) {
      String need = "n" + (char) ('a' + i);
      raw.add(need);
      ranges.put(
          need, new Range(Math.max(1, i - random.nextInt(4)), Math.min(n, i + random.nextInt(4))));
    }
    List<String> before = new ArrayList<>(raw);
    // New needs stay where the score puts them; some of the others swap places.
    before.removeIf(need -> random.nextInt(5) == 0);
    if (random.nextBoolean()) {
      Collections.shuffle(before, random);
    } else if (before.size() > 1) {
      Collections.swap(before, 0, 1);
    }
    List<String> order = SteadyOrder.of(raw, ranges, before);

    assertThat(order).containsExactlyInAnyOrderElementsOf(raw);
    for (int i = 0; i < n; i++) {
      Range range = ranges.get(order.get(i));
      assertThat(i + 1).isBetween(range.low(), range.high());
    }
    // Where every range holds its place, the order stays.
    List<String> unmoved = SteadyOrder.unmoved(raw, before);
    boolean isHeld = true;
    for (int i = 0; i < n; i++) {
      Range range = ranges.get(unmoved.get(i));
      isHeld &= range.low() <= i + 1 && i + 1 <= range.high();
    }
    assertThat(order.equals(unmoved)).isEqualTo(isHeld);
    // What is published stays published as long as the ranges hold it.
    assertThat(SteadyOrder.of(raw, ranges, order)).isEqualTo(order);
    // Needs whose ranges lie apart stand in that order, whatever was before.
    for (String a : raw) {
      for (String b : raw) {
        if (ranges.get(a).high() < ranges.get(b).low()) {
          assertThat(order.indexOf(a)).isLessThan(order.indexOf(b));
        }
      }
    }
  }
}
