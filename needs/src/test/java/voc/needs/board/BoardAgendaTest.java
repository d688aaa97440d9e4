package voc.needs.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import voc.needs.board.BoardItem.Section;
import voc.needs.board.BoardNight.Alarm;
import voc.needs.board.InitiativeOnBoard.Outcome;
import voc.needs.priority.Basis;
import voc.needs.priority.Lane;
import voc.needs.priority.PublishedNight;

class BoardAgendaTest {
  /** What a score is made of. */
  private record Factors(double reach, double impact, double confidence, double effort) {
    PublishedNight.Place at(String need, int rank, Lane lane, Basis basis, int dataRank) {
      return new PublishedNight.Place(
          need, lane, rank, dataRank, basis, reach, impact, confidence, effort);
    }
  }

  private static final Factors FACTORS = new Factors(100, 0.5, 0.8, 1);

  private static NeedOnBoard need(String id, int rank, Factors factors) {
    return need(id, factors.at(id, rank, Lane.OPEN, Basis.DATA, rank));
  }

  private static NeedOnBoard need(String id, PublishedNight.@Nullable Place place) {
    return new NeedOnBoard(id, "Need " + id, "parks", place, null, null);
  }

  private static NeedOnBoard need(String id, @Nullable String status, @Nullable String owner) {
    PublishedNight.Place place = FACTORS.at(id, 1, Lane.OPEN, Basis.DATA, 1);
    return new NeedOnBoard(id, "Need " + id, "parks", place, status, owner);
  }

  private static InitiativeOnBoard initiative(
      String status, @Nullable Integer overdue, @Nullable String outcome) {
    List<Outcome> outcomes =
        outcome == null
            ? List.of()
            : List.of(new Outcome("a", outcome.substring(0, outcome.indexOf(':')), outcome));
    return new InitiativeOnBoard("I1", "Sweep", "parks", List.of("a"), status, overdue, outcomes);
  }

  private static BoardNight night(String run, List<NeedOnBoard> needs) {
    return new BoardNight(run, needs, List.of(), List.of(), 0L, Map.of(), Set.of());
  }

  private static BoardNight night(String run, InitiativeOnBoard initiative) {
    return new BoardNight(run, List.of(), List.of(initiative), List.of(), 0L, Map.of(), Set.of());
  }

  private static List<BoardItem> items(@Nullable BoardNight before, BoardNight now) {
    return new BoardAgenda(before, now).items();
  }

  @Test
  void aMoveIsExplainedByTheFactorThatMovedItMost() {
    List<BoardItem> items =
        items(
            night("1", List.of(need("b", 1, FACTORS), need("a", 2, FACTORS))),
            night(
                "2", List.of(need("a", 1, new Factors(110, 0.9, 0.7, 1)), need("b", 2, FACTORS))));

    assertThat(items).hasSize(2);
    assertThat(items.get(0).section()).isEqualTo(Section.MOVE);
    assertThat(items.get(0).factor()).isEqualTo("impact");
    assertThat(items.get(0).words())
        .isEqualTo(
            "Need a of parks rose from rank 2 to 1: it hurts more (impact), 0.50 before and 0.90"
                + " now");
    assertThat(items.get(0).before()).isEqualTo("2");
    assertThat(items.get(0).after()).isEqualTo("1");
    assertThat(items.get(1).factor()).isEqualTo("others");
    assertThat(items.get(1).words())
        .isEqualTo("Need b of parks fell from rank 1 to 2: it stays, and passed it: Need a");
  }

  @Test
  void aNeedThatGetsACheapInitiativeIsSaidToTakeLessEffort() {
    List<BoardItem> items =
        items(
            night("1", List.of(need("b", 1, FACTORS), need("a", 2, FACTORS))),
            night(
                "2",
                List.of(need("a", 1, new Factors(100, 0.5, 0.8, 0.2)), need("b", 2, FACTORS))));

    assertThat(items.get(0).words())
        .endsWith("it takes less effort than others (effort), 1.00 before and 0.20 now");
  }

  @Test
  void aNeedOfAnotherIdIsNeitherNewNorMoved() {
    BoardNight before = night("1", List.of(need("old", 1, FACTORS))).under(id -> "a");

    assertThat(items(before, night("2", List.of(need("a", 1, FACTORS))))).isEmpty();
  }

  @Test
  void aMandateAndTheBallotsAreToldAsWhatTheyAre() {
    BoardNight before = night("1", List.of(need("b", 1, FACTORS), need("a", 2, FACTORS)));

    assertThat(
            items(
                before,
                night(
                    "2",
                    List.of(
                        need("a", FACTORS.at("a", 1, Lane.MANDATED, Basis.DATA, 1)),
                        need("b", FACTORS.at("b", 2, Lane.OPEN, Basis.DATA, 2))))))
        .extracting(BoardItem::words)
        .containsExactly(
            "Need a of parks rose from rank 2 to 1: it is mandated now",
            "Need b of parks fell from rank 1 to 2: mandated now, and passed it: Need a");
    Factors oneMore = new Factors(101, 0.5, 0.8, 1);
    assertThat(
            items(
                before,
                new BoardNight(
                    "2",
                    List.of(
                        need("a", oneMore.at("a", 1, Lane.OPEN, Basis.BALLOTS, 2)),
                        need("b", FACTORS.at("b", 2, Lane.OPEN, Basis.BALLOTS, 1))),
                    List.of(),
                    List.of(),
                    0L,
                    Map.of("a", 1, "b", 2),
                    Set.of())))
        .extracting(BoardItem::factor)
        .containsExactly("order", "order");
  }

  @Test
  void ofTheFirstNightNothingIsNewOrMoved() {
    assertThat(items(null, night("1", List.of(need("a", 1, FACTORS))))).isEmpty();
  }

  @Test
  void aNewNeedIsNamedEvenIfTooFewSaidSo() {
    List<BoardItem> items =
        items(
            night("1", List.of(need("a", 1, FACTORS))),
            night(
                "2",
                List.of(
                    need("a", 1, FACTORS), new NeedOnBoard("b", "B", "parks", null, null, null))));

    assertThat(items)
        .extracting(BoardItem::words)
        .containsExactly("B of parks is new; too few people to tell more");
  }

  @Test
  void ofASuppressedNeedIsToldThatItsFiguresAreWithheld() {
    NeedOnBoard hidden = new NeedOnBoard("a", "A", "parks", null, null, null);

    assertThat(items(night("1", List.of(need("a", 1, FACTORS))), night("2", List.of(hidden))))
        .extracting(BoardItem::words)
        .containsExactly("Need a of parks had rank 1; its figures are withheld now");
  }

  @Test
  void aNeedWhoseFiguresWereWithheldAndAreNotNowIsNew() {
    NeedOnBoard hidden = new NeedOnBoard("a", "A", "parks", null, null, null);

    assertThat(items(night("1", List.of(hidden)), night("2", List.of(need("a", 1, FACTORS)))))
        .extracting(BoardItem::section, BoardItem::words)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(
                BoardItem.Section.NEW,
                "Need a of parks has figures now, at rank 1; before they were withheld"));
  }

  @Test
  void fewUrgentSentencesAreToldWithoutTheirNumber() {
    BoardNight few = new BoardNight("1", List.of(), List.of(), List.of(), null, Map.of(), Set.of());
    BoardNight many = new BoardNight("1", List.of(), List.of(), List.of(), 14L, Map.of(), Set.of());

    assertThat(items(null, few))
        .extracting(BoardItem::words)
        .containsExactly(
            "A few sentences tell of danger to life or body: who is on duty reads them in table"
                + " urgent");
    assertThat(items(null, many).get(0).words()).startsWith("14 sentences tell");
    assertThat(items(many, few).get(0).before()).isEqualTo("14");
  }

  @Test
  void anAlarmThatStoodBeforeIsNotToldAgain() {
    Alarm old = new Alarm("a", "parks", "rise", "2026-03-01", "a rose");
    Alarm fresh = new Alarm("b", "parks", "rise", "2026-03-09", "b rose");
    BoardNight before =
        new BoardNight("1", List.of(), List.of(), List.of(old), 0L, Map.of(), Set.of());
    BoardNight now =
        new BoardNight("2", List.of(), List.of(), List.of(old, fresh), 0L, Map.of(), Set.of());

    assertThat(items(before, now)).extracting(BoardItem::words).containsExactly("b rose");
  }

  @Test
  void decisionsAreToldWithWhatBecameOfThem() {
    assertThat(
            items(
                night("1", initiative("planned", null, null)),
                night("2", initiative("in progress", null, null))))
        .extracting(BoardItem::words)
        .containsExactly("I1 Sweep went from planned to in progress");
    assertThat(
            items(
                night("1", initiative("done", null, null)),
                night("2", initiative("done", null, "worked: 3 a week"))))
        .extracting(BoardItem::words)
        .containsExactly("I1 Sweep is done; worked: 3 a week");
    assertThat(items(night("1", List.of()), night("2", initiative("planned", 3, null))))
        .extracting(BoardItem::words)
        .containsExactly("I1 Sweep was added, planned", "I1 Sweep is 3 days overdue (planned)");
    assertThat(
            items(
                night("1", List.of(need("a", "new", null))),
                night("2", List.of(need("a", "planned", "Ann")))))
        .extracting(BoardItem::words)
        .containsExactly("Need a of parks went from new to planned");
    assertThat(
            items(
                night("1", List.of(need("a", "new", null))),
                night("2", List.of(need("a", "new", "Ann")))))
        .extracting(BoardItem::words)
        .containsExactly("Need a of parks is now owned by Ann");
  }

  @Test
  void anOutcomeWhoseFiguresChangedIsNoDecision() {
    assertThat(
            items(
                night("1", initiative("done", null, "worked: 3 a week, over 8 weeks since")),
                night("2", initiative("done", null, "worked: 2 a week, over 9 weeks since"))))
        .isEmpty();
    List<BoardItem> items =
        items(
            night("1", initiative("done", null, "too early: 3 complete weeks since")),
            night("2", initiative("done", null, "worked: 2 a week")));
    assertThat(items)
        .extracting(BoardItem::before, BoardItem::after, BoardItem::initiative)
        .containsExactly(tuple("too early", "worked", "I1"));
  }

  private static BoardNight decided(BoardNight night, String... decided) {
    return new BoardNight(
        night.run(),
        night.needs(),
        night.initiatives(),
        night.alarms(),
        night.urgent(),
        night.ballots(),
        Set.of(decided));
  }

  @Test
  void whatWasDecidedLastTimeIsToldWithWhatBecameOfItAlsoIfNothingDid() {
    BoardNight planned = night("1", initiative("planned", null, null));

    assertThat(items(decided(planned, "I1"), planned))
        .extracting(BoardItem::words)
        .containsExactly("I1 Sweep is planned, as last time");
    assertThat(items(planned, planned)).isEmpty();
    assertThat(items(planned, night("2", List.of())))
        .extracting(BoardItem::words)
        .containsExactly("I1 Sweep, planned last time, is not among the initiatives any more");
    BoardNight need = night("1", List.of(need("a", "planned", "Ann")));
    assertThat(items(decided(need, "a"), need))
        .extracting(BoardItem::words)
        .containsExactly("Need a of parks is planned, as last time");
  }

  @Test
  void aNeedThatNobodySpeaksOfAnyMoreIsTold() {
    assertThat(items(night("1", List.of(need("a", "planned", "Ann"))), night("2", List.of())))
        .extracting(BoardItem::words)
        .containsExactly(
            "Need a of parks had rank 1, and nobody speaks of it any more",
            "Need a of parks, planned last time, is not in the register any more, nor spoken of");
  }

  @Test
  void theOrderOfTheTablesHasNoInfluence() {
    List<NeedOnBoard> before = new ArrayList<>();
    List<NeedOnBoard> now = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      before.add(need("n" + i, 1 + i, FACTORS));
      now.add(need("n" + i, 12 - i, new Factors(100 + i, 0.5, 0.8, 1)));
    }
    List<BoardItem> straight = items(night("1", before), night("2", now));
    Collections.shuffle(before, new Random(3));
    Collections.shuffle(now, new Random(4));

    assertThat(items(night("1", before), night("2", now))).isEqualTo(straight);
    assertThat(straight.get(0).words()).contains("from rank 12 to 1");
  }

  @Test
  void twoNightsAlikeHaveNoAgenda() {
    BoardNight night = night("1", List.of(need("a", 1, FACTORS)));

    assertThat(items(night, night)).isEmpty();
  }
}
