package voc.needs.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import voc.needs.NeedFigures;
import voc.needs.NightFigures;
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

  /** What is hidden of a need of people who each said one sentence, in a window of a few days. */
  private static Set<Period> hiddenInShortWindow(
      long volume, long current, long previous, NeedDisclosure.Parts parts) {
    NeedFigures heat =
        new NeedFigures(
            "heat",
            "city",
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
    return NeedDisclosure.of(
            List.of(heat),
            Map.of("city:heat", new NeedDisclosure.People(current, previous, 0, parts)),
            Window.IS_SHORTER,
            SmallestCell.DEFAULT)
        .hiddenPeriods("city:heat");
  }

  @Test
  void inAShortWindowThatHoldsTheLastPeriodAloneEachStandsForItself() {
    assertThat(hiddenInShortWindow(30, 30, 4, new NeedDisclosure.Parts(0, 0, 4)))
        .containsExactly(Period.PREVIOUS);
  }

  @Test
  void inAShortWindowVolumeMinusCurrentIsNotThatOfFew() {
    // 22 - 20 = 2 people in the window's days of the period before, and 17 - 2 = 15 in the others.
    assertThat(hiddenInShortWindow(22, 20, 17, new NeedDisclosure.Parts(0, 2, 15)))
        .containsExactly(Period.CURRENT, Period.PREVIOUS);
    assertThat(hiddenInShortWindow(35, 20, 17, new NeedDisclosure.Parts(0, 15, 2)))
        .as("what is before the window")
        .containsExactly(Period.CURRENT, Period.PREVIOUS);
    assertThat(hiddenInShortWindow(25, 5, 20, new NeedDisclosure.Parts(0, 20, 0)))
        .as("20 in the period before are 25 - 5")
        .containsExactly(Period.CURRENT, Period.PREVIOUS);
    assertThat(hiddenInShortWindow(30, 20, 25, new NeedDisclosure.Parts(0, 10, 15))).isEmpty();
  }

  @Test
  void inAWindowWithinTheLastPeriodCurrentMinusVolumeIsNotThatOfFew() {
    assertThat(hiddenInShortWindow(30, 33, 40, new NeedDisclosure.Parts(3, 0, 40)))
        .containsExactly(Period.CURRENT);
    assertThat(hiddenInShortWindow(30, 45, 40, new NeedDisclosure.Parts(15, 0, 40))).isEmpty();
  }

  private static Set<Period> hiddenOfNight(long current, long previous, long rest) {
    return NeedDisclosure.hiddenPeriods(
        new NightFigures(current, previous),
        rest,
        new NeedDisclosure.People(current, previous, rest),
        SmallestCell.DEFAULT);
  }

  @Test
  void allFeedbackOfAPeriodOfFewIsNotWhatTheDepartmentsSumLeaves() {
    assertThat(hiddenOfNight(5, 35, 0)).containsExactly(Period.CURRENT, Period.PREVIOUS);
    assertThat(hiddenOfNight(5, 35, 60)).containsExactly(Period.CURRENT);
    assertThat(hiddenOfNight(50, 40, 3)).as("the other days").containsExactly(Period.PREVIOUS);
    assertThat(hiddenOfNight(50, 40, 0)).isEmpty();
    assertThat(hiddenOfNight(50, 0, 0)).as("a first night").isEmpty();
    assertThat(hiddenOfNight(0, 0, 0)).isEmpty();
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
