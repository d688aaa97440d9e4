package voc.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.Place;
import voc.core.Provenance;
import voc.jobs.SparkSuite;
import voc.jobs.rows.FeedbackRows;
import voc.needs.incident.IncidentLinker;
import voc.needs.incident.IncidentRule;
import voc.needs.incident.Report;

class IncidentsTest extends SparkSuite {
  private static final long serialVersionUID = 1L;

  private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");
  private static final Place HERE = new Place(null, 41.88, -87.63);
  private static final Place NEXT_DOOR = new Place(null, 41.8802, -87.63);
  private static final Place ELSEWHERE = new Place(null, 41.89, -87.63);

  private static Feedback request(
      String id, @Nullable String service, @Nullable Place place, long minutes) {
    return feedback(id, Channel.SERVICE_REQUEST, service, place, minutes);
  }

  private static Feedback feedback(
      String id, Channel channel, @Nullable String service, @Nullable Place place, long minutes) {
    return new Feedback(
        id,
        channel,
        null,
        NOON.plusSeconds(60 * minutes),
        null,
        ZoneId.of("America/Chicago"),
        Feedback.UNASSIGNED,
        null,
        service,
        place,
        List.of(),
        List.of(),
        new TreeMap<>(),
        new Provenance("s", "s.csv", 1, 1));
  }

  private Dataset<Row> rows(List<Feedback> feedback) {
    return spark()
        .createDataFrame(feedback.stream().map(FeedbackRows::of).toList(), FeedbackRows.SCHEMA)
        .repartition(3);
  }

  private Map<String, @Nullable String> incidents(List<Feedback> feedback, IncidentRule rule) {
    Dataset<Row> rows = rows(feedback);
    Map<String, @Nullable String> incidents = new TreeMap<>();
    Incidents.withIncident(rows, Incidents.links(rows, rule))
        .select("feedback_id", "incident")
        .collectAsList()
        .forEach(row -> incidents.put(row.getString(0), row.getString(1)));
    return incidents;
  }

  @Test
  void requestsOfOneServiceNearInPlaceAndTimeAreOneIncident() {
    assertThat(
            incidents(
                List.of(
                    request("s:1", "Street light out", HERE, 0),
                    request("s:2", " street LIGHT out ", NEXT_DOOR, 10),
                    request("t:3", "Street light out", HERE, 20),
                    request("s:4", "Street light out", ELSEWHERE, 20),
                    request("s:5", "Pothole", HERE, 20),
                    request("s:6", "Street light out", HERE, 181)),
                IncidentRule.DEFAULT))
        .containsExactly(
            Map.entry("s:1", "s:1"),
            Map.entry("s:2", "s:1"),
            Map.entry("s:4", "s:4"),
            Map.entry("s:5", "s:5"),
            Map.entry("s:6", "s:6"),
            Map.entry("t:3", "s:1"));
  }

  @Test
  void whatHasNoServiceOrPlaceIsAnIncidentOfItsOwnAndWhatIsNoRequestHasNone() {
    Map<String, @Nullable String> incidents =
        incidents(
            List.of(
                request("s:1", null, HERE, 0),
                request("s:2", null, HERE, 0),
                request("s:3", "Pothole", null, 0),
                request("s:4", "Pothole", null, 0),
                request("s:5", "Pothole", new Place("12 Oak Street", 41.88, null), 0),
                feedback("s:6", Channel.CALL, "Pothole", HERE, 0),
                feedback("s:7", Channel.SURVEY, "Pothole", HERE, 0)),
            IncidentRule.DEFAULT);

    assertThat(incidents).hasSize(7);
    assertThat(incidents).containsEntry("s:6", null).containsEntry("s:7", null);
    incidents.remove("s:6");
    incidents.remove("s:7");
    assertThat(incidents).allSatisfy((id, incident) -> assertThat(incident).isEqualTo(id));
  }

  @Test
  void theRowsComeBackWithAllTheirColumns() {
    Dataset<Row> rows = rows(List.of(request("s:1", "Pothole", HERE, 0)));
    Dataset<Row> linked = Incidents.withIncident(rows, Incidents.links(rows, IncidentRule.DEFAULT));

    assertThat(linked.columns()).containsExactly(FeedbackRows.SCHEMA.fieldNames());
    assertDatasetEquals(rows.drop("incident"), linked.drop("incident"));
  }

  @Test
  void howeverTheRowsAreSpreadTheIncidentsAreThoseOfTheLinker() {
    IncidentRule rule = new IncidentRule(80, Duration.ofHours(2));
    Random dice = new Random(311);
    List<Feedback> all = new ArrayList<>();
    Map<String, List<Report>> byService = new TreeMap<>();
    for (int i = 0; i < 600; i++) {
      String service = "service " + dice.nextInt(7);
      Place place =
          new Place(null, 41.88 + dice.nextInt(20) * 0.0004, -87.63 + dice.nextInt(20) * 0.0004);
      Feedback said = request("s:" + i, service, place, dice.nextInt(720));
      all.add(said);
      byService
          .computeIfAbsent(service, name -> new ArrayList<>())
          .add(
              new Report(
                  said.id(),
                  said.time(),
                  java.util.Objects.requireNonNull(place.latitude()),
                  java.util.Objects.requireNonNull(place.longitude())));
    }
    Map<String, String> expected = new TreeMap<>();
    byService.values().forEach(reports -> expected.putAll(IncidentLinker.link(reports, rule)));

    assertThat(incidents(all, rule)).containsExactlyEntriesOf(expected);
    assertThat(expected.values().stream().distinct().count()).isLessThan(500);
  }

  @Test
  void requestsAndIncidentsAreCounted() {
    Dataset<Row> rows =
        rows(
            List.of(
                request("s:1", "Pothole", HERE, 0),
                request("s:2", "Pothole", HERE, 1),
                request("s:3", null, null, 1),
                feedback("s:4", Channel.CALL, null, null, 1)));

    Incidents.Count count =
        Incidents.counted(
            Incidents.withIncident(rows, Incidents.links(rows, IncidentRule.DEFAULT)));

    assertThat(count).isEqualTo(new Incidents.Count(3, 2));
    assertThat(count.words()).isEqualTo("3 requests of 2 incidents");
    assertThat(new Incidents.Count(1, 1).words()).isEqualTo("1 request of 1 incident");
  }
}
