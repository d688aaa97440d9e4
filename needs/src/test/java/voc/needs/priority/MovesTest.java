package voc.needs.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static voc.needs.priority.PrioritizerTest.asBefore;
import static voc.needs.priority.PrioritizerTest.initiative;
import static voc.needs.priority.PrioritizerTest.need;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import voc.core.Need;
import voc.needs.cost.ThreePoint;
import voc.needs.priority.PublishedNight.Place;
import voc.needs.roadmap.Status;

class MovesTest {
  private static final List<Need> NEEDS =
      List.of(need("a:x", 900, 0.3), need("b:y", 300, 0.3), need("c:z", 100, 0.3));

  private static Prioritizer by(Set<String> mandated, Basis basis, Map<String, Integer> ballots) {
    return new Prioritizer(mandated, Map.of(), basis, ballots);
  }

  private static final Prioritizer BY_DATA = by(Set.of(), Basis.DATA, Map.of());

  private static PublishedNight first(Prioritizer by, List<Need> needs) {
    return asBefore(by.order(needs, PublishedNight.NONE));
  }

  private static PublishedNight first(
      Prioritizer by, Map<String, Integer> ballots, List<Need> needs) {
    return new PublishedNight(first(by, needs).needs(), ballots);
  }

  private static Map<String, String> words(List<Prioritized> order) {
    Map<String, String> words = new TreeMap<>();
    for (Prioritized each : order) {
      Move move = each.move();
      if (move != null) {
        words.put(each.factors().need(), move.words(Optional::of));
      }
    }
    return words;
  }

  @Test
  void whatAnotherNeedsMandatePushesDownHasNotChangedItself() {
    List<Need> tonight =
        List.of(need("a:x", 880, 0.3), need("b:y", 290, 0.3), need("c:z", 100, 0.3));

    assertThat(words(by(Set.of("c:z"), Basis.DATA, Map.of()).order(tonight, first(BY_DATA, NEEDS))))
        .isEqualTo(
            Map.of(
                "a:x", "down from 1 to 2: mandated now, and passed it: c:z",
                "b:y", "down from 2 to 3: mandated now, and passed it: c:z",
                "c:z", "up from 3 to 1: it is mandated now"));
  }

  @Test
  void whatAnotherNeedsMandateNoMoreHoldsBackHasNotChangedItself() {
    Prioritizer before = by(Set.of("c:z"), Basis.DATA, Map.of());

    assertThat(words(BY_DATA.order(NEEDS, first(before, NEEDS))))
        .containsEntry("a:x", "up from 2 to 1: not mandated any more, and fell behind it: c:z")
        .containsEntry("c:z", "down from 1 to 3: it is not mandated any more");
  }

  @Test
  void whereOnlyTheBallotsChangedTheyMovedIt() {
    Map<String, Integer> ballots = Map.of("a:x", 1, "c:z", 2);
    PublishedNight before = first(by(Set.of(), Basis.BALLOTS, ballots), ballots, NEEDS);

    assertThat(words(by(Set.of(), Basis.BALLOTS, Map.of("a:x", 2, "c:z", 1)).order(NEEDS, before)))
        .isEqualTo(
            Map.of(
                "a:x", "down from 1 to 3: the ballots changed",
                "c:z", "up from 3 to 1: the ballots changed"));
  }

  @Test
  void whatTheOrderFollowsNowMovesOnlyWhatItMoved() {
    List<Need> tonight = new ArrayList<>(NEEDS);
    tonight.add(need("d:w", 5000, 0.3));

    assertThat(
            words(
                by(Set.of(), Basis.BLENDED, Map.of("b:y", 5, "c:z", 1))
                    .order(tonight, first(BY_DATA, NEEDS))))
        .containsEntry("a:x", "down from 1 to 2: new needs stand above it: d:w");
    assertThat(
            words(
                by(Set.of(), Basis.BALLOTS, Map.of("b:y", 5, "c:z", 1))
                    .order(NEEDS, first(BY_DATA, NEEDS))))
        .isEqualTo(
            Map.of(
                "b:y", "down from 2 to 3: the order follows ballots now",
                "c:z", "up from 3 to 2: the order follows ballots now"));
  }

  @Test
  void theFiguresThatGiveTheNeedsVotedOnOtherPlacesAreTold() {
    // a:x leads by ballots, and so takes the best place that the figures give to a:x or c:z.
    Map<String, Integer> ballots = Map.of("a:x", 1, "c:z", 2);
    Prioritizer by = by(Set.of(), Basis.BALLOTS, ballots);
    List<Need> before =
        List.of(need("a:x", 100, 0.3), need("b:y", 900, 0.3), need("c:z", 300, 0.3));
    List<Need> tonight =
        List.of(need("a:x", 100, 0.3), need("b:y", 900, 0.3), need("c:z", 9000, 0.3));

    assertThat(words(by.order(tonight, first(by, ballots, before))))
        .isEqualTo(
            Map.of(
                "a:x", "up from 2 to 1: the figures give the needs voted on higher places",
                "b:y", "down from 1 to 2: small changes added up, and passed it: a:x"));
  }

  @Test
  void whatFewerThanBeforeSayButOthersManyMoreWasPassed() {
    List<Need> tonight =
        List.of(need("a:x", 850, 0.3), need("b:y", 300, 0.3), need("c:z", 5000, 0.3));

    assertThat(words(BY_DATA.order(tonight, first(BY_DATA, NEEDS))))
        .containsEntry("a:x", "down from 1 to 2: it stays, and passed it: c:z")
        .containsEntry("c:z", "up from 3 to 1: more people (reach)");
  }

  @Test
  void whatFellItselfSaysByWhichFactorAndWhatItUncoversStays() {
    List<Need> tonight =
        List.of(need("a:x", 900, 0.01), need("b:y", 300, 0.3), need("c:z", 100, 0.3));

    assertThat(words(BY_DATA.order(tonight, first(BY_DATA, NEEDS))))
        .isEqualTo(
            Map.of(
                "a:x", "down from 1 to 3: it hurts less (impact)",
                "b:y", "up from 2 to 1: it stays, and fell behind it: a:x",
                "c:z", "up from 3 to 2: it stays, and fell behind it: a:x"));
  }

  @Test
  void aCheapInitiativeMovesByEffort() {
    Map<String, Plan> plans =
        Plan.byNeed(
            List.of(
                initiative("A", Status.PLANNED, ThreePoint.of(99), "a:x"),
                initiative("B", Status.PLANNED, ThreePoint.of(1), "c:z")));
    List<Prioritized> order =
        new Prioritizer(Set.of(), plans, Basis.DATA, Map.of()).order(NEEDS, first(BY_DATA, NEEDS));

    assertThat(words(order))
        .containsEntry("c:z", "up from 3 to 2: it takes less effort than others (effort)");
  }

  @Test
  void whatIsGoneOrNewMovesTheOthers() {
    assertThat(words(BY_DATA.order(NEEDS.subList(1, 3), first(BY_DATA, NEEDS))))
        .isEqualTo(
            Map.of(
                "b:y", "up from 2 to 1: needs above it have no figures any more: a:x",
                "c:z", "up from 3 to 2: needs above it have no figures any more: a:x"));
    assertThat(words(BY_DATA.order(NEEDS, first(BY_DATA, NEEDS.subList(1, 3)))))
        .containsEntry("b:y", "down from 1 to 2: new needs stand above it: a:x");
  }

  @Test
  void changesTooSmallToNameAreSaidToHaveAddedUp() {
    Place a = new Place("a:x", Lane.OPEN, 1, 1, Basis.DATA, 100, 0.3, 0.5, 1);
    Place b = new Place("b:y", Lane.OPEN, 2, 2, Basis.DATA, 100, 0.3, 0.5, 1);
    Place bNow = new Place("b:y", Lane.OPEN, 1, 1, Basis.DATA, 100.5, 0.3, 0.5, 1);
    Place aNow = new Place("a:x", Lane.OPEN, 2, 2, Basis.DATA, 100, 0.3, 0.5, 1);
    Moves moves =
        new Moves(new PublishedNight(List.of(a, b)), new PublishedNight(List.of(bNow, aNow)));

    assertThat(moves.of("b:y"))
        .isEqualTo(new Move(2, 1, Cause.SMALL_CHANGES, Basis.DATA, List.of("a:x")));
    assertThat(moves.of("z:z")).isNull();
  }

  @Test
  void aNeedOfAnotherIdStandsWhereItStoodAndOneThatOthersAreMergedIntoWhereItDid() {
    PublishedNight before =
        new PublishedNight(first(BY_DATA, NEEDS).needs(), Map.of("a:x", 1, "c:z", 2));
    Map<String, String> survivors = Map.of("a:x", "c:z", "b:y", "n:y");
    PublishedNight tonight = before.under(id -> survivors.getOrDefault(id, id));

    assertThat(tonight.steady(Lane.OPEN)).containsExactly("n:y", "c:z");
    assertThat(tonight.byNeed().get("c:z").rank()).isEqualTo(3);
    assertThat(tonight.ballots()).isEqualTo(Map.of("c:z", 1));
    List<Prioritized> order =
        BY_DATA.order(List.of(need("n:y", 300, 0.3), need("c:z", 100, 0.3)), tonight);
    assertThat(words(order))
        .isEqualTo(
            Map.of(
                "n:y", "up from 2 to 1: places above it are free",
                "c:z", "up from 3 to 2: places above it are free"));
  }

  @Test
  void othersThatAreNotToBeNamedAreCounted() {
    Move move =
        new Move(1, 6, Cause.OTHERS, Basis.DATA, List.of("a:1", "b:1", "b:2", "a:2", "a:3", "a:4"));

    assertThat(move.words(id -> id.startsWith("a") ? Optional.of(id) : Optional.empty()))
        .isEqualTo(
            "down from 1 to 6: it stays, and passed it: a:1, a:2, a:3 and 1 more, and 2 needs of"
                + " other departments");
    assertThat(move.words(id -> Optional.empty()))
        .endsWith("passed it: 6 needs of other departments");
    assertThat(
            new Move(2, 3, Cause.OTHERS, Basis.DATA, List.of("b:1")).words(id -> Optional.empty()))
        .endsWith("passed it: a need of another department");
    assertThatThrownBy(() -> new Move(2, 2, Cause.REACH, Basis.DATA, List.of()))
        .hasMessage("a move must lead from one place to another, from 1 on, got 2 and 2");
  }

  @Test
  void everyCauseIsKnownByItsCode() {
    assertThat(Cause.codes()).doesNotHaveDuplicates().contains("reach", "others", "small changes");
    for (Cause cause : Cause.values()) {
      assertThat(Cause.ofCode(cause.code())).isEqualTo(cause);
    }
    assertThatThrownBy(() -> Cause.ofCode("luck"))
        .hasMessageStartingWith("what moved a need must be one of [reach, ")
        .hasMessageEndingWith("got \"luck\"");
  }

  /** A factor that is named as the cause has changed, and in the direction of the move. */
  @Property(seed = "2005", tries = 300)
  void noFactorIsNamedThatDidNotChangeThatWay(
      @ForAll @IntRange(min = 20, max = 2000) int a,
      @ForAll @IntRange(min = 20, max = 2000) int b,
      @ForAll @IntRange(min = 20, max = 2000) int c) {
    List<Need> tonight = List.of(need("a:x", a, 0.3), need("b:y", b, 0.3), need("c:z", c, 0.3));
    PublishedNight before = first(BY_DATA, NEEDS);
    Map<String, Long> then = Map.of("a:x", 900L, "b:y", 300L, "c:z", 100L);
    for (Prioritized each : BY_DATA.order(tonight, before)) {
      Move move = each.move();
      if (move != null && move.cause().isFactor()) {
        double change = each.factors().reach() - then.getOrDefault(each.factors().need(), 0L);
        assertThat(move.isUp() ? change : -change).isPositive();
      }
    }
  }
}
