package voc.needs.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IncidentLinkerTest {
  private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");
  private static final double LATITUDE = 41.88;
  private static final double LONGITUDE = -87.63;

  /** Degrees of a metre to the north, anywhere. */
  private static final double NORTH = 360 / (2 * Math.PI * SpherePoint.EARTH_RADIUS);

  private static Report at(String id, long minutes, double metresNorth) {
    return new Report(
        id, NOON.plusSeconds(60 * minutes), LATITUDE + NORTH * metresNorth, LONGITUDE);
  }

  private static List<String> incidents(Report... reports) {
    return IncidentLinker.link(List.of(reports), IncidentRule.DEFAULT).entrySet().stream()
        .map(entry -> entry.getKey() + " in " + entry.getValue())
        .toList();
  }

  /** The example of docs/methods.md. */
  @Test
  void sixReportsOfADarkStreetAreThreeIncidents() {
    assertThat(
            incidents(
                at("a", 0, 0),
                at("b", 60, 40),
                at("c", 120, 80),
                at("d", 150, 45),
                at("e", 179, 10),
                at("f", 181, 0)))
        .as(
            "b is 40 m from a; c 80 m from a; d 45 m from a and 35 m from c; f comes 181 min after a")
        .containsExactly("a in a", "b in a", "c in c", "d in c", "e in a", "f in f");
  }

  @Test
  void aChainAlongAStreetIsNotOneIncident() {
    assertThat(incidents(at("a", 0, 0), at("b", 1, 40), at("c", 2, 80), at("d", 3, 120)))
        .containsExactly("a in a", "b in a", "c in c", "d in c");
  }

  @Test
  void aChainThroughTheDayIsNotOneIncident() {
    assertThat(incidents(at("a", 0, 0), at("b", 100, 0), at("c", 200, 0), at("d", 300, 0)))
        .containsExactly("a in a", "b in a", "c in c", "d in c");
  }

  @Test
  void bothLimitsBelongToTheIncident() {
    IncidentRule sameCoordinates = new IncidentRule(0, Duration.ofHours(3));

    assertThat(IncidentLinker.link(List.of(at("a", 0, 0), at("b", 180, 0)), sameCoordinates))
        .containsEntry("b", "a");
    assertThat(incidents(at("a", 0, 0), at("b", 0, 49.999), at("c", 0, -50.001)))
        .containsExactly("a in a", "b in a", "c in c");
    assertThat(
            IncidentLinker.link(
                List.of(at("a", 0, 0), new Report("b", NOON.plusMillis(1), LATITUDE, LONGITUDE)),
                new IncidentRule(50, Duration.ZERO)))
        .containsEntry("b", "b");
  }

  @Test
  void ofReportsAtTheSameTimeTheLowestIdIsTheFirst() {
    assertThat(incidents(at("s:3", 0, 0), at("s:1", 0, 10), at("s:2", 0, 20)))
        .containsExactly("s:1 in s:1", "s:2 in s:1", "s:3 in s:1");
  }

  @Test
  void ofTwoIncidentsAsNearTheOneThatBeganFirstIsJoined() {
    Report west = new Report("west", NOON, 0, -0.0004);
    Report east = new Report("east", NOON.plusSeconds(1), 0, 0.0004);
    Report between = new Report("between", NOON.plusSeconds(2), 0, 0);

    assertThat(IncidentLinker.link(List.of(west, east, between), IncidentRule.DEFAULT))
        .containsEntry("east", "east")
        .containsEntry("between", "west");
  }

  @Test
  void theAntimeridianAndThePolesAreNoBorders() {
    assertThat(
            IncidentLinker.link(
                List.of(
                    new Report("fiji-1", NOON, -16.8, 179.9999),
                    new Report("fiji-2", NOON.plusSeconds(1), -16.8, -179.9999),
                    new Report("fiji-3", NOON.plusSeconds(2), -16.8, 180),
                    new Report("pole-1", NOON.plusSeconds(3), 89.9998, 0),
                    new Report("pole-2", NOON.plusSeconds(4), 89.9998, 180),
                    new Report("pole-3", NOON.plusSeconds(5), 90, 77)),
                IncidentRule.DEFAULT))
        .containsEntry("fiji-2", "fiji-1")
        .containsEntry("fiji-3", "fiji-1")
        .containsEntry("pole-2", "pole-1")
        .containsEntry("pole-3", "pole-1");
  }

  @Test
  void aBusyServiceIsLinkedInOnePass() {
    Random dice = new Random(311);
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 200_000; i++) {
      reports.add(
          new Report(
              "s:" + i,
              NOON.plusSeconds(dice.nextInt(30 * 86_400)),
              LATITUDE + dice.nextGaussian() * 0.05,
              LONGITUDE + dice.nextGaussian() * 0.05));
    }

    long incidents =
        IncidentLinker.link(reports, IncidentRule.DEFAULT).values().stream().distinct().count();

    // Denser than any city: 800 reports a window within about 10 km by 10 km.
    assertThat(incidents).isBetween(190_000L, 199_999L);
  }

  @Test
  void refusesReportsOutOfOrderTwiceTheSameIdAndPlacesThatAreNone() {
    IncidentLinker linker = new IncidentLinker(IncidentRule.DEFAULT);
    linker.incidentOf(at("s:2", 5, 0));

    assertThatThrownBy(() -> linker.incidentOf(at("s:1", 0, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "reports must come in order of time, got s:1 of 2026-03-31T12:00:00Z after one of"
                + " 2026-03-31T12:05:00Z; sort them first");
    assertThatThrownBy(() -> incidents(at("s:1", 0, 0), at("s:1", 1, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "feedback id s:1 must come once, got it twice; remove duplicates before linking");
    assertThatThrownBy(() -> new Report("s:1", NOON, 90.5, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("latitude of s:1 must be in [-90, 90], got 90.5");
    assertThatThrownBy(() -> new Report("s:1", NOON, 0, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("longitude of s:1 must be in [-180, 180], got NaN");
  }

  @Test
  void refusesRulesThatNobodyMeans() {
    assertThatThrownBy(() -> new IncidentRule(-1, Duration.ofHours(3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "radius of an incident must be in [0, 10000] metres, got -1.0; 50 is about half a city"
                + " block");
    assertThatThrownBy(() -> new IncidentRule(Double.NaN, Duration.ofHours(3)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new IncidentRule(50, Duration.ofDays(400)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "window of an incident must be in [0, 366] days, got PT9600H; 3 hours is usual");
  }
}
