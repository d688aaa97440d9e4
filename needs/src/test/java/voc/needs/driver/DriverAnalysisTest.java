package voc.needs.driver;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DriverAnalysisTest {
  /**
   * Four hundred responses: waiting costs 0.3 of the score, parking nothing; they come together.
   */
  private static List<RatedFeedback> responses(long seed) {
    Random dice = new Random(seed);
    Map<RatedFeedback, Long> counts = new java.util.LinkedHashMap<>();
    for (int i = 0; i < 400; i++) {
      boolean waited = dice.nextInt(3) == 0;
      boolean parked = waited ? dice.nextBoolean() : dice.nextInt(5) == 0;
      List<String> topics = new ArrayList<>();
      if (parked) {
        topics.add("parking");
      }
      if (waited) {
        topics.add("waiting");
      }
      double score = 0.25 * (1 + dice.nextInt(4)) - (waited ? 0.25 * dice.nextInt(2) : 0);
      counts.merge(
          new RatedFeedback(topics, score, Collections.nCopies(topics.size(), waited), 1),
          1L,
          Long::sum);
    }
    List<RatedFeedback> patterns = new ArrayList<>();
    counts.forEach(
        (one, times) ->
            patterns.add(new RatedFeedback(one.topics(), one.score(), one.matters(), times)));
    return patterns;
  }

  private static Map<String, Driver> drivers(DriverAnalysis analysis) {
    Map<String, Driver> byTopic = new TreeMap<>();
    analysis.drivers().forEach(driver -> byTopic.put(driver.topic(), driver));
    return byTopic;
  }

  @Test
  void whatCostsScoreIsTakenForADriverAndWhatOnlyComesWithItIsNot() {
    DriverAnalysis analysis = DriverAnalysis.of(responses(1), List.of("waiting", "parking"));
    Driver waiting = requireNonNull(drivers(analysis).get("waiting"));
    Driver parking = requireNonNull(drivers(analysis).get("parking"));

    assertThat(analysis.responses()).isEqualTo(400);
    assertThat(waiting.impact()).isNegative();
    assertThat(waiting.impactInterval().high()).isNegative();
    assertThat(waiting.impact()).isCloseTo(analysis.score() - waiting.scoreWithout(), within(0.0));
    assertThat(waiting.impact())
        .isBetween(waiting.impactInterval().low(), waiting.impactInterval().high());
    assertThat(requireNonNull(waiting.weight()).isSignificant()).isTrue();
    assertThat(requireNonNull(parking.weight()).isSignificant()).isFalse();
    assertThat(requireNonNull(waiting.weight()).value() + requireNonNull(parking.weight()).value())
        .isCloseTo(requireNonNull(analysis.explained()), within(1e-12));
    assertThat(requireNonNull(waiting.weight()).share()).isGreaterThan(0.8);
  }

  /** A random topic is rarely called a driver: at most one in twenty, and it is far less. */
  @Test
  void topicsThatGoWithNothingAreRarelySignificant() {
    int called = 0;
    for (int seed = 0; seed < 60; seed++) {
      Random dice = new Random(seed);
      List<RatedFeedback> responses = new ArrayList<>();
      for (int i = 0; i < 150; i++) {
        List<String> topics = dice.nextInt(3) == 0 ? List.of("any") : List.of();
        responses.add(
            new RatedFeedback(
                topics, dice.nextInt(5) / 4.0, Collections.nCopies(topics.size(), true), 1));
      }
      Driver any = DriverAnalysis.of(responses, List.of("any")).drivers().get(0);
      called += requireNonNull(any.weight()).isSignificant() ? 1 : 0;
    }
    assertThat(called).isLessThanOrEqualTo(4);
  }

  @Test
  void theOrderOfResponsesAndTopicsDoesNotMatter() {
    List<RatedFeedback> turned = new ArrayList<>(responses(2));
    Collections.reverse(turned);

    assertThat(DriverAnalysis.of(turned, List.of("parking", "waiting")))
        .isEqualTo(DriverAnalysis.of(responses(2), List.of("waiting", "parking", "waiting")));
  }

  @Test
  void withTooFewResponsesThereAreNoWeights() {
    List<RatedFeedback> few =
        List.of(
            new RatedFeedback(List.of("a"), 0, List.of(true), 20),
            new RatedFeedback(List.of(), 1, List.of(), 30));
    DriverAnalysis analysis = DriverAnalysis.of(few, List.of("a"));

    assertThat(analysis.explained()).isNull();
    assertThat(analysis.drivers().get(0).weight()).isNull();
    assertThat(analysis.drivers().get(0).impact()).isCloseTo(-0.4, within(1e-12));
    // 58 responses carry one topic: the one that is mentioned most.
    List<RatedFeedback> more = new ArrayList<>(few);
    more.add(new RatedFeedback(List.of("b"), 1, List.of(true), 8));
    Map<String, Driver> drivers = drivers(DriverAnalysis.of(more, List.of("a", "b")));
    assertThat(requireNonNull(drivers.get("a")).weight()).isNotNull();
    assertThat(requireNonNull(drivers.get("b")).weight()).isNull();
  }

  @Test
  void scoresThatAllAgreeExplainNothing() {
    List<RatedFeedback> same =
        List.of(
            new RatedFeedback(List.of("a"), 0.5, List.of(true), 40),
            new RatedFeedback(List.of(), 0.5, List.of(), 40));
    DriverAnalysis analysis = DriverAnalysis.of(same, List.of("a"));

    assertThat(analysis.explained()).isEqualTo(0.0);
    Driver.Weight weight = requireNonNull(analysis.drivers().get(0).weight());
    assertThat(weight.share()).isZero();
    assertThat(weight.isSignificant()).isFalse();
  }

  /** Ulwick's own example: importance 9.5 and satisfaction 3.2 make an opportunity of 15.8. */
  @Test
  void opportunityIsUlwicks() {
    assertThat(new Opportunity(9.5, 3.2).score()).isCloseTo(15.8, within(1e-12));
    assertThat(new Opportunity(5, 8).score()).isEqualTo(5);
    assertThat(Opportunity.of(9, 3, 12)).isEqualTo(new Opportunity(7.5, 2.5));
    assertThatThrownBy(() -> new Opportunity(11, 0))
        .hasMessage("importance must be in [0, 10], got 11.0; give ten times a share");
    DriverAnalysis analysis =
        DriverAnalysis.of(
            List.of(
                new RatedFeedback(List.of("a"), 0.75, List.of(true), 10),
                new RatedFeedback(List.of("a"), 0.5, List.of(false), 30),
                new RatedFeedback(List.of(), 1, List.of(), 10)),
            List.of("a"));
    assertThat(analysis.drivers().get(0).opportunity()).isEqualTo(new Opportunity(2.5, 2.5));
  }

  @Test
  void topicsOutOfOrderAreRefused() {
    assertThatThrownBy(() -> new RatedFeedback(List.of("b", "a"), 1, List.of(true, true), 1))
        .hasMessageContaining("topics must be sorted and distinct");
    assertThatThrownBy(() -> new RatedFeedback(List.of(), 2, List.of(), 1))
        .hasMessage("score must be in [0, 1], got 2.0; normalise ratings first");
  }
}
