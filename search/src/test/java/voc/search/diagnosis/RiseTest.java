package voc.search.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import voc.core.GapDemand;

class RiseTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-01-05");

  private static List<GapDemand.Part> weeks(int... demand) {
    List<GapDemand.Part> parts = new ArrayList<>();
    for (int i = 0; i < demand.length; i++) {
      if (demand[i] > 0) {
        parts.add(new GapDemand.Part(FIRST.plusWeeks(i).toString(), demand[i]));
      }
    }
    return parts;
  }

  private static Map<String, Double> all(List<GapDemand.Part> own, int... others) {
    Map<String, Double> all = new TreeMap<>();
    for (int i = 0; i < others.length; i++) {
      all.put(FIRST.plusWeeks(i).toString(), (double) others[i]);
    }
    own.forEach(week -> all.merge(week.value(), week.demand(), Double::sum));
    return all;
  }

  @Test
  void theWeekFromWhichAQuestionIsAskedMoreOftenIsFound() {
    List<GapDemand.Part> own = weeks(4, 5, 3, 4, 20, 22, 19, 21);

    Rise rise = Rise.of(own, all(own, 100, 100, 100, 100, 100, 100, 100, 100)).orElseThrow();

    assertThat(rise.from()).isEqualTo(LocalDate.parse("2026-02-02"));
    assertThat(rise.before()).isEqualTo(16);
    assertThat(rise.since()).isEqualTo(82);
    assertThat(rise.factor()).isCloseTo(82 / 16.0, within(1e-12));
  }

  @Test
  void aQuestionThatWasNeverAskedBeforeRisesFromNothing() {
    List<GapDemand.Part> own = weeks(0, 0, 0, 0, 12, 14);

    Rise rise = Rise.of(own, all(own, 100, 100, 100, 100, 100, 100)).orElseThrow();

    assertThat(rise.from()).isEqualTo(LocalDate.parse("2026-02-02"));
    assertThat(rise.factor()).isInfinite();
  }

  @Test
  void moreOfEverythingIsNoRise() {
    List<GapDemand.Part> own = weeks(4, 5, 3, 4, 20, 22, 19, 21);

    assertThat(Rise.of(own, all(own, 100, 100, 100, 100, 500, 500, 500, 500))).isEmpty();
  }

  @Test
  void chanceAFallAndATooSmallChangeAreNone() {
    for (List<GapDemand.Part> own :
        List.of(
            weeks(5, 4, 6, 5, 7, 4),
            weeks(20, 22, 21, 4, 5, 3),
            weeks(100, 100, 100, 160, 160, 160),
            weeks(1, 0, 0, 0, 0, 4))) {
      assertThat(Rise.of(own, all(own, 100, 100, 100, 100, 100, 100))).as("%s", own).isEmpty();
    }
  }

  @Test
  void withoutWeeksOrWithOneThereIsNothingToCompare() {
    assertThat(Rise.of(List.of(), Map.of())).isEmpty();
    assertThat(Rise.of(weeks(50), all(weeks(50), 100))).isEmpty();
  }

  @Test
  void theTailOfTheBinomialIsThatOfTheTables() {
    // P(X >= 8), n = 10, p = 1/2: 56 of 1024.
    assertThat(Binomial.upperTail(8, 10, 0.5)).isCloseTo(56 / 1024.0, within(1e-12));
    assertThat(Binomial.upperTail(0, 10, 0.3)).isCloseTo(1, within(1e-12));
    // Newcombe (1998), method 3: 81 of 263 has (0.2553, 0.3662).
    assertThat(Binomial.wilsonLow(81, 263)).isCloseTo(0.2553, within(5e-5));
  }
}
