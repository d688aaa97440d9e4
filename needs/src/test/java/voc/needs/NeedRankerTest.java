package voc.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import voc.core.Interval;
import voc.core.Need;

class NeedRankerTest {
  private static final NightFigures NIGHT = new NightFigures(1000, 1000);
  private static final Map<String, String> NAMES = Map.of("streets/potholes", "Potholes");

  private static final NeedFigures POTHOLES =
      new NeedFigures(
          "streets/potholes",
          "dot",
          130,
          200,
          120,
          84,
          List.of("survey", "311", "311"),
          81,
          30,
          100,
          -20,
          60,
          80,
          50);

  @Test
  void aNeedCarriesItsFiguresAndTheirMeaning() {
    Need need = rank(POTHOLES).get(0);

    assertThat(need.id()).isEqualTo("dot:streets/potholes");
    assertThat(need.rank()).isEqualTo(1);
    assertThat(need.topicName()).isEqualTo("Potholes");
    assertThat(need.customers()).isEqualTo(120);
    assertThat(need.incidents()).isEqualTo(84);
    assertThat(need.channels()).containsExactly("311", "survey");
    assertThat(need.negativeShare()).isEqualTo(0.405);
    assertThat(need.negativeInterval()).isEqualTo(WilsonInterval.of(81, 200));
    assertThat(need.meanPolarity()).isEqualTo(-0.1);
    assertThat(need.evidence()).containsExactly("m1", "m2");
  }

  /**
   * 100 of 200 mentions are troubled and hurt 60 together. So 120 persons × 60/100 × the lower
   * bound of 100/200, which by Wilson's formula is 0.5 − 1.96 √(0.25/200 + 1.96²/(4 · 200²)) / (1 +
   * 1.96²/200) = 0.4314: the score is 31.06.
   */
  @Test
  void thePriorityIsTheProductOfItsFactors() {
    Need.Priority priority = rank(POTHOLES).get(0).priority();

    assertThat(priority.reach()).isEqualTo(120);
    assertThat(priority.impact()).isEqualTo(0.6);
    assertThat(priority.confidence()).isCloseTo(0.4314, within(0.00005));
    assertThat(priority.effort()).isEqualTo(1);
    assertThat(priority.score()).isCloseTo(31.06, within(0.005));
    assertThat(priority.words())
        .isEqualTo(
            "120 customers (84 incidents) × impact 0.60 (0 none, 1 worst) × confidence 0.43 (at least 43 % of its"
                + " mentions complain, ask or request) / effort 1 ≈ 31.1");
  }

  @Test
  void wherePersonsAndIncidentsAreAsManyTheWordsSayItOnce() {
    NeedFigures one = new NeedFigures("a", "dot", 1, 1, 1, 1, List.of("311"), 1, 0, 1, -1, 1, 1, 0);
    NeedFigures shared =
        new NeedFigures("a", "dot", 3, 3, 3, 1, List.of("311"), 1, 0, 1, -1, 1, 1, 0);

    assertThat(RicePriority.of(one).words()).startsWith("1 customer × impact");
    assertThat(RicePriority.of(shared).words()).startsWith("3 customers (1 incident) × impact");
    assertThat(RicePriority.of(shared).reach()).as("reach counts persons").isEqualTo(3);
  }

  @Test
  void theChangeIsTestedAgainstThePreviousPeriod() {
    Need.Change change = rank(POTHOLES).get(0).change();

    assertThat(change.current()).isEqualTo(80);
    assertThat(change.previousAll()).isEqualTo(1000);
    assertThat(change.pValue())
        .as("z = 0.03 / √(0.065 × 0.935 × 2/1000)")
        .isCloseTo(0.0065066, within(5e-8));
    assertThat(change.adjustedPValue()).isEqualTo(change.pValue());
    assertThat(change.direction()).isEqualTo("rising");
  }

  @Test
  void aChangeThatIsNotableAloneIsSteadyAmongManyNeeds() {
    NeedFigures[] needs = new NeedFigures[20];
    needs[0] = POTHOLES;
    for (int i = 1; i < needs.length; i++) {
      needs[i] = Figures.of("topic" + i, "dot").volumes(50, 50).build();
    }

    Need.Change change =
        rank(needs).stream()
            .filter(need -> need.id().equals(POTHOLES.id()))
            .findFirst()
            .orElseThrow()
            .change();

    assertThat(change.adjustedPValue()).isCloseTo(20 * change.pValue(), within(1e-12));
    assertThat(change.direction()).isEqualTo("steady");
  }

  @Test
  void theFirstNightClaimsNoChange() {
    NeedFigures figures = Figures.of("a", "dot").volumes(30, 0).build();

    List<Need> needs =
        NeedRanker.rank(
            List.of(figures),
            new NightFigures(40, 0),
            Dispersions.NONE,
            NAMES,
            Map.of("dot:a", List.of("m")));

    assertThat(needs.get(0).change().direction()).isEqualTo("steady");
    assertThat(needs.get(0).change().pValue()).isEqualTo(1);
  }

  @Test
  void oneAngryPersonDoesNotOutrankManyTroubledOnes() {
    NeedFigures angry =
        new NeedFigures("a", "dot", 1, 1, 1, 1, List.of("311"), 1, 0, 1, -1, 1, 1, 0);

    assertThat(rank(angry, POTHOLES))
        .extracting(Need::topic)
        .containsExactly("streets/potholes", "a");
    assertThat(rank(angry).get(0).priority().words()).startsWith("1 customer × impact 1.00");
    assertThat(rank(angry).get(0).priority().score())
        .as("1 × 1 × the lower bound of 1/1, 1 / (1 + 1.96²)")
        .isCloseTo(0.2065, within(0.00005));
  }

  @Test
  void equalNeedsStandInOrderOfTheirIds() {
    List<Need> needs =
        rank(
            Figures.of("b", "dot").build(),
            Figures.of("a", "parks").build(),
            Figures.of("a", "dot").build());

    assertThat(needs).extracting(Need::id).containsExactly("dot:a", "dot:b", "parks:a");
    assertThat(needs).extracting(Need::rank).containsExactly(1, 2, 3);
  }

  @Test
  void sumsAddedInAnotherOrderStillTie() {
    NeedFigures one = Figures.of("b", "dot").sumHurt(0.1 + 0.2 + 0.3).build();
    NeedFigures other = Figures.of("a", "dot").sumHurt(0.3 + 0.2 + 0.1).build();
    assertThat(one.sumHurt()).isNotEqualTo(other.sumHurt());

    assertThat(rank(one, other)).extracting(Need::id).containsExactly("dot:a", "dot:b");
  }

  @Test
  void aTopicWithoutANameGoesByItsId() {
    assertThat(rank(Figures.of("x/y", "dot").build()).get(0).topicName()).isEqualTo("x/y");
  }

  @Test
  void aNightWithoutMentionsHasNoNeeds() {
    assertThat(
            NeedRanker.rank(
                List.of(), new NightFigures(0, 0), Dispersions.NONE, Map.of(), Map.of()))
        .isEmpty();
  }

  @Test
  void aNeedThatNobodyIsTroubledByScoresNothing() {
    NeedFigures praised =
        new NeedFigures("a", "dot", 10, 10, 10, 10, List.of("311"), 0, 0, 0, 5, 0, 5, 5);

    Need need = rank(praised).get(0);

    assertThat(need.priority().score()).isZero();
    assertThat(need.negativeInterval()).isEqualTo(new Interval(0, need.negativeInterval().high()));
  }

  @Test
  void requestsInPlainWordsAreTroubledThoughNeitherNegativeNorQuestions() {
    NeedFigures requested =
        new NeedFigures("a", "dot", 10, 10, 10, 10, List.of("311"), 0, 0, 10, 0, 2.5, 5, 5);

    Need.Priority priority = rank(requested).get(0).priority();

    assertThat(priority.impact()).isEqualTo(Trouble.HURT_OF_ASKING);
    assertThat(priority.score())
        .as("10 persons × 2.5/10 × the lower bound of 10/10, 1 / (1 + 1.96²/10)")
        .isCloseTo(10 * 0.25 * 0.7225, within(0.0005));
  }

  @Test
  void refusesAFigureWithoutEvidence() {
    assertThatThrownBy(
            () -> NeedRanker.rank(List.of(POTHOLES), NIGHT, Dispersions.NONE, NAMES, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "need dot:streets/potholes must have 1 to 5 mentions as evidence, got 0; select them"
                + " from the mentions that its figures count");
  }

  @Test
  void refusesTheSameNeedTwice() {
    assertThatThrownBy(() -> rank(POTHOLES, POTHOLES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "need dot:streets/potholes must have one row of figures, got a second; group by topic"
                + " and department");
  }

  @Test
  void refusesANeedHeardMoreOftenThanAllFeedback() {
    assertThatThrownBy(
            () ->
                NeedRanker.rank(
                    List.of(POTHOLES),
                    new NightFigures(1000, 49),
                    Dispersions.NONE,
                    NAMES,
                    Map.of(POTHOLES.id(), List.of("m"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "previousVolume of need dot:streets/potholes must be at most all feedback of its"
                + " period, 49, got 50; count both over the same period");
  }

  @Test
  void refusesFiguresThatContradictEachOther() {
    assertThatThrownBy(
            () -> new NeedFigures("a", "dot", 5, 5, 6, 5, List.of("311"), 1, 0, 1, 0, 1, 1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "customers of need dot:a must be in [1, 5], got 6; count all figures of a need over"
                + " the same mentions, each mention once");
    assertThatThrownBy(
            () -> new NeedFigures("a", "dot", 5, 5, 5, 6, List.of("311"), 1, 0, 1, 0, 1, 1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("incidents of need dot:a must be in [1, 5], got 6");
    assertThatThrownBy(
            () -> new NeedFigures("a", "dot", 5, 5, 5, 5, List.of("311"), 1, 1, 6, 0, 1, 1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("troubledMentions of need dot:a must be in [0, 5], got 6");
    assertThatThrownBy(
            () -> new NeedFigures("a", "dot", 5, 5, 5, 5, List.of("311"), 3, 0, 2, 0, 1, 1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("negativeMentions of need dot:a must be in [0, 2], got 3");
    assertThatThrownBy(
            () -> new NeedFigures("a", "dot", 5, 5, 5, 5, List.of("311"), 0, 3, 2, 0, 1, 1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("questions of need dot:a must be in [0, 2], got 3");
    assertThatThrownBy(
            () -> new NeedFigures("a", "dot", 5, 5, 5, 5, List.of("311"), 1, 0, 2, 0, 2.5, 1, 0))
        .as("a mention hurts at most 1, and only a troubled one hurts")
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("sumHurt of need dot:a must be in [")
        .hasMessageContaining("got 2.5");
    assertThatThrownBy(
            () -> new NeedFigures("a", "dot", 5, 5, 5, 5, List.of("311"), 1, 0, 1, -7.5, 1, 1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("sumPolarity of need dot:a must be in [-5.0");
    assertThatThrownBy(() -> new NightFigures(3, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("previous of the night must be >= 0, got -1; count it again");
  }

  private static List<Need> rank(NeedFigures... figures) {
    return NeedRanker.rank(
        List.of(figures), NIGHT, Dispersions.NONE, NAMES, Figures.evidenceFor(figures));
  }
}
