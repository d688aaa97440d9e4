package voc.needs.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RepeatFinderTest {
  private static final RepeatRule RULE = new RepeatRule(50, RepeatRule.THIRTY_DAYS);
  private static final Instant FIRST = Instant.parse("2026-01-01T12:00:00Z");

  /** Degrees of latitude in a metre. */
  private static final double METRE = 180 / (Math.PI * 6_371_008.8);

  private static Request request(
      String id, double day, @Nullable Double closedDay, double metresNorth) {
    return new Request(
        id, at(day), closedDay == null ? null : at(closedDay), metresNorth * METRE, 0);
  }

  private static Instant at(double day) {
    return FIRST.plus(Duration.ofSeconds(Math.round(day * 86_400)));
  }

  @Test
  void aRequestNearAndSoonAfterTheClosingRepeatsIt() {
    List<Repeat> repeats =
        RepeatFinder.find(List.of(request("a", 0, 3.0, 0), request("b", 7.5, null, 30)), RULE);

    assertThat(repeats).hasSize(1);
    assertThat(repeats.get(0).feedbackId()).isEqualTo("a");
    assertThat(repeats.get(0).nextFeedbackId()).isEqualTo("b");
    assertThat(repeats.get(0).days()).isEqualTo(4.5);
    assertThat(repeats.get(0).metres()).isCloseTo(30, within(1e-6));
  }

  @Test
  void whatIsTooFarTooLateOrBeforeTheClosingDoesNot() {
    assertThat(
            RepeatFinder.find(
                List.of(
                    request("a", 0, 3.0, 0),
                    request("before", 2, null, 0),
                    request("far", 5, null, 51),
                    request("late", 33.1, null, 0)),
                RULE))
        .isEmpty();
    assertThat(
            RepeatFinder.find(
                List.of(request("a", 0, 3.0, 0), request("in time", 33, null, 0)), RULE))
        .hasSize(1);
  }

  @Test
  void theFirstRepeatCountsAndMayRepeatSeveral() {
    List<Repeat> repeats =
        RepeatFinder.find(
            List.of(
                request("a", 0, 1.0, 0),
                request("b", 0.5, 1.5, 5),
                request("d", 9, null, 0),
                request("c", 8, null, 0)),
            RULE);

    assertThat(repeats).extracting(Repeat::feedbackId).containsExactly("a", "b");
    assertThat(repeats).extracting(Repeat::nextFeedbackId).containsOnly("c");
  }

  @Test
  void anOpenRequestOrNoneHasNothingToRepeat() {
    assertThat(RepeatFinder.find(List.of(request("a", 0, null, 0), request("b", 2, null, 0)), RULE))
        .isEmpty();
    assertThat(RepeatFinder.find(List.of(), RULE)).isEmpty();
  }

  @Property(seed = "30", tries = 150)
  void findsWhatLookingAtEveryPairFinds(@ForAll long seed) {
    Random random = new Random(seed);
    List<Request> requests = new ArrayList<>();
    int count = random.nextInt(60);
    for (int i = 0; i < count; i++) {
      double day = random.nextInt(400) / 4.0;
      Double closed =
          random.nextInt(3) == 0 ? null : Double.valueOf(day + random.nextInt(80) / 4.0);
      requests.add(
          new Request(
              "r" + i,
              at(day),
              closed == null ? null : at(closed),
              41.5 + random.nextInt(300) * METRE,
              -90.4 + random.nextInt(300) * METRE / Math.cos(Math.toRadians(41.5))));
    }
    List<Repeat> expected = byEveryPair(requests);
    Collections.shuffle(requests, random);

    List<Repeat> found = RepeatFinder.find(requests, RULE);

    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < found.size(); i++) {
      assertThat(found.get(i).feedbackId()).isEqualTo(expected.get(i).feedbackId());
      assertThat(found.get(i).nextFeedbackId()).isEqualTo(expected.get(i).nextFeedbackId());
      assertThat(found.get(i).days()).isCloseTo(expected.get(i).days(), within(1e-9));
      assertThat(found.get(i).metres()).isCloseTo(expected.get(i).metres(), within(1e-3));
    }
  }

  private static List<Repeat> byEveryPair(List<Request> requests) {
    List<Repeat> repeats = new ArrayList<>();
    for (Request closed : requests) {
      requests.stream()
          .filter(next -> next != closed && closed.closed() != null)
          .filter(next -> closed.closed() != null && next.time().isAfter(closed.closed()))
          .filter(next -> !next.time().isAfter(closed.closed().plus(RULE.within())))
          .filter(next -> haversine(closed, next) <= RULE.metres())
          .min(Comparator.comparing(Request::time).thenComparing(Request::feedbackId))
          .ifPresent(
              next ->
                  repeats.add(
                      new Repeat(
                          closed.feedbackId(),
                          next.feedbackId(),
                          Duration.between(closed.closed(), next.time()).toSeconds() / 86_400.0,
                          haversine(closed, next))));
    }
    repeats.sort(Comparator.comparing(Repeat::feedbackId));
    return repeats;
  }

  private static double haversine(Request one, Request other) {
    double lat = Math.toRadians(other.latitude() - one.latitude()) / 2;
    double lon = Math.toRadians(other.longitude() - one.longitude()) / 2;
    double h =
        Math.sin(lat) * Math.sin(lat)
            + Math.cos(Math.toRadians(one.latitude()))
                * Math.cos(Math.toRadians(other.latitude()))
                * Math.sin(lon)
                * Math.sin(lon);
    return 2 * 6_371_008.8 * Math.asin(Math.sqrt(h));
  }

  @Test
  void refusesRequestsOutOfOrder() {
    RepeatFinder finder = new RepeatFinder(RULE);
    finder.next(request("b", 2, null, 0));

    assertThatThrownBy(() -> finder.next(request("a", 1, null, 0)))
        .hasMessage(
            "requests must come in order of time, got a of 2026-01-02T12:00:00Z after one of"
                + " 2026-01-03T12:00:00Z; sort them first");
    assertThatThrownBy(() -> new RepeatRule(-1, RepeatRule.THIRTY_DAYS))
        .hasMessageContaining("a repeat must lie in [0, 10000] metres and above 0 days");
  }
}
