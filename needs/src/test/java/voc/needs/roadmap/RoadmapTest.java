package voc.needs.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import voc.needs.cost.ThreePoint;

class RoadmapTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

  static Initiative initiative(
      String code, Status status, @Nullable LocalDate due, double effort, String... before) {
    return new Initiative(
        code,
        "Do " + code,
        List.of("water:water/billing"),
        "Kim",
        "water",
        status,
        null,
        due,
        status == Status.DONE ? LocalDate.of(2026, 2, 1) : null,
        null,
        "",
        effort == 0 ? null : ThreePoint.of(effort),
        List.of(before),
        "",
        "",
        "initiatives.csv:2");
  }

  private static Initiative open(String code, double effort, String... before) {
    return initiative(code, Status.PLANNED, null, effort, before);
  }

  @Test
  void everythingStandsAfterWhatItDependsOn() {
    assertThat(
            new Dependencies(
                    List.of(open("A", 1, "C"), open("B", 1), open("C", 1, "D"), open("D", 1)))
                .order())
        .containsExactly("B", "D", "C", "A");
  }

  @Test
  void aCircleIsNamedFromItsFirstCode() {
    Dependencies circle =
        new Dependencies(List.of(open("C", 1, "A"), open("A", 1, "B"), open("B", 1, "C")));

    assertThat(circle.circle()).containsExactly("A", "B", "C");
    assertThatThrownBy(circle::order)
        .hasMessage(
            "initiatives must not depend on each other in a circle, got A → B → C; take one dependency out");
    assertThat(new Dependencies(List.of(open("A", 1))).circle()).isEmpty();
  }

  @Test
  void theCriticalChainIsTheLongestOfWhatIsNotDone() {
    Dependencies dependencies =
        new Dependencies(
            List.of(
                initiative("A", Status.DONE, null, 50),
                open("B", 2, "A"),
                open("C", 3, "B"),
                open("D", 1, "B"),
                open("E", 1, "D"),
                open("F", 20)));

    assertThat(dependencies.criticalChain()).containsExactly("B", "C");
    assertThat(new Dependencies(List.of(open("F", 20))).criticalChain()).isEmpty();
    assertThat(new Dependencies(List.of()).criticalChain()).isEmpty();
  }

  @Test
  void horizonsCountFromTheAsOfDay() {
    assertThat(horizon(LocalDate.of(2026, 6, 30))).isEqualTo(Horizon.SHORT);
    assertThat(horizon(LocalDate.of(2026, 7, 1))).isEqualTo(Horizon.MID);
    assertThat(horizon(LocalDate.of(2027, 3, 31))).isEqualTo(Horizon.MID);
    assertThat(horizon(LocalDate.of(2027, 4, 1))).isEqualTo(Horizon.LONG);
    assertThat(horizon(null)).isNull();
    assertThat(Horizon.of(initiative("A", Status.DONE, AS_OF, 1), AS_OF)).isEmpty();
  }

  private static @Nullable Horizon horizon(@Nullable LocalDate due) {
    return Horizon.of(initiative("A", Status.PLANNED, due, 1), AS_OF).orElse(null);
  }

  @Test
  void wordsTellWhatIsOverdueWhatItWaitsForAndWhichNeedIsUnknown() {
    List<Roadmap.Step> steps =
        Roadmap.of(
            List.of(
                initiative("A", Status.IN_PROGRESS, LocalDate.of(2026, 3, 1), 1),
                initiative("B", Status.PLANNED, LocalDate.of(2026, 9, 1), 1, "A"),
                initiative("C", Status.DONE, LocalDate.of(2026, 1, 1), 1)),
            AS_OF,
            Set.of());

    assertThat(steps).extracting(Roadmap.Step::overdueDays).containsExactly(30, null, null);
    assertThat(steps.get(0).words())
        .isEqualTo(
            "in progress; 30 days overdue; on the critical chain; not among tonight's needs: water:water/billing");
    assertThat(steps.get(1).words()).startsWith("planned; due on 2026-09-01; waits for A");
    assertThat(steps.get(2).words()).startsWith("done on 2026-02-01");
    assertThat(Roadmap.of(List.of(), AS_OF, Set.of())).isEmpty();
  }

  @Property(seed = "2026", tries = 100)
  void theOrderKeepsAllDependenciesWhateverTheOrderOfTheFile(
      @ForAll @IntRange(min = 0, max = 100_000) int seed) {
    Random random = new Random(seed);
    List<Initiative> all = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      List<String> before = new ArrayList<>();
      for (int j = 0; j < i; j++) {
        if (random.nextInt(4) == 0) {
          before.add("I" + (char) ('a' + j));
        }
      }
      all.add(open("I" + (char) ('a' + i), 1 + random.nextInt(5), before.toArray(new String[0])));
    }
    List<String> order = new Dependencies(all).order();
    List<Initiative> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);

    assertThat(new Dependencies(shuffled).order()).isEqualTo(order);
    assertThat(new Dependencies(shuffled).criticalChain())
        .isEqualTo(new Dependencies(all).criticalChain());
    for (Initiative initiative : all) {
      for (String before : initiative.dependsOn()) {
        assertThat(order.indexOf(before)).isLessThan(order.indexOf(initiative.code()));
      }
    }
  }
}
