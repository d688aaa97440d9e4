package voc.needs.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import voc.core.Interval;
import voc.needs.disclosure.PeriodDisclosure.Days;
import voc.needs.disclosure.PeriodDisclosure.Stretch;

class PeriodDisclosureTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  private static final SmallestCell TEN = SmallestCell.DEFAULT;

  /** People by day; each says one thing once. */
  private static Stretch stretch(int[] people, int from, int until) {
    int sum = Arrays.stream(people, from, until).sum();
    return new Stretch(FIRST.plusDays(from), FIRST.plusDays(until - 1), sum, sum, sum);
  }

  /** Both lengths over all days, with the sum over all. */
  private static Days days(int[] people, int shorter, int longer) {
    List<Stretch> periods = new ArrayList<>();
    Set<Integer> boundaries = new HashSet<>();
    for (int length : List.of(shorter, longer)) {
      for (int from = 0; from < people.length; from += length) {
        periods.add(stretch(people, from, Math.min(people.length, from + length)));
        boundaries.add(from);
      }
    }
    boundaries.add(people.length);
    int[] sorted = boundaries.stream().mapToInt(Integer::intValue).sorted().toArray();
    List<Stretch> parts = new ArrayList<>();
    for (int i = 1; i < sorted.length; i++) {
      parts.add(stretch(people, sorted[i - 1], sorted[i]));
    }
    return new Days(periods, parts, List.of(stretch(people, 0, people.length)), List.of());
  }

  @Test
  void whereAllAreManyNothingIsHidden() {
    int[] people = new int[12];
    Arrays.fill(people, 10);

    assertThat(PeriodDisclosure.hidden(days(people, 3, 4), TEN)).isEmpty();
  }

  @Test
  void aSmallPeriodTakesAnotherWithIt() {
    int[] people = {20, 0, 4, 0, 30, 0};

    assertThat(PeriodDisclosure.hidden(days(people, 2, 6), TEN))
        .as("the sum of all would tell the small one; the one of least value goes with it")
        .containsExactlyInAnyOrder(stretch(people, 2, 4), stretch(people, 0, 2));
  }

  @Test
  void theDaysBetweenTheEndsOfTwoLengthsAreProtectedThoughNobodyPublishesThem() {
    // Threes up to day 9 less fours up to day 8 leave the three people of day 8.
    int[] people = {40, 40, 40, 40, 40, 40, 40, 40, 3, 40, 40, 40};

    Days days = days(people, 3, 4);
    Set<Stretch> hidden = PeriodDisclosure.hidden(days, TEN);

    assertThat(hidden).isNotEmpty();
    assertThat(hidden).allSatisfy(each -> assertThat(each.people()).isGreaterThanOrEqualTo(10));
    assertSafe(days, hidden);
  }

  @Test
  void emptyPeriodsAreNotHidden() {
    int[] people = {20, 0, 0, 0, 30, 0};

    assertThat(PeriodDisclosure.hidden(days(people, 2, 6), TEN)).isEmpty();
  }

  @Test
  void withoutDaysThereIsNothingToHide() {
    assertThat(PeriodDisclosure.hidden(new Days(List.of(), List.of(), List.of(), List.of()), TEN))
        .isEmpty();
  }

  @Test
  void ofACellThatIsTooSmallAltogetherAllIsHidden() {
    int[] people = {1, 1, 1, 1};

    assertThat(PeriodDisclosure.hidden(days(people, 2, 4), TEN)).hasSize(3);
  }

  @Test
  void switchedOffNothingIsHidden() {
    int[] people = {1, 1, 1, 1};

    assertThat(PeriodDisclosure.hidden(days(people, 2, 4), SmallestCell.OFF)).isEmpty();
  }

  @Test
  void countsThatCannotBeAreRefused() {
    assertThatThrownBy(() -> new Stretch(FIRST, FIRST, 3, 5, 4))
        .hasMessage(
            "days 2026-03-01 to 2026-03-01 must have people <= feedback <= mentions, all or none of"
                + " them 0, got 4, 3 and 5; count them over the same mentions");
  }

  @Property(tries = 300)
  void noSmallStretchCanBeBoundedMoreNarrowlyThanWithEverythingHidden(@ForAll long seed) {
    Random dice = new Random(seed);
    int[] people = new int[8 + dice.nextInt(25)];
    int most = 1 + dice.nextInt(30);
    for (int i = 0; i < people.length; i++) {
      people[i] = dice.nextInt(3) == 0 ? 0 : dice.nextInt(most);
    }
    Days days = days(people, 2 + dice.nextInt(2), 4 + dice.nextInt(5));

    assertSafe(days, PeriodDisclosure.hidden(days, TEN));
  }

  private static void assertSafe(Days days, Set<Stretch> hidden) {
    Set<Stretch> everything = new HashSet<>(days.periods());
    List<Stretch> all = new ArrayList<>(days.periods());
    all.addAll(days.parts());
    for (Stretch stretch : all) {
      if (TEN.isSmall(stretch.people())) {
        Interval now = new Reader(days, hidden).bounds(stretch);
        Interval widest = new Reader(days, everything).bounds(stretch);
        assertThat(now.low())
            .as("%s, at most 1, of %s", stretch, widest)
            .isLessThanOrEqualTo(Math.max(1, widest.low()));
        assertThat(now.high())
            .as("%s, at least 9, of %s", stretch, widest)
            .isGreaterThanOrEqualTo(Math.min(9, widest.high()));
      }
    }
  }

  /** Bounds by Bellman and Ford's algorithm on the running totals themselves. */
  private record Reader(Days days, Set<Stretch> hidden) {
    private static final long FAR = Long.MAX_VALUE / 4;

    Interval bounds(Stretch stretch) {
      long up = distance(stretch.start(), stretch.end().plusDays(1));
      long down = distance(stretch.end().plusDays(1), stretch.start());
      return new Interval(-down, up);
    }

    private long distance(LocalDate from, LocalDate to) {
      long[] distance = new long[64];
      Arrays.fill(distance, FAR);
      distance[day(from)] = 0;
      for (int round = 0; round < 64; round++) {
        for (Stretch part : days.parts()) {
          relax(distance, part.end().plusDays(1), part.start(), 0);
        }
        days.known().forEach(each -> known(distance, each));
        for (Stretch period : days.periods()) {
          if (hidden.contains(period)) {
            relax(distance, period.end().plusDays(1), period.start(), 0);
          } else {
            known(distance, period);
          }
        }
      }
      return distance[day(to)];
    }

    private static void known(long[] distance, Stretch stretch) {
      relax(distance, stretch.start(), stretch.end().plusDays(1), stretch.mentions());
      relax(distance, stretch.end().plusDays(1), stretch.start(), -stretch.mentions());
    }

    private static void relax(long[] distance, LocalDate from, LocalDate to, long length) {
      if (distance[day(from)] < FAR) {
        distance[day(to)] = Math.min(distance[day(to)], distance[day(from)] + length);
      }
    }

    private static int day(LocalDate day) {
      return (int) (day.toEpochDay() - FIRST.toEpochDay());
    }
  }
}
