package voc.jobs.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.Place;
import voc.core.Provenance;
import voc.core.Rating;
import voc.core.Speaker;
import voc.core.Utterance;
import voc.jobs.SparkSuite;
import voc.jobs.config.Departments;
import voc.jobs.config.Planning;
import voc.jobs.rows.FeedbackRows;
import voc.needs.closure.RepeatRule;
import voc.needs.hearing.GroupFinder;
import voc.needs.hearing.ServedGroup;
import voc.needs.hearing.ServedGroup.Kind;
import voc.needs.kpi.KpiAnswers;
import voc.needs.kpi.KpiCell;
import voc.needs.kpi.KpiCounts;

/** What the audits count of table {@code feedback}. */
class AuditCountingTest extends SparkSuite {
  private static final long serialVersionUID = 1L;

  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
  private static final LocalDate TO = LocalDate.of(2026, 3, 31);
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  private final transient List<Row> rows = new ArrayList<>();

  private Dataset<Row> feedback() {
    return spark().createDataFrame(rows, FeedbackRows.SCHEMA);
  }

  private void request(
      String id, String day, @Nullable Place place, String note, String... attributes) {
    TreeMap<String, String> fields = new TreeMap<>();
    for (int i = 0; i < attributes.length; i += 2) {
      fields.put(attributes[i], attributes[i + 1]);
    }
    add(
        id,
        Channel.SERVICE_REQUEST,
        day,
        place,
        List.of(),
        Utterance.of(Speaker.AGENCY, note),
        fields);
  }

  private void survey(String id, String day, String name, double value, String original) {
    add(
        id,
        Channel.SURVEY,
        day,
        new Place("12 Main Street, District 2", null, null),
        List.of(new Rating(name, value, original)),
        Utterance.of(Speaker.CUSTOMER, "Unable to locate the desk."),
        new TreeMap<>());
  }

  private void add(
      String id,
      Channel channel,
      String day,
      @Nullable Place place,
      List<Rating> ratings,
      Utterance words,
      TreeMap<String, String> attributes) {
    Feedback said =
        new Feedback(
            id,
            channel,
            null,
            Instant.parse(day + "T18:00:00Z"),
            null,
            CHICAGO,
            "works",
            null,
            "Pothole",
            place,
            ratings,
            List.of(words),
            attributes,
            new Provenance("s", "s.csv", 1 + rows.size(), 1 + rows.size()));
    rows.add(FeedbackRows.of(said, id));
  }

  private static Place at(double metresNorth) {
    return new Place(null, 41.5 + metresNorth / 111_195, -90.4);
  }

  private List<String> closures() {
    return ClosureAudit.rows(feedback(), new RepeatRule(50, RepeatRule.THIRTY_DAYS), FROM, TO)
        .selectExpr("feedback_id || ' ' || kind || ' ' || coalesce(next_feedback_id, telling, '')")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .sorted()
        .toList();
  }

  @Test
  void closingsThatWereNotDoneAreFoundWhateverTheirSource() {
    String closed = "request.closed";
    request("a", "2026-01-05", at(0), "Done.", closed, "2026-01-07T18:00:00Z", "status", "closed");
    request("b", "2026-01-20", at(20), "Received.", "status", "open");
    request("c", "2026-01-20", at(500), "Unable to locate.", closed, "2026-01-22T00:00:00Z");
    request(
        "d",
        "2026-02-01",
        at(900),
        "Received.",
        "status",
        "open",
        "closed_date",
        "2026-02-02 10:00:00");
    request("e", "2026-02-01", null, "Referred to crew.", "status", "open");
    request("f", "2025-02-01", at(2000), "Unable to locate.", closed, "2025-02-03T00:00:00Z");
    survey("g", "2026-02-01", "csat", 1, "5");

    assertThat(closures())
        .containsExactly("a repeated b", "c not done Unable to locate", "d reopened ");
  }

  @Test
  void anEmptyNightHasNoClosings() {
    assertThat(closures()).isEmpty();
  }

  @Test
  void kpisAreCountedByDepartmentAndMonthAndForAll() {
    survey("a", "2026-01-05", "CSAT", 1, "5");
    survey("b", "2026-01-06", "csat", 0.25, "2");
    survey("c", "2026-02-06", "csat", 0.75, "4");
    survey("d", "2026-02-06", "nps", 1, "5");
    survey("late", "2026-04-06", "csat", 0, "1");
    request("e", "2026-02-01", at(0), "Done.", "request.closed", "2026-02-03T18:00:00Z");
    request("f", "2026-02-01", at(0), "Done.", "request.closed", "2026-02-07T18:00:00Z");

    KpiCounting counted =
        KpiCounting.of(
            feedback(),
            Planning.none(java.nio.file.Path.of("x")).kpis(),
            Departments.NONE,
            FROM,
            TO);

    Map<KpiCell, KpiCounts> csat = counted.byKpi().getOrDefault("csat", Map.of());
    assertThat(csat)
        .containsEntry(KpiCell.WHOLE, new KpiCounts(3, 3, 2, 0, 0, 0))
        .containsEntry(new KpiCell("works", "2026-01"), new KpiCounts(2, 2, 1, 0, 0, 0))
        .hasSize(6);
    KpiCounts close = counted.byKpi().getOrDefault("time_to_close", Map.of()).get(KpiCell.WHOLE);
    assertThat(close).isNotNull();
    assertThat(close.mean()).isCloseTo(4, within(1e-9));
    assertThat(close.variance()).isCloseTo(8, within(1e-9));
    assertThat(counted.answers().answered())
        .contains(new KpiAnswers.Answered(KpiCell.WHOLE, Set.of("csat"), 3, 3, 0))
        .contains(new KpiAnswers.Answered(KpiCell.WHOLE, Set.of("time_to_close"), 2, 2, 0));
    assertThat(counted.unusable()).containsOnlyKeys("nps");
    assertThat(counted.unread()).isZero();
    assertThat(counted.byKpi()).as("nobody tells of a reopening").doesNotContainKey("reopen_rate");
  }

  @Test
  void valuesThatCannotBeReadAreCountedAndWhereNoneCanThatIsTheReason() {
    request("a", "2026-02-01", null, "Asked.", "wait_seconds", "60");
    request("b", "2026-02-01", null, "Asked.", "wait_seconds", "1,234", "abandoned", "perhaps");

    KpiCounting counted =
        KpiCounting.of(
            feedback(),
            Planning.none(java.nio.file.Path.of("x")).kpis(),
            Departments.NONE,
            FROM,
            TO);

    assertThat(counted.byKpi().getOrDefault("wait", Map.of()))
        .containsEntry(KpiCell.WHOLE, new KpiCounts(1, 1, 0, 0, 60, 0));
    assertThat(counted.unread()).isEqualTo(1);
    assertThat(counted.byKpi()).doesNotContainKey("abandonment");
    assertThat(counted.unusable().get("abandonment"))
        .endsWith("hold other values than yes, no, true, false, 1 and 0; name a field of these");
  }

  @Test
  void peopleAreCountedByChannelAreaAndLanguage() {
    survey("a", "2026-01-05", "csat", 1, "5");
    survey("b", "2026-01-05", "csat", 1, "5");
    survey("late", "2026-04-06", "csat", 0, "1");
    request("e", "2026-02-01", at(0), "No customer's word.", "zipcode", "61294");
    ServedGroup survey = new ServedGroup(Kind.CHANNEL, "survey", 10, List.of());
    ServedGroup second = new ServedGroup(Kind.AREA, "District 2", 10, List.of(GroupFinder.ADDRESS));
    ServedGroup zip = new ServedGroup(Kind.AREA, "61294", 10, List.of("zipcode"));
    ServedGroup english = new ServedGroup(Kind.LANGUAGE, "en", 10, List.of());
    ServedGroup spanish = new ServedGroup(Kind.LANGUAGE, "es", 10, List.of());

    assertThat(
            HearingCounting.people(
                feedback(), List.of(survey, second, zip, english, spanish), FROM, TO))
        .containsOnly(
            Map.entry(survey, 2L),
            Map.entry(second, 2L),
            Map.entry(zip, 1L),
            Map.entry(english, 2L));
  }
}
