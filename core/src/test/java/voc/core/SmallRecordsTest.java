package voc.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the smaller records refuse, in their words. */
class SmallRecordsTest {
  @Test
  void channelsGoByTheirCodes() {
    for (Channel channel : Channel.values()) {
      assertThat(Channel.ofCode(channel.code())).isEqualTo(channel);
    }
    assertThatThrownBy(() -> Channel.ofCode("phone"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unknown channel \"phone\", use one of 311, call, chat, survey, search, other");
  }

  @Test
  void aPlaceLiesOnEarthAndSaysSomething() {
    assertThat(new Place(null, -90.0, 180.0).latitude()).isEqualTo(-90.0);
    assertThatThrownBy(() -> new Place(null, 90.5, 0.0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("latitude must be in [-90, 90], got 90.5");
    assertThatThrownBy(() -> new Place(null, 0.0, Double.NaN))
        .hasMessage("longitude must be in [-180, 180], got NaN");
    assertThatThrownBy(() -> new Place(null, null, null))
        .hasMessage("a place needs an address or coordinates");
  }

  @Test
  void aProvenanceReadsAsEditorsUnderstandIt() {
    assertThat(new Provenance("survey", "survey/march.csv", 42, 42))
        .hasToString("survey/march.csv:42");
    assertThatThrownBy(() -> new Provenance("survey", "a.csv", 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("line must be >= 1, got 0");
  }

  @Test
  void provenancesAreOrderedBySourceFileAndTheNumberOfTheLine() {
    Provenance first = new Provenance("a", "z.csv", 100, 100);
    Provenance second = new Provenance("b", "a.csv", 9, 9);
    Provenance third = new Provenance("b", "a.csv", 10, 10);
    Provenance fourth = new Provenance("b", "b.csv", 1, 1);

    assertThat(List.of(third, fourth, second, first).stream().sorted())
        .containsExactly(first, second, third, fourth);
  }

  @Test
  void anIntervalDoesNotEndBeforeItBegins() {
    assertThat(new Interval(0.5, 0.5).high()).isEqualTo(0.5);
    assertThatThrownBy(() -> new Interval(0.5, 0.25))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("interval's upper bound must be >= its lower bound 0.5, got 0.25");
  }

  @Test
  void aQuestionStandsForSomebody() {
    assertThatThrownBy(
            () ->
                new Question(
                    "q", "Where?", Channel.SEARCH, Feedback.UNASSIGNED, "q", 0, true, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("demand must be > 0, got 0.0");
  }

  @Test
  void aGapIsCoveredBetweenNotAtAllAndWholly() {
    assertThatThrownBy(
            () ->
                new FaqGap(
                    "g",
                    1,
                    "Where?",
                    "parks",
                    new GapDemand(1, 1, 1, 0, 0, 0, List.of(), List.of(), List.of()),
                    1.2,
                    0,
                    new Diagnosis(Diagnosis.Kind.MISSING, "", List.of()),
                    null,
                    null,
                    null,
                    "20260301T020000Z",
                    List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("coverage must be in [0, 1], got 1.2");
  }
}
