package voc.needs.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import voc.needs.NeedFigures;
import voc.needs.disclosure.NeedDisclosure.Period;
import voc.needs.disclosure.NeedDisclosure.Window;

class NeedDisclosureTest {
  private final List<NeedFigures> needs = new ArrayList<>();
  private final Map<String, NeedDisclosure.People> people = new TreeMap<>();

  /** A need of people who each said one sentence. */
  private NeedDisclosureTest need(String topic, long current, long previous, long rest) {
    long all = current + previous + rest;
    NeedFigures figures =
        new NeedFigures(
            topic, "city", all, all, all, all, List.of("call"), 0, 0, 0, 0, 0, current, previous);
    needs.add(figures);
    people.put(figures.id(), new NeedDisclosure.People(current, previous, rest));
    return this;
  }

  private NeedDisclosure decided(SmallestCell smallest) {
    return NeedDisclosure.of(needs, people, Window.HOLDS_BOTH_PERIODS, smallest);
  }

  private static List<String> topics(List<NeedFigures> needs) {
    return needs.stream().map(NeedFigures::topic).toList();
  }

  @Test
  void needsOfFewPeopleAreSuppressedAndProtectEachOther() {
    need("rare", 2, 1, 0).need("frequent", 40, 30, 20).need("few", 6, 3, 0);

    NeedDisclosure decided = decided(SmallestCell.DEFAULT);

    assertThat(topics(decided.shown())).containsExactly("frequent");
    assertThat(topics(decided.suppressed())).containsExactly("few", "rare");
  }

  @Test
  void aLoneOneTakesTheLeastThatHidesIt() {
    need("rare", 2, 1, 0).need("a", 20, 12, 10).need("b", 40, 30, 20).need("c", 10, 0, 0);

    // c would not do: it has at least 10 of the 13 that both have.
    assertThat(topics(decided(SmallestCell.DEFAULT).suppressed())).containsExactly("a", "rare");
  }

  @Test
  void aPeriodOfFewIsHiddenAloneWhereTheRestOfTheWindowHidesIt() {
    need("heat", 40, 5, 30);

    assertThat(decided(SmallestCell.DEFAULT).hiddenPeriods("city:heat"))
        .containsExactly(Period.PREVIOUS);
  }

  @Test
  void aPeriodOfFewTakesTheOtherWithItWhereNothingElseHidesIt() {
    need("heat", 40, 5, 0);

    assertThat(decided(SmallestCell.DEFAULT).hiddenPeriods("city:heat"))
        .containsExactly(Period.CURRENT, Period.PREVIOUS);
  }

  @Test
  void theRestOfTheWindowIsACellAsWell() {
    need("heat", 40, 30, 3);

    assertThat(decided(SmallestCell.DEFAULT).hiddenPeriods("city:heat")).hasSize(1);
  }

  @Test
  void inAShortWindowPeriodsDoNotAddUpAndEachStandsForItself() {
    NeedFigures heat =
        new NeedFigures("heat", "city", 30, 30, 30, 30, List.of("call"), 0, 0, 0, 0, 0, 30, 4);

    NeedDisclosure decided =
        NeedDisclosure.of(
            List.of(heat),
            Map.of("city:heat", new NeedDisclosure.People(30, 4, 0)),
            Window.IS_SHORTER,
            SmallestCell.DEFAULT);

    assertThat(decided.hiddenPeriods("city:heat")).containsExactly(Period.PREVIOUS);
  }

  @Test
  void switchedOffEverythingIsShown() {
    need("rare", 1, 0, 0).need("few", 6, 3, 0);

    NeedDisclosure decided = decided(SmallestCell.OFF);

    assertThat(decided.suppressed()).isEmpty();
    assertThat(decided.hiddenPeriods("city:few")).isEmpty();
  }

  @Test
  void aNeedWhosePeopleWereNotCountedIsAnError() {
    need("heat", 40, 30, 3);
    people.clear();

    assertThatThrownBy(() -> decided(SmallestCell.DEFAULT))
        .hasMessage("need city:heat must have its people by period; count them with its figures");
  }
}
