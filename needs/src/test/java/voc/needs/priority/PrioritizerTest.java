package voc.needs.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import voc.core.Interval;
import voc.core.Need;
import voc.needs.WilsonInterval;
import voc.needs.cost.ThreePoint;
import voc.needs.roadmap.Initiative;
import voc.needs.roadmap.Status;

class PrioritizerTest {
  static Need need(String id, long people, double impact) {
    return need(id, people, impact, 2 * people, people);
  }

  static Need need(String id, long people, double impact, long mentions, long troubled) {
    double confidence = WilsonInterval.of(troubled, mentions).low();
    String department = id.substring(0, id.indexOf(':'));
    return new Need(
        id,
        1,
        id.substring(id.indexOf(':') + 1),
        id,
        department,
        people,
        mentions,
        people,
        people,
        List.of("311"),
        0,
        0,
        new Interval(0, 1),
        0,
        troubled,
        0,
        new Need.Change(0, 0, 0, 0, 1, 1, "steady"),
        new Need.Priority(people, impact, confidence, 1, people * impact * confidence, ""),
        List.of("m"));
  }

  static Initiative initiative(
      String code, Status status, @Nullable ThreePoint effort, String... needs) {
    return new Initiative(
        code,
        code,
        List.of(needs),
        "",
        "water",
        status,
        null,
        null,
        status == Status.DONE ? LocalDate.of(2026, 1, 1) : null,
        effort == null ? null : new ThreePoint(100, 200, 600),
        "USD",
        effort,
        List.of(),
        "",
        "",
        "initiatives.csv:2");
  }

  private static List<Prioritized> order(List<Need> needs, PublishedNight before) {
    return new Prioritizer(Set.of(), Map.of(), Basis.DATA, Map.of()).order(needs, before);
  }

  static PublishedNight asBefore(List<Prioritized> order) {
    return new PublishedNight(
        order.stream()
            .map(
                each ->
                    new PublishedNight.Place(
                        each.factors().need(),
                        each.lane(),
                        each.rank(),
                        each.dataRank(),
                        each.basis(),
                        each.factors().reach(),
                        each.factors().impact(),
                        each.factors().confidence(),
                        each.factors().relativeEffort()))
            .toList());
  }

  private static @Nullable String words(Prioritized need) {
    Move move = need.move();
    return move == null ? null : move.words(Optional::of);
  }

  private static List<String> ids(List<Prioritized> order) {
    return order.stream().map(each -> each.factors().need()).toList();
  }

  @Test
  void theFirstNightFollowsTheScoreAndTellsTheFactors() {
    List<Prioritized> order =
        order(List.of(need("a:x", 20, 0.3), need("b:y", 400, 0.3)), PublishedNight.NONE);

    assertThat(ids(order)).containsExactly("b:y", "a:x");
    assertThat(order.get(0).range()).isEqualTo(new RankRanges.Range(1, 1));
    assertThat(order.get(0).move()).isNull();
    assertThat(order.get(0).quadrant()).isNull();
    assertThat(order.get(0).words())
        .isEqualTo(
            "400 persons × impact 0.30 × confidence 0.46 = benefit 55.9; place 1 by the figures");
    assertThat(order(List.of(), PublishedNight.NONE)).isEmpty();
  }

  @Test
  void mandatedNeedsStandFirstInALaneOfTheirOwn() {
    List<Prioritized> order =
        new Prioritizer(Set.of("a:x"), Map.of(), Basis.DATA, Map.of())
            .order(List.of(need("a:x", 20, 0.3), need("b:y", 400, 0.3)), PublishedNight.NONE);

    assertThat(ids(order)).containsExactly("a:x", "b:y");
    assertThat(order).extracting(Prioritized::lane).containsExactly(Lane.MANDATED, Lane.OPEN);
    assertThat(order.get(1).rawRank()).isEqualTo(2);
  }

  @Test
  void effortDividesAndTheQuadrantsAreCutAtTheMedians() {
    Map<String, Plan> plans =
        Plan.byNeed(
            List.of(
                initiative("A", Status.PLANNED, ThreePoint.of(1), "a:x"),
                initiative("B", Status.PLANNED, ThreePoint.of(8), "b:y"),
                initiative("C", Status.PLANNED, ThreePoint.of(1), "c:z"),
                initiative("D", Status.PLANNED, ThreePoint.of(8), "d:w"),
                initiative("E", Status.DONE, ThreePoint.of(99), "d:w")));
    List<Prioritized> order =
        new Prioritizer(Set.of(), plans, Basis.DATA, Map.of())
            .order(
                List.of(
                    need("a:x", 400, 0.3),
                    need("b:y", 400, 0.3),
                    need("c:z", 40, 0.3),
                    need("d:w", 40, 0.3)),
                PublishedNight.NONE);

    Map<String, Quadrant> quadrants = new TreeMap<>();
    order.forEach(each -> quadrants.put(each.factors().need(), each.quadrant()));
    assertThat(quadrants)
        .containsEntry("a:x", Quadrant.QUICK_WIN)
        .containsEntry("b:y", Quadrant.MAJOR_PROJECT)
        .containsEntry("c:z", Quadrant.FILL_IN)
        .containsEntry("d:w", Quadrant.THANKLESS);
    // The median effort is (1 + 8) / 2.
    assertThat(order.get(0).factors().relativeEffort()).isCloseTo(1 / 4.5, within(1e-12));
    assertThat(order.get(0).words())
        .contains("; / effort 0.22 (1.0 person-months) = ")
        .contains("; quick win; ");
  }

  @Test
  void anInitiativeForSeveralNeedsCountsForEachInEqualParts() {
    Map<String, Plan> plans =
        Plan.byNeed(
            List.of(
                initiative("A", Status.PLANNED, new ThreePoint(2, 4, 12), "a:x", "b:y"),
                initiative("B", Status.IN_PROGRESS, ThreePoint.of(1), "a:x"),
                initiative("C", Status.CANCELLED, ThreePoint.of(1), "c:z")));

    assertThat(plans).containsOnlyKeys("a:x", "b:y");
    Plan plan = plans.get("a:x");
    assertThat(plan).isNotNull();
    assertThat(plan.effort()).isCloseTo(5.0 / 2 + 1, within(1e-12));
    assertThat(plan.cost()).isCloseTo(125.0 + 250, within(1e-9));
    assertThat(plan.costDeviation()).isCloseTo(Math.hypot(500 / 6.0 / 2, 500 / 6.0), within(1e-9));
    assertThat(plan.costRange()).isNotNull();
    assertThat(plan.initiatives()).containsExactly("A", "B");
  }

  @Test
  void aNeedThatReallyGrowsOvertakesAndSaysByWhichFactor() {
    List<Need> monday = List.of(need("a:x", 300, 0.3), need("b:y", 150, 0.3), need("c:z", 40, 0.3));
    List<Need> tuesday =
        List.of(need("a:x", 300, 0.3), need("b:y", 150, 0.3), need("c:z", 900, 0.3));

    List<Prioritized> order = order(tuesday, asBefore(order(monday, PublishedNight.NONE)));

    assertThat(ids(order)).containsExactly("c:z", "a:x", "b:y");
    assertThat(order.get(0).previousRank()).isEqualTo(3);
    assertThat(words(order.get(0))).isEqualTo("up from 3 to 1: more people (reach)");
    assertThat(words(order.get(1))).isEqualTo("down from 1 to 2: it stays, and passed it: c:z");
  }

  /** Its confidence fell a little, but what put it down is that others have figures now. */
  @Test
  void newNeedsAboveOneAreNoReasonOfItsOwn() {
    List<Need> monday = List.of(need("a:x", 300, 0.3), need("z:z", 40, 0.3, 80, 40));
    List<Need> tuesday =
        List.of(
            need("a:x", 300, 0.3),
            need("n:1", 4000, 0.3),
            need("n:2", 3000, 0.3),
            need("n:3", 2000, 0.3),
            need("n:4", 1500, 0.3),
            need("z:z", 40, 0.3, 80, 36));

    List<Prioritized> order = order(tuesday, asBefore(order(monday, PublishedNight.NONE)));

    assertThat(ids(order)).containsExactly("n:1", "n:2", "n:3", "n:4", "a:x", "z:z");
    assertThat(order.get(5).range().low()).as("its old place is out of its range").isEqualTo(6);
    assertThat(words(order.get(5)))
        .isEqualTo("down from 2 to 6: new needs stand above it: n:1, n:2, n:3 and 1 more");
  }

  @Test
  void ofOneThatIsPassedAndHasAsManyNewOnesAboveItWhoPassedItIsTold() {
    List<Need> monday = List.of(need("a:x", 300, 0.3), need("z:z", 40, 0.3));
    List<Need> tuesday =
        List.of(need("a:x", 300, 0.3), need("n:1", 9000, 0.3), need("z:z", 2000, 0.3));

    List<Prioritized> order = order(tuesday, asBefore(order(monday, PublishedNight.NONE)));

    assertThat(ids(order)).containsExactly("n:1", "z:z", "a:x");
    assertThat(order.get(1).move()).as("it stands where it stood").isNull();
    assertThat(words(order.get(2))).isEqualTo("down from 1 to 3: it stays, and passed it: z:z");
  }

  @Test
  void whatBecomesMandatedSaysSo() {
    List<Need> needs = List.of(need("a:x", 300, 0.3), need("b:y", 40, 0.3));
    PublishedNight before = asBefore(order(needs, PublishedNight.NONE));

    List<Prioritized> order =
        new Prioritizer(Set.of("b:y"), Map.of(), Basis.DATA, Map.of()).order(needs, before);

    assertThat(words(order.get(0))).isEqualTo("up from 2 to 1: it is mandated now");
  }

  @Test
  void ballotsDecideAmongWhatWasVotedOnAndLeaveAllElseInItsPlace() {
    List<Need> needs =
        List.of(
            need("a:1", 800, 0.3),
            need("b:2", 400, 0.3),
            need("c:3", 200, 0.3),
            need("d:4", 100, 0.3),
            need("e:5", 50, 0.3));
    Map<String, Integer> ballots = Map.of("a:1", 3, "c:3", 2, "e:5", 1);

    assertThat(
            ids(
                new Prioritizer(Set.of(), Map.of(), Basis.BALLOTS, ballots)
                    .order(needs, PublishedNight.NONE)))
        .containsExactly("e:5", "b:2", "c:3", "d:4", "a:1");
    // Means of both places: 1 and 3, 2 and 2, 3 and 1: all equal, so the figures decide.
    assertThat(
            ids(
                new Prioritizer(Set.of(), Map.of(), Basis.BLENDED, ballots)
                    .order(needs, PublishedNight.NONE)))
        .containsExactly("a:1", "b:2", "c:3", "d:4", "e:5");
    List<Prioritized> byBallots =
        new Prioritizer(Set.of(), Map.of(), Basis.BALLOTS, ballots)
            .order(needs, PublishedNight.NONE);
    assertThat(byBallots.get(0).dataRank()).isEqualTo(5);
    List<Prioritized> again =
        new Prioritizer(Set.of(), Map.of(), Basis.BALLOTS, ballots)
            .order(needs, asBefore(order(needs, PublishedNight.NONE)));
    assertThat(words(again.get(0))).isEqualTo("up from 5 to 1: the order follows ballots now");
  }

  @Test
  void neitherTheOrderOfTheInputNorTheNumberOfNightsMatters() {
    List<Need> needs = city(7, 40, 1);
    List<Need> turned = new ArrayList<>(needs);
    Collections.reverse(turned);

    assertThat(order(turned, PublishedNight.NONE)).isEqualTo(order(needs, PublishedNight.NONE));
    List<Prioritized> first = order(needs, PublishedNight.NONE);
    assertThat(ids(order(needs, asBefore(first)))).isEqualTo(ids(first));
  }

  /** Sixty nights of the same city, each heard a little differently. */
  @Test
  void noiseMovesTheScoreEveryNightAndThePublishedOrderHardlyEver() {
    PublishedNight before = PublishedNight.NONE;
    List<String> rawBefore = List.of();
    int rawMoves = 0;
    int moves = 0;
    for (int night = 0; night < 60; night++) {
      List<Prioritized> order = order(city(night, 30, 0.5), before);
      List<String> raw =
          order.stream()
              .sorted(Comparator.comparingInt(Prioritized::rawRank))
              .map(each -> each.factors().need())
              .toList();
      if (night > 0) {
        rawMoves += moves(rawBefore, raw);
        moves += moves(ids(orderOf(before)), ids(order));
      }
      rawBefore = raw;
      before = asBefore(order);
    }
    assertThat(rawMoves).isGreaterThan(400);
    assertThat(moves).isLessThan(rawMoves / 10);
  }

  private static List<Prioritized> orderOf(PublishedNight before) {
    List<Prioritized> order = new ArrayList<>();
    for (PublishedNight.Place place : before.needs()) {
      order.add(
          new Prioritized(
              new Factors(place.need(), 1, 1, 1, 1, 1, Plan.NONE, 1),
              "",
              place.lane(),
              place.basis(),
              order.size() + 1,
              1,
              1,
              new RankRanges.Range(1, 1),
              null,
              null,
              null,
              ""));
    }
    return order;
  }

  private static int moves(List<String> before, List<String> after) {
    int moves = 0;
    for (int i = 0; i < before.size(); i++) {
      moves += before.get(i).equals(after.get(i)) ? 0 : 1;
    }
    return moves;
  }

  /** Needs of 20 to some hundred people, heard on a night with so much of the noise of chance. */
  private static List<Need> city(int night, int size, double noise) {
    Random random = new Random(night);
    List<Need> needs = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      double people = 20 * Math.pow(1.12, i);
      long heard =
          Math.max(10, Math.round(people + noise * Math.sqrt(people) * random.nextGaussian()));
      double impact = 0.3 + noise * 0.45 / Math.sqrt(people) * random.nextGaussian() / 2;
      needs.add(
          need(
              "d:" + (char) ('a' + i / 26) + (char) ('a' + i % 26), heard, Math.max(0.05, impact)));
    }
    return needs;
  }

  @Test
  void fiveHundredNeedsTakeNoTime() {
    List<Need> needs = new ArrayList<>();
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      needs.add(need("d:" + i, 10 + random.nextInt(5000), 0.2 + 0.3 * random.nextDouble()));
    }
    order(needs, PublishedNight.NONE);
    long begun = System.nanoTime();
    List<Prioritized> order = order(needs, PublishedNight.NONE);
    double seconds = (System.nanoTime() - begun) / 1e9;

    assertThat(order).hasSize(500);
    // About 0.5 s on an idle core; the bound leaves room for a busy one.
    assertThat(seconds).isLessThan(10);
  }

  @Test
  void theRangeOfTwoEqualNeedsIsBothPlacesAndOfDistantOnesIsTheirOwn() {
    List<Prioritized> order =
        order(
            List.of(need("a:x", 100, 0.3), need("b:y", 100, 0.3), need("c:z", 100_000, 0.3)),
            PublishedNight.NONE);
    Map<String, RankRanges.Range> ranges = new HashMap<>();
    order.forEach(each -> ranges.put(each.factors().need(), each.range()));

    assertThat(ranges)
        .containsEntry("c:z", new RankRanges.Range(1, 1))
        .containsEntry("a:x", new RankRanges.Range(2, 3))
        .containsEntry("b:y", new RankRanges.Range(2, 3));
  }
}
