package voc.needs.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import voc.core.Need;
import voc.needs.Dispersions;
import voc.needs.NeedFigures;
import voc.needs.NeedRanker;
import voc.needs.NightFigures;
import voc.needs.Stretches;
import voc.needs.disclosure.NeedDisclosure.Period;

class DirectionDisclosureTest {
  private static final NightFigures NIGHT = new NightFigures(400, 400);

  private static Need need(long current, long previous) {
    long volume = current + previous;
    NeedFigures figures =
        new NeedFigures(
            "heat",
            "housing",
            volume,
            volume,
            volume,
            volume,
            List.of("call"),
            0,
            0,
            0,
            0,
            0,
            current,
            previous);
    return NeedRanker.rank(
            List.of(figures),
            NIGHT,
            Dispersions.NONE,
            Map.of(),
            Map.of(figures.id(), List.of("a#0.0")))
        .get(0);
  }

  private static boolean tells(Need need, Period... hidden) {
    return new DirectionDisclosure(List.of(need), NIGHT, Dispersions.NONE)
        .tells(need, Set.of(hidden));
  }

  @Test
  void withAllFiguresShownTheWordTellsNothingMore() {
    assertThat(tells(need(7, 1))).isTrue();
  }

  @Test
  void aSteepRiseMayBeFromAnyFew() {
    Need need = need(60, 4);

    assertThat(need.change().direction()).isEqualTo("rising");
    assertThat(tells(need, Period.PREVIOUS)).isTrue();
  }

  @Test
  void aRiseThatCanOnlyBeFromOneIsNotTold() {
    Need rises = need(9, 1);

    assertThat(rises.change().direction()).isEqualTo("rising");
    assertThat(tells(rises, Period.PREVIOUS)).as("9 against 2 would be steady").isFalse();
    assertThat(
            new DirectionDisclosure(List.of(rises), NIGHT, Dispersions.NONE)
                .tells(need(9, 3), Set.of(Period.PREVIOUS)))
        .as("nor is the word where it would be steady: its absence would tell")
        .isFalse();
  }

  /** Heard so by week: the last period as given, and the one before evenly. */
  private static Dispersions dispersions(long... weeks) {
    Stretches stretches = new Stretches(28);
    long[] heard = Arrays.copyOf(weeks, stretches.count());
    Arrays.fill(heard, 4, 8, 1);
    long[] all = new long[stretches.count()];
    Arrays.fill(all, 100);
    return Dispersions.of(stretches, all, Map.of("housing:heat", heard));
  }

  /** What stands beside a rise from few depends on how much its shown weeks vary. */
  @Test
  void whoVariesMoreMustRiseFromFewer() {
    Need need = need(16, 4);
    Dispersions even = dispersions(4, 4, 4, 4);
    Dispersions uneven = dispersions(1, 1, 13, 1);

    assertThat(even.of("housing:heat").factor()).isEqualTo(1);
    assertThat(uneven.of("housing:heat").factor()).isGreaterThan(2);
    // The night's largest p-value that was a discovery: that of a rise from 16 to 36.
    List<Need> discoveries = List.of(need(36, 16));
    assertThat(
            new DirectionDisclosure(discoveries, NIGHT, even).tells(need, Set.of(Period.PREVIOUS)))
        .isTrue();
    assertThat(
            new DirectionDisclosure(discoveries, NIGHT, uneven)
                .tells(need(9, 1), Set.of(Period.PREVIOUS)))
        .as("9 is beyond chance from no figure, so nothing is told by saying that it is steady")
        .isTrue();
  }
}
