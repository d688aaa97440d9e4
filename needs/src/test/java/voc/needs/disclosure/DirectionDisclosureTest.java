package voc.needs.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import voc.core.Need;
import voc.needs.Dispersions;
import voc.needs.NeedFigures;
import voc.needs.NeedRanker;
import voc.needs.NightFigures;
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
}
