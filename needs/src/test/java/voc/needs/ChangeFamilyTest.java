package voc.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeFamilyTest {
  private static final NightFigures NIGHT = new NightFigures(300, 300);

  @Test
  void testsThatCanShowNothingDoNotCount() {
    List<NeedFigures> figures = new ArrayList<>(List.of(heard("rats", 15, 2)));
    for (int i = 0; i < 180; i++) {
      figures.add(heard("rare-" + i, 1, 1));
    }

    double[] adjusted = adjust(figures);

    double alone = pValue(15, 2);
    assertThat(adjusted[0]).as("a family of one").isCloseTo(alone, within(1e-12));
    assertThat(181 * alone).as("what a family of all would say").isGreaterThan(0.05);
    assertThat(adjusted[1]).isEqualTo(1);
  }

  /** By Fisher's exact test 5 against 0 of 300 each has p = 0.06, 6 against 0 has p = 0.03. */
  @Test
  void whoIsHeardSixTimesCountsAndWhoIsHeardFiveTimesDoesNot() {
    assertThat(pValue(5, 0)).isGreaterThan(0.05);
    assertThat(pValue(6, 0)).isLessThan(0.05);

    double[] adjusted =
        adjust(List.of(heard("five", 5, 0), heard("six", 3, 3), heard("big", 40, 9)));

    assertThat(adjusted[0]).isEqualTo(1);
    assertThat(adjusted[2]).as("two tests count").isCloseTo(2 * pValue(40, 9), within(1e-12));
  }

  @Test
  void whatCountsDoesNotDependOnWhenItWasHeard() {
    double[] early = adjust(List.of(heard("a", 0, 6), heard("b", 30, 10)));
    double[] late = adjust(List.of(heard("a", 3, 3), heard("b", 30, 10)));

    assertThat(early[1]).isEqualTo(late[1]);
  }

  @Test
  void aNightWithoutNeedsOrWithoutAnEarlierPeriodClaimsNothing() {
    assertThat(adjust(List.of())).isEmpty();
    NightFigures first = new NightFigures(300, 0);
    assertThat(ChangeFamily.adjust(List.of(heard("a", 30, 0)), first, new double[] {1}))
        .containsExactly(1);
  }

  private static double[] adjust(List<NeedFigures> figures) {
    double[] pValues =
        figures.stream()
            .mapToDouble(need -> pValue(need.currentVolume(), need.previousVolume()))
            .toArray();
    return ChangeFamily.adjust(figures, NIGHT, pValues);
  }

  private static double pValue(long current, long previous) {
    return ProportionChange.between(current, NIGHT.current(), previous, NIGHT.previous()).pValue();
  }

  private static NeedFigures heard(String topic, long current, long previous) {
    long volume = current + previous;
    return new NeedFigures(
        topic,
        "dot",
        volume,
        volume,
        volume,
        volume,
        List.of("311"),
        0,
        0,
        0,
        0,
        0,
        current,
        previous);
  }
}
