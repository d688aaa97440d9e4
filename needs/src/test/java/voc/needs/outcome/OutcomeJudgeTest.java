package voc.needs.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import voc.core.Channel;
import voc.needs.cost.Contacts;
import voc.needs.cost.HandlingCostEstimator;
import voc.needs.cost.ThreePoint;
import voc.needs.cost.UnitCost;
import voc.needs.cost.UnitCosts;
import voc.needs.disclosure.SmallestCell;
import voc.needs.outcome.OutcomeDisclosure.Cut;
import voc.needs.outcome.OutcomeDisclosure.Piece;
import voc.needs.outcome.OutcomeDisclosure.Side;

class OutcomeJudgeTest {
  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final LocalDate DONE = LocalDate.of(2026, 2, 25);
  private static final LocalDate AS_OF = LocalDate.of(2026, 4, 22);
  private static final Comparison DAYS = Comparison.around(DONE, START, AS_OF);
  private static final OutcomeJudge JUDGE = OutcomeJudge.withoutCosts();

  /** So many feedback each day, first before and then after. */
  private static Series series(String need, double before, double after, SplittableRandom random) {
    TreeMap<LocalDate, Long> days = new TreeMap<>();
    for (LocalDate day = START; !day.isAfter(AS_OF); day = day.plusDays(1)) {
      long count = poisson(day.isAfter(DONE) ? after : before, random);
      if (count > 0) {
        days.put(day, count);
      }
    }
    return new Series(need, need, days);
  }

  private static Series even(String need, long before, long after) {
    TreeMap<LocalDate, Long> days = new TreeMap<>();
    for (LocalDate day = START; !day.isAfter(AS_OF); day = day.plusDays(1)) {
      days.put(day, day.isAfter(DONE) ? after : before);
    }
    return new Series(need, need, days);
  }

  private static long poisson(double mean, SplittableRandom random) {
    double limit = Math.exp(-mean);
    long count = 0;
    for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
      count++;
    }
    return count;
  }

  private static final List<Series> STEADY =
      List.of(
          even("a", 4, 4),
          even("b", 2, 2),
          even("c", 3, 3),
          even("d", 5, 5),
          even("e", 2, 2),
          even("f", 6, 6));

  @Test
  void halfAsMuchWhileOthersStayIsWorked() {
    Outcome outcome = JUDGE.judge(DAYS, even("t", 6, 3), STEADY, List.of());

    assertThat(outcome.verdict()).isEqualTo(Verdict.WORKED);
    Outcome.Figures figures = outcome.figures();
    assertThat(figures).isNotNull();
    assertThat(figures.before()).isEqualTo(42);
    assertThat(figures.after()).isEqualTo(21);
    assertThat(figures.effect()).isCloseTo(-0.5, within(1e-9));
    assertThat(figures.range().high()).isNegative();
    assertThat(figures.pValue()).isLessThan(0.05);
    assertThat(outcome.words())
        .startsWith(
            "worked: 42.0 feedback a week before, 21.0 after: 50 % less than 6 untouched needs let expect");
  }

  @Test
  void halfAsMuchWhileOthersHalveIsNoSign() {
    List<Series> halved =
        List.of(
            even("a", 4, 2), even("b", 2, 1), even("c", 6, 3), even("d", 4, 2), even("e", 6, 3));

    assertThat(JUDGE.judge(DAYS, even("t", 6, 3), halved, List.of()).verdict())
        .isEqualTo(Verdict.NO_SIGN);
  }

  @Test
  void twiceAsMuchIsWorse() {
    assertThat(JUDGE.judge(DAYS, even("t", 3, 6), STEADY, List.of()).verdict())
        .isEqualTo(Verdict.WORSE);
  }

  @Test
  void threeWeeksAreTooEarlyAndFourNeedsCantTell() {
    Comparison early = Comparison.around(AS_OF.minusDays(27), START, AS_OF);
    Comparison late = Comparison.around(START.plusDays(20), START, AS_OF);

    assertThat(JUDGE.judge(early, even("t", 6, 1), STEADY, List.of()).words())
        .isEqualTo("too early: 3 complete weeks since, it takes 4");
    assertThat(JUDGE.judge(late, even("t", 6, 1), STEADY, List.of()).words())
        .isEqualTo(
            "can't tell: 3 complete weeks before it was done, it takes 4; a longer window would hold more");
    assertThat(JUDGE.judge(DAYS, even("t", 6, 1), STEADY.subList(0, 4), List.of()).words())
        .isEqualTo(
            "can't tell: it takes 5 needs of departments that no initiative touched to compare with, and there are 4");
    assertThat(JUDGE.judge(DAYS, even("t", 0, 0), STEADY, List.of()).words())
        .isEqualTo("can't tell: too little feedback on the need");
  }

  @Test
  void aNeedThatFellBeforeItWasDoneCantBeTold() {
    TreeMap<LocalDate, Long> days = new TreeMap<>();
    for (LocalDate day = START; !day.isAfter(AS_OF); day = day.plusDays(1)) {
      long since = day.toEpochDay() - START.toEpochDay();
      days.put(day, Math.max(0, 12 - since / 5));
    }

    Outcome outcome = JUDGE.judge(DAYS, new Series("t", "t", days), STEADY, List.of());

    assertThat(outcome.verdict()).isEqualTo(Verdict.CANT_TELL);
    assertThat(outcome.words()).contains("went different ways before it was done already");
  }

  @Test
  void whatIsSavedIsTheHandlingOfWhatDidNotCome() {
    HandlingCostEstimator costs =
        new HandlingCostEstimator(
            new UnitCosts(
                "USD", List.of(new UnitCost(Channel.CALL, null, ThreePoint.of(10), 1, 0))),
            department -> List.of());
    List<Contacts> calls = List.of(new Contacts(Channel.CALL, "t", 336));

    Outcome.Figures figures =
        new OutcomeJudge(costs::of).judge(DAYS, even("t", 6, 3), STEADY, calls).figures();

    // 42 a week are 182.6 a month; half of them are not called in, at 10 each.
    assertThat(figures).isNotNull();
    assertThat(figures.saved()).isNotNull();
    assertThat(figures.saved().money()).isCloseTo(42 * 365.25 / 84 * 0.5 * 10, within(0.01));
    assertThat(figures.saved().range().low()).isBetween(0.0, figures.saved().money());
    assertThat(figures.handling()).isNotNull();
    assertThat(figures.handling().before()).isCloseTo(42 * 365.25 / 84 * 10, within(0.01));
    assertThat(figures.handling().after()).isCloseTo(21 * 365.25 / 84 * 10, within(0.01));
    assertThat(figures.handling().beforeRange().low()).isLessThan(figures.handling().before());
    assertThat(figures.handling().afterRange().high()).isGreaterThan(figures.handling().after());
  }

  @Test
  void theOrderOfTheUntouchedDoesNotMatterNorDoesTheUnit() {
    List<Series> turned = new ArrayList<>(STEADY);
    Collections.reverse(turned);

    assertThat(JUDGE.judge(DAYS, even("t", 6, 3), turned, List.of()))
        .isEqualTo(JUDGE.judge(DAYS, even("t", 6, 3), STEADY, List.of()));
  }

  /** 1,000 initiatives that do nothing, among needs that go up and down by themselves. */
  @Test
  void ofInitiativesWithoutEffectAtMostFivePercentSeemToWorkAndAsManyToHarm() {
    int[] verdicts = simulate(1.0, 0.3);

    assertThat(verdicts[Verdict.WORKED.ordinal()]).isLessThanOrEqualTo(50);
    assertThat(verdicts[Verdict.WORSE.ordinal()]).isLessThanOrEqualTo(50);
  }

  @Test
  void evenWhereNeedsAreCalmNoMoreThanFivePercentSeemToWork() {
    assertThat(simulate(1.0, 0)[Verdict.WORKED.ordinal()]).isLessThanOrEqualTo(50);
  }

  /** The power: what is found of true effects on a need with 35 feedback a week, 8 weeks a side. */
  @Test
  void mostInitiativesThatHalveTheirNeedAreFound() {
    assertThat(simulate(0.5, 0)[Verdict.WORKED.ordinal()]).isGreaterThan(900);
    assertThat(simulate(0.5, 0.15)[Verdict.WORKED.ordinal()]).isGreaterThan(800);
  }

  /**
   * @param ratio what the initiative does
   * @param restless standard deviation of the logarithm of what a need does anyway
   */
  private static int[] simulate(double ratio, double restless) {
    SplittableRandom random = new SplittableRandom(20_260_331);
    int[] verdicts = new int[Verdict.values().length];
    for (int i = 0; i < 1000; i++) {
      List<Series> untouched = new ArrayList<>();
      for (int need = 0; need < 10; need++) {
        double rate = 1 + 4 * random.nextDouble();
        double anyway = Math.exp(restless * random.nextGaussian());
        untouched.add(series("u" + need, rate, rate * anyway, random));
      }
      double anyway = Math.exp(restless * random.nextGaussian());
      Series treated = series("t", 5, 5 * ratio * anyway, random);
      verdicts[JUDGE.judge(DAYS, treated, untouched, List.of()).verdict().ordinal()]++;
    }
    assertThat(Arrays.stream(verdicts).sum()).isEqualTo(1000);
    return verdicts;
  }

  @Test
  void figuresOfFewPeopleAreWithheldAndTheVerdictStaysOnlyIfItDoesNotDependOnThem() {
    OutcomeDisclosure disclosure = new OutcomeDisclosure(JUDGE, SmallestCell.DEFAULT);
    List<Piece> fine =
        List.of(new Piece(Side.BEFORE, Cut.PERIODS, 300), new Piece(Side.AFTER, Cut.PERIODS, 150));
    List<Piece> small =
        List.of(
            new Piece(Side.BEFORE, Cut.PERIODS, 300),
            new Piece(Side.BEFORE, Cut.PERIODS, 6),
            new Piece(Side.AFTER, Cut.PERIODS, 150));

    Outcome told = disclosure.told(DAYS, even("t", 6, 3), STEADY, List.of(), true, fine);
    Outcome withheld = disclosure.told(DAYS, even("t", 6, 3), STEADY, List.of(), true, small);
    Outcome hidden = disclosure.told(DAYS, even("t", 6, 3), STEADY, List.of(), false, fine);

    assertThat(told.figures()).isNotNull();
    assertThat(told.isWithheld()).isFalse();
    assertThat(withheld.figures()).isNull();
    assertThat(withheld.isWithheld()).isTrue();
    assertThat(hidden.isWithheld()).isTrue();
    assertThat(withheld.words())
        .isEqualTo(
            "worked: less feedback than untouched needs let expect, beyond chance; figures are of too few people to be told");
    assertThat(hidden.verdict()).isEqualTo(Verdict.CANT_TELL);
  }

  @Test
  void aVerdictThatSmallFiguresDecideIsNotTold() {
    OutcomeDisclosure disclosure = new OutcomeDisclosure(JUDGE, SmallestCell.DEFAULT);
    TreeMap<LocalDate, Long> days = new TreeMap<>();
    for (int day = 0; day < 14; day++) {
      days.put(START.plusDays(4L * day), 1L);
    }
    days.put(AS_OF, 1L);
    Series series = new Series("t", "t", days);
    List<Piece> pieces =
        List.of(new Piece(Side.BEFORE, Cut.NONE, 14), new Piece(Side.AFTER, Cut.NONE, 1));

    assertThat(JUDGE.judge(DAYS, series, STEADY, List.of()).verdict()).isEqualTo(Verdict.WORKED);
    assertThat(disclosure.told(DAYS, series, STEADY, List.of(), true, pieces).words())
        .isEqualTo("can't tell: told by days it is of too few people, or can't be compared");
  }

  @Test
  void aSingleSmallWeekOrSmallWeeksOfFewPeopleWithholdFigures() {
    OutcomeDisclosure disclosure = new OutcomeDisclosure(JUDGE, SmallestCell.DEFAULT);
    Piece all = new Piece(Side.BEFORE, Cut.PERIODS, 300);
    Piece after = new Piece(Side.AFTER, Cut.PERIODS, 150);
    Piece week = new Piece(Side.BEFORE, Cut.WEEKS, 6);

    assertThat(
            disclosure
                .told(DAYS, even("t", 6, 3), STEADY, List.of(), true, List.of(all, after, week))
                .figures())
        .isNull();
    assertThat(
            disclosure
                .told(
                    DAYS, even("t", 6, 3), STEADY, List.of(), true, List.of(all, after, week, week))
                .figures())
        .isNotNull();
  }

  @Test
  void piecesCoverAllDaysOfBothSidesOnceByPeriodsAndOnceByWeeks() {
    List<Pieces.Days> pieces =
        Pieces.of(DAYS, START, AS_OF, List.of(LocalDate.of(2026, 3, 24), AS_OF.plusDays(1)));

    for (Cut cut : List.of(Cut.PERIODS, Cut.WEEKS)) {
      LocalDate next = START;
      for (Pieces.Days piece : pieces.stream().filter(p -> p.cut() == cut).toList()) {
        assertThat(piece.first()).isEqualTo(next);
        assertThat(piece.side()).isEqualTo(piece.first().isAfter(DONE) ? Side.AFTER : Side.BEFORE);
        next = piece.last().plusDays(1);
      }
      assertThat(next).isEqualTo(AS_OF.plusDays(1));
    }
    assertThat(pieces)
        .filteredOn(piece -> piece.cut() == Cut.PERIODS)
        .extracting(Pieces.Days::first)
        .containsExactly(
            START,
            LocalDate.of(2026, 2, 1),
            DONE.plusDays(1),
            LocalDate.of(2026, 3, 1),
            LocalDate.of(2026, 3, 24),
            LocalDate.of(2026, 4, 1));
  }
}
