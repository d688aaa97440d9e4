package voc.jobs.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.Place;
import voc.core.Provenance;
import voc.core.Rating;
import voc.core.Speaker;
import voc.core.Utterance;
import voc.jobs.SparkSuite;

class FeedbackRowsTest extends SparkSuite {
  private static final long serialVersionUID = 1L;

  private static final Feedback FULL =
      new Feedback(
          "survey:r-1",
          Channel.SURVEY,
          "0123456789abcdef",
          Instant.parse("2026-03-08T07:59:59.123456Z"),
          null,
          ZoneId.of("America/Chicago"),
          "public-works",
          null,
          "Street repair",
          new Place("12 Oak Street", 41.5, -90.25),
          List.of(new Rating("Overall", 0.25, "2"), new Rating("Ease", 1, "5")),
          List.of(
              new Utterance(
                  Speaker.CUSTOMER, "Ein Schlagloch – überall 🚧!", "What should we improve?"),
              Utterance.of(Speaker.CUSTOMER, "谢谢").in("zh"),
              Utterance.of(Speaker.CUSTOMER, "አመሰግናለሁ").in(Utterance.UNKNOWN),
              Utterance.of(Speaker.AGENCY, "Closed.")),
          new TreeMap<>(Map.of("Ward", "7", "", "no name", "Note", "a\nb")),
          new Provenance("survey", "survey/march.csv", 42, 42));

  private static final Feedback MINIMAL =
      new Feedback(
          "open-311:7",
          Channel.SERVICE_REQUEST,
          null,
          Instant.parse("1969-12-31T23:59:59Z"),
          null,
          ZoneId.of("UTC"),
          Feedback.UNASSIGNED,
          null,
          null,
          null,
          List.of(),
          List.of(),
          new TreeMap<>(),
          new Provenance("open-311", "311/a.json", 1, 1));

  private static final Feedback ADDRESS_ONLY =
      new Feedback(
          "open-311:8",
          Channel.SERVICE_REQUEST,
          null,
          Instant.EPOCH,
          null,
          ZoneId.of("Asia/Kathmandu"),
          Feedback.UNASSIGNED,
          null,
          "Pothole",
          new Place("Ward 3", null, null),
          List.of(),
          List.of(),
          new TreeMap<>(),
          new Provenance("open-311", "311/a.json", 2, 2));

  private static final List<String> COLUMNS_OF_THE_UNKNOWN =
      List.of("customer", "service", "address", "latitude", "longitude", "incident");

  private Dataset<Row> through(Feedback... feedback) {
    List<Row> rows = List.of(feedback).stream().map(FeedbackRows::of).toList();
    // A shuffle: the rows are really written and read in Spark's own form.
    return spark().createDataFrame(rows, FeedbackRows.SCHEMA).repartition(2).sort("feedback_id");
  }

  @Test
  void whatGoesInAsFeedbackComesOutTheSame() {
    List<Feedback> back =
        through(FULL, MINIMAL, ADDRESS_ONLY).collectAsList().stream()
            .map(FeedbackRows::feedback)
            .toList();

    assertThat(back).containsExactly(MINIMAL, ADDRESS_ONLY, FULL);
  }

  @Test
  void rowsOfWhatCameBackAreTheSameRows() {
    Dataset<Row> rows = through(FULL, MINIMAL, ADDRESS_ONLY);
    List<Row> again =
        rows.collectAsList().stream().map(FeedbackRows::feedback).map(FeedbackRows::of).toList();

    assertDatasetEquals(rows, spark().createDataFrame(again, FeedbackRows.SCHEMA));
  }

  @Test
  void whatTheSourceDoesNotSayIsNull() {
    Row row = through(MINIMAL).head();

    for (String column : COLUMNS_OF_THE_UNKNOWN) {
      assertThat(row.<Object>getAs(column)).as(column).isNull();
    }
  }

  @Test
  void theIncidentIsAFactOfTheRow() {
    Row row =
        spark()
            .createDataFrame(
                List.of(FeedbackRows.of(ADDRESS_ONLY, "open-311:7")), FeedbackRows.SCHEMA)
            .head();

    assertThat(row.<String>getAs("incident")).isEqualTo("open-311:7");
    assertThat(FeedbackRows.feedback(row)).isEqualTo(ADDRESS_ONLY);
  }

  @Test
  void theDayIsThatOfTheSourcesZone() {
    assertThat(through(FULL).head().<LocalDate>getAs("day")).isEqualTo("2026-03-08");
    assertThat(through(MINIMAL).head().<LocalDate>getAs("day")).isEqualTo("1969-12-31");
  }
}
