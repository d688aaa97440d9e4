package voc.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RollUpTest {
  private static SortedMap<String, SortedMap<String, Long>> parts(Map<String, Long> heat) {
    return new TreeMap<>(Map.of("housing/heat", new TreeMap<>(heat)));
  }

  @Test
  void aWholeIsTheSumOfItsDepartments() {
    assertThat(
            RollUp.require(
                "volume",
                "departments",
                new TreeMap<>(Map.of("housing/heat", 12L)),
                parts(Map.of("housing", 9L, "unassigned", 3L))))
        .isEqualTo(1);
  }

  @Test
  void aSumThatFailsIsToldWithRuleValuesAndPlace() {
    assertThatThrownBy(
            () ->
                RollUp.require(
                    "volume",
                    "departments",
                    new TreeMap<>(Map.of("housing/heat", 12L)),
                    parts(Map.of("housing", 9L, "health", 2L))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "volume of housing/heat must be the sum over its 2 departments, 11, got 12; nothing was published");
  }

  @Test
  void aPartWithoutAWholeFails() {
    assertThatThrownBy(
            () ->
                RollUp.require(
                    "mentions", "weeks", new TreeMap<>(), parts(Map.of("2026-03-30", 2L))))
        .hasMessage(
            "mentions of housing/heat must be the sum over its 1 weeks, 2, got 0; nothing was published");
  }

  @Test
  void aWholeWithoutPartsFails() {
    assertThatThrownBy(
            () ->
                RollUp.require(
                    "volume",
                    "departments",
                    new TreeMap<>(Map.of("parks/trees", 4L)),
                    new TreeMap<>()))
        .hasMessageContaining(
            "volume of parks/trees must be the sum over its 0 departments, 0, got 4");
  }

  @Test
  void nothingIsTheSumOfNothing() {
    assertThat(RollUp.require("volume", "departments", new TreeMap<>(), new TreeMap<>())).isZero();
  }
}
