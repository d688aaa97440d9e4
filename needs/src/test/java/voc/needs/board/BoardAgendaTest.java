package voc.needs.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import voc.needs.board.BoardItem.Section;
import voc.needs.board.BoardNight.Alarm;
import voc.needs.board.MovingFactor.Direction;
import voc.needs.board.NeedOnBoard.Factors;
import voc.needs.board.NeedOnBoard.Place;
import voc.needs.priority.RankRanges;

class BoardAgendaTest {
  private static final Factors FACTORS = new Factors(100, 0.5, 0.8, 1);

  private static NeedOnBoard need(String id, @Nullable Integer rank, Factors factors) {
    return new NeedOnBoard(id, "Need " + id, "parks", rank, factors, null, null, null);
  }

  private static NeedOnBoard need(String id, @Nullable String status, @Nullable String owner) {
    return new NeedOnBoard(id, "Need " + id, "parks", 1, FACTORS, null, status, owner);
  }

  private static InitiativeOnBoard initiative(
      String status, @Nullable Integer overdue, @Nullable String outcome) {
    return new InitiativeOnBoard(
        "I1",
        "Sweep",
        "parks",
        List.of("a"),
        status,
        overdue,
        outcome == null ? List.of() : List.of("a " + outcome.substring(0, 2)),
        outcome);
  }

  private static BoardNight night(String run, List<NeedOnBoard> needs) {
    return new BoardNight(run, needs, List.of(), List.of(), 0L);
  }

  private static BoardNight night(String run, InitiativeOnBoard initiative) {
    return new BoardNight(run, List.of(), List.of(initiative), List.of(), 0L);
  }

  private static List<BoardItem> items(@Nullable BoardNight before, BoardNight now) {
    return new BoardAgenda(before, now).items();
  }

  @Test
  void aMoveIsExplainedByTheFactorThatMovedItMost() {
    List<BoardItem> items =
        items(
            night("1", List.of(need("a", 3, FACTORS))),
            night("2", List.of(need("a", 1, new Factors(110, 0.9, 0.7, 1)))));

    assertThat(items).hasSize(1);
    assertThat(items.get(0).section()).isEqualTo(Section.MOVE);
    assertThat(items.get(0).factor()).isEqualTo("impact");
    assertThat(items.get(0).words())
        .isEqualTo("Need a of parks rose from rank 3 to 1: its impact went from 0.50 to 0.90");
    assertThat(items.get(0).before()).isEqualTo("3");
    assertThat(items.get(0).after()).isEqualTo("1");
  }

  @Test
  void aNeedThatStayedTheSameWasMovedByOthers() {
    List<BoardItem> items =
        items(
            night("1", List.of(need("a", 1, FACTORS))), night("2", List.of(need("a", 4, FACTORS))));

    assertThat(items.get(0).factor()).isEqualTo("others");
    assertThat(items.get(0).words()).endsWith("fell from rank 1 to 4: others moved past it");
  }

  private static NeedOnBoard placed(
      String id, int rank, double confidence, int raw, int low, int high) {
    return placed(id, rank, confidence, new Place("open", "data", rank, raw, range(low, high)));
  }

  private static NeedOnBoard placed(String id, int rank, double confidence, Place place) {
    Factors factors = new Factors(100, 0.5, confidence, 1);
    return new NeedOnBoard(id, "Need " + id, "parks", rank, factors, place, null, null);
  }

  private static RankRanges.Range range(int low, int high) {
    return new RankRanges.Range(low, high);
  }

  @Test
  void aNeedThatGaveWayWithinItsRangeWasNotMovedByItsFactors() {
    BoardNight monday =
        night(
            "1",
            List.of(
                placed("a", 1, 0.8, 1, 1, 1),
                placed("b", 2, 0.7, 2, 2, 3),
                placed("c", 3, 0.6, 3, 2, 3)));
    BoardNight tuesday =
        night(
            "2",
            List.of(
                placed("a", 2, 0.79, 2, 2, 3),
                placed("b", 4, 0.69, 4, 2, 4),
                placed("c", 1, 0.95, 1, 1, 1),
                placed("d", 3, 0.7, 3, 2, 4)));

    assertThat(items(monday, tuesday))
        .filteredOn(item -> item.section() == Section.MOVE)
        .extracting(item -> item.factor() + " | " + item.words())
        .containsExactly(
            "confidence | Need c of parks rose from rank 3 to 1: its confidence went from 0.60 to 0.95",
            "confidence | Need a of parks fell from rank 1 to 2: its confidence went from 0.80 to 0.79",
            "others | Need b of parks fell from rank 2 to 4: Need c of parks moved past it; above it"
                + " there are figures now of Need d of parks");
  }

  @Test
  void aNeedThatBecameMandatedOrIsOrderedOtherwiseSaysSo() {
    BoardNight monday =
        night("1", List.of(placed("a", 1, 0.8, 1, 1, 2), placed("b", 2, 0.8, 2, 1, 2)));
    BoardNight mandated =
        night(
            "2",
            List.of(
                placed("b", 1, 0.8, new Place("mandated", "data", 1, 1, range(1, 1))),
                placed("a", 2, 0.8, 2, 2, 2)));
    BoardNight voted =
        night(
            "2",
            List.of(
                placed("b", 1, 0.8, new Place("open", "ballots", 2, 2, range(1, 2))),
                placed("a", 2, 0.8, new Place("open", "ballots", 1, 1, range(1, 2)))));

    assertThat(items(monday, mandated).get(0).words())
        .isEqualTo("Need b of parks rose from rank 2 to 1: it is mandated now");
    assertThat(items(monday, voted).get(0).words())
        .isEqualTo("Need b of parks rose from rank 2 to 1: the order follows ballots now");
  }

  @Test
  void aNeedWhoseFiguresWereWithheldIsTold() {
    NeedOnBoard hidden = new NeedOnBoard("a", "A", "parks", null, null, null, null, null);

    assertThat(items(night("1", List.of(hidden)), night("2", List.of(need("a", 4, FACTORS)))))
        .extracting(BoardItem::words)
        .containsExactly("Need a of parks has figures now, at rank 4; before they were withheld");
  }

  @Test
  void moreEffortMovesDown() {
    assertThat(MovingFactor.between(FACTORS, new Factors(100, 0.5, 0.8, 3), Direction.DOWN))
        .contains("effort");
    assertThat(MovingFactor.between(FACTORS, new Factors(0, 0.5, 0.8, 1), Direction.DOWN))
        .contains("reach");
  }

  @Property(seed = "2005")
  void theFactorNamedWentTheWayOfTheMove(
      @ForAll @DoubleRange(min = 0.01, max = 1) double impact,
      @ForAll @DoubleRange(min = 0.01, max = 1) double confidence) {
    Factors after = new Factors(100, impact, confidence, 1);

    MovingFactor.between(FACTORS, after, Direction.UP)
        .ifPresent(
            factor ->
                assertThat(factor.equals("impact") ? impact > 0.5 : confidence > 0.8).isTrue());
    if (after.score() > FACTORS.score()) {
      assertThat(MovingFactor.between(FACTORS, after, Direction.UP)).isPresent();
    }
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
                    need("a", 1, FACTORS),
                    new NeedOnBoard("b", "B", "parks", null, null, null, null, null))));

    assertThat(items)
        .extracting(BoardItem::words)
        .containsExactly("B of parks is new; too few people to tell more");
  }

  @Test
  void aSuppressedNeedHasNotMoved() {
    NeedOnBoard hidden = new NeedOnBoard("a", "A", "parks", null, null, null, null, null);

    assertThat(items(night("1", List.of(need("a", 1, FACTORS))), night("2", List.of(hidden))))
        .isEmpty();
  }

  @Test
  void fewUrgentSentencesAreToldWithoutTheirNumber() {
    BoardNight few = new BoardNight("1", List.of(), List.of(), List.of(), null);
    BoardNight many = new BoardNight("1", List.of(), List.of(), List.of(), 14L);

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
    BoardNight before = new BoardNight("1", List.of(), List.of(), List.of(old), 0L);
    BoardNight now = new BoardNight("2", List.of(), List.of(), List.of(old, fresh), 0L);

    assertThat(items(before, now)).extracting(BoardItem::words).containsExactly("b: b rose");
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
                night("2", initiative("done", null, "it worked"))))
        .extracting(BoardItem::words)
        .containsExactly("I1 Sweep is done; it worked");
    assertThat(
            items(
                night("1", initiative("done", null, "it worked by 9 %")),
                night("2", initiative("done", null, "it worked by 8 %"))))
        .as("the same verdict")
        .isEmpty();
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
