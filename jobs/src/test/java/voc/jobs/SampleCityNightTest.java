package voc.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import voc.core.Interval;
import voc.core.Need;
import voc.core.table.AuditTables;
import voc.core.table.GapTables;
import voc.core.table.NeedTables;
import voc.core.table.Table;
import voc.core.table.Tables;
import voc.core.table.TrendTables;
import voc.jobs.privacy.Intruder;
import voc.jobs.warehouse.PublishedIndex;
import voc.jobs.warehouse.RunVerification;
import voc.jobs.warehouse.Warehouse;
import voc.search.MentionQuery;

/**
 * The real thing: the sample city through CoreNLP and the shipped taxonomy, compared with what was
 * planted in it.
 */
@TestInstance(Lifecycle.PER_CLASS)
class SampleCityNightTest extends SparkSuite {
  private static final long serialVersionUID = 1L;

  private transient SampleCityNight night;
  private transient RunSummary summary;
  private transient JsonNode truth;

  @BeforeAll
  void night() throws IOException {
    startSpark();
    night = SampleCityNight.published(spark());
    summary = night.summary();
    truth = night.truth();
  }

  private Warehouse warehouse() throws IOException {
    return Warehouse.at(night.warehouse().toString(), sc().hadoopConfiguration());
  }

  private Path run() {
    return night.run();
  }

  private Need need(String id) {
    return summary.needs().stream()
        .filter(need -> need.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no need " + id));
  }

  @Test
  void theBooksOfEverySourceAreThoseOfTheTruth() {
    Map<String, Map<String, Object>> sources = new TreeMap<>();
    summary.sources().forEach(row -> sources.put(String.valueOf(row.get("source")), row));

    truth
        .path("counts")
        .properties()
        .forEach(
            source ->
                source
                    .getValue()
                    .properties()
                    .forEach(
                        count ->
                            assertThat(((Number) sources.get(source.getKey()).get(count.getKey())))
                                .as(source.getKey() + " " + count.getKey())
                                .extracting(Number::longValue)
                                .isEqualTo(count.getValue().longValue())));
    assertThat(summary.pastLimit()).isEmpty();
  }

  @Test
  void everyFilesRejectsHaveTheReasonsOfTheTruth() throws SQLException {
    Map<String, Long> expected = new TreeMap<>();
    truth
        .path("rejects")
        .properties()
        .forEach(
            file ->
                file.getValue()
                    .properties()
                    .forEach(
                        reason ->
                            expected.put(
                                file.getKey() + " " + reason.getKey(),
                                reason.getValue().longValue())));
    Map<String, Long> found = new TreeMap<>();
    try (Duck duck = new Duck()) {
      duck.rows(
              "select file || ' ' || reason, count(*) from "
                  + Duck.from(run(), Tables.REJECTS)
                  + " group by 1")
          .forEach(row -> found.put((String) row.get(0), (Long) row.get(1)));
    }

    assertThat(found).isEqualTo(expected);
  }

  @Test
  void plantedDangerIsListedAndNothingElseIs() throws SQLException {
    List<String> planted = new ArrayList<>();
    truth
        .path("urgent")
        .forEach(each -> planted.add(each.path("id").asText() + " " + each.path("mark").asText()));
    try (Duck duck = new Duck()) {
      assertThat(
              duck.texts(
                  "select feedback_id || ' ' || mark from " + Duck.from(run(), Tables.URGENT)))
          .containsExactlyInAnyOrderElementsOf(planted);
    }
    assertThat(summary.urgent()).isEqualTo(planted.size());
  }

  @Test
  void theSixPlantedNeedsAreAmongTheFirstTen() {
    List<String> firstTen = summary.needs().stream().limit(10).map(Need::id).toList();

    assertThat(firstTen).containsAll(texts(truth.path("needs"), "id"));
  }

  @Test
  void plantedNeedsAreFoundInMostOfTheFeedbackThatSpeaksOfThem() {
    for (JsonNode planted : truth.path("needs")) {
      long volume = planted.path("volume").longValue();
      assertThat(need(planted.path("id").textValue()).volume())
          .as(planted.path("id").textValue())
          .isBetween(Math.round(0.7 * volume), Math.round(1.3 * volume));
    }
  }

  /**
   * Planted are small changes too, of 3 to 19 or of 10 to 0 of some 350 in a period: more than by
   * chance if feedback were independent, and not more than its clusters in this city make (φ 1.5).
   * Those go the right way and may be called steady; the large ones are told.
   */
  @Test
  void whatRisesRisesAndWhatFallsFalls() {
    for (String id : texts(truth.path("rising"), "id")) {
      Need.Change change = need(id).change();
      assertThat(change.current()).as(id).isGreaterThan(change.previous());
      assertThat(change.direction()).as(id).isNotEqualTo("falling");
    }
    for (String id : texts(truth.path("falling"), "id")) {
      Need.Change change = need(id).change();
      assertThat(change.current()).as(id).isLessThan(change.previous());
      assertThat(change.direction()).as(id).isIn("falling", "steady");
    }
    assertThat(need("public-works:streets/potholes").change().direction()).isEqualTo("rising");
    assertThat(need("housing:housing/heat").change().direction()).isEqualTo("falling");
  }

  @Test
  void trendsSayWhatNeedsSayAndAlarmsAreThoseThatWerePlanted() throws SQLException {
    try (Duck duck = new Duck()) {
      String trends = Duck.from(run(), TrendTables.TRENDS);
      List<String> rising =
          duck.texts("select need from " + trends + " where direction in ('rising', 'new')");
      List<String> falling =
          duck.texts("select need from " + trends + " where direction = 'falling'");
      assertThat(texts(truth.path("rising"), "id")).as("none is false").containsAll(rising);
      assertThat(texts(truth.path("falling"), "id")).as("none is false").containsAll(falling);
      assertThat(rising).contains("public-works:streets/potholes");
      assertThat(falling).contains("housing:housing/heat");
      assertThat(
              duck.number(
                  "select count(*) from "
                      + trends
                      + " t join "
                      + Duck.from(run(), NeedTables.NEEDS)
                      + " n on n.id = t.need where t.direction is distinct from n.direction"))
          .isZero();
      List<String> alarms = duck.texts("select need from " + Duck.from(run(), TrendTables.ALERTS));
      assertThat(alarms).containsAll(texts(truth.path("alarms"), "id"));
      assertThat(alarms)
          .as("none is false")
          .allMatch(need -> rising.contains(need) || falling.contains(need));
    }
  }

  private static List<String> texts(JsonNode array, String field) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.path(field).textValue()));
    return texts;
  }

  @Test
  void whatTheRegisterSaysStandsBesideTheFigures() throws SQLException {
    try (Duck duck = new Duck()) {
      for (JsonNode planted : truth.path("register")) {
        String id = planted.path("id").textValue();
        List<@Nullable Object> need =
            duck.rows(
                    "select name, kind, status, owner, mandate, heard, coalesce(array_to_string(previous_ids, ', '), ''),"
                        + " coalesce(array_to_string(split_into, ', '), ''), topic_name, suppressed, mandated from "
                        + Duck.from(run(), NeedTables.NEEDS)
                        + " where id = '"
                        + id
                        + "'")
                .get(0);
        String name = planted.path("name").asText(null);
        assertThat(need.get(0)).as(id).isEqualTo(name == null ? need.get(8) : name);
        if (planted.has("kind")) {
          assertThat(need.get(1)).as(id).isEqualTo(planted.path("kind").textValue());
        }
        assertThat(need.get(2)).as(id).isEqualTo(planted.path("status").textValue());
        assertThat(need.get(3)).as(id).isEqualTo(planted.path("owner").asText(null));
        assertThat(need.get(4)).as(id).isEqualTo(planted.path("mandate").asText(null));
        assertThat(need.get(10)).as(id).isEqualTo(planted.has("mandate"));
        assertThat(need.get(5)).as(id).isEqualTo(planted.path("heard").booleanValue());
        assertThat(need.get(6)).as(id).isEqualTo(list(planted.path("previous_ids")));
        assertThat(need.get(7)).as(id).isEqualTo(list(planted.path("split_into")));
        if (!planted.path("heard").booleanValue()) {
          assertThat(need.get(9)).as(id + " has no figures").isEqualTo(true);
        }
      }
      assertThat(
              duck.number(
                  "select count(*) from "
                      + Duck.from(run(), NeedTables.NEEDS)
                      + " where id = 'housing:housing/mold' or first_seen is null and heard"
                      + " or status <> 'new' and not list_contains(["
                      + "'sanitation:sanitation/bins', 'housing:housing/heat', 'housing:housing/repairs',"
                      + " 'public-works:streets/snow-and-ice', 'transportation:traffic/bike-lanes',"
                      + " 'transportation:parking/resident-permits', 'customer-service:service/phone',"
                      + " 'parks:parks/ice-rink'], id)"))
          .as("merged needs, needs without a first night, and words that nobody wrote")
          .isZero();
    }
  }

  private static String list(JsonNode ids) {
    List<String> texts = new ArrayList<>();
    ids.forEach(id -> texts.add(id.textValue()));
    return String.join(", ", texts);
  }

  @Test
  void monthsOfThePlantedNeedsAreThoseOfTheTruthAndAddUp() throws SQLException {
    try (Duck duck = new Duck()) {
      String periods = Duck.from(run(), NeedTables.NEED_PERIODS);
      int clear = 0;
      for (JsonNode planted : truth.path("needs")) {
        String id = planted.path("id").textValue();
        List<List<@Nullable Object>> months =
            duck.rows(
                "select month(start), volume from "
                    + periods
                    + " where grain = 'month' and not suppressed and need = '"
                    + id
                    + "' order by start");
        for (List<@Nullable Object> month : months) {
          long expected =
              planted.path("months").path(((Number) month.get(0)).intValue() - 1).longValue();
          assertThat(((Number) month.get(1)).longValue())
              .as(id + " in month " + month.get(0))
              .isBetween(Math.round(0.5 * expected) - 3, Math.round(1.5 * expected) + 3);
        }
        if (isHeardOftenEachMonth(planted)) {
          clear++;
          assertThat(months).as(id + " has nothing to withhold").hasSize(3);
        }
      }
      assertThat(clear).as("needs that are heard often each month").isPositive();
      assertThat(duck.number("select count(*) from " + periods + " where people < 10")).isZero();
    }
  }

  /** Half as often again as the smallest cell, so that a third may be misheard. */
  private static boolean isHeardOftenEachMonth(JsonNode planted) {
    for (JsonNode month : planted.path("months")) {
      if (month.longValue() < 15) {
        return false;
      }
    }
    return true;
  }

  /** All other topics are planted in one department: who hears of them elsewhere hears little. */
  @Test
  void whatSeveralCountersHearOfAndNobodyOwnsIsAnOrphanAndNothingElseIs() throws SQLException {
    try (Duck duck = new Duck()) {
      List<List<@Nullable Object>> found =
          duck.rows(
              "select topic, array_to_string(list_sort(departments), ', '), volume, words from "
                  + Duck.from(run(), AuditTables.ORPHAN_NEEDS)
                  + " order by topic");
      JsonNode orphans = truth.path("orphans");
      assertThat(orphans).hasSize(1);
      assertThat(found).hasSize(orphans.size());
      for (int i = 0; i < found.size(); i++) {
        JsonNode planted = orphans.get(i);
        long volume = planted.path("volume").longValue();
        assertThat(found.get(i).get(0)).isEqualTo(planted.path("topic").textValue());
        List<String> departments = new ArrayList<>();
        planted.path("departments").forEach(each -> departments.add(each.textValue()));
        assertThat(found.get(i).get(1)).isEqualTo(String.join(", ", departments));
        assertThat((Long) found.get(i).get(2))
            .isBetween(Math.round(0.7 * volume), Math.round(1.3 * volume));
        assertThat((String) found.get(i).get(3))
            .startsWith("Heard in 3 departments, none with most of it for certain: ")
            .endsWith("the register names no owner.");
      }
    }
  }

  @Test
  void searchesFindWhatPeopleSay() throws IOException {
    try (PublishedIndex index = PublishedIndex.open(warehouse().published(), new Configuration())) {
      for (String words : List.of("garbage", "pothole", "\"water bill\"", "no heat", "rats")) {
        assertThat(index.search(MentionQuery.of(words)).total()).as(words).isPositive();
      }
      assertThat(index.search(MentionQuery.ALL).total())
          .isEqualTo(summary.manifest().rows(Tables.MENTIONS));
    }
  }

  @Test
  void everyEvidenceIsAStoredMentionOfItsNeed() throws SQLException {
    try (Duck duck = new Duck()) {
      String evidence = Duck.from(run(), NeedTables.NEED_EVIDENCE);
      String mentions = Duck.from(run(), Tables.MENTIONS);
      assertThat(
              duck.texts(
                  "select e.mention_id from "
                      + evidence
                      + " e join "
                      + Duck.from(run(), NeedTables.NEEDS)
                      + " n on n.id = e.need_id left join "
                      + mentions
                      + " m on m.mention_id = e.mention_id and m.feedback_id = e.feedback_id"
                      + " and m.text = e.text and m.file = e.file and m.line = e.line"
                      + " and list_has_any(list_transform(m.topics, lambda t: t.topic),"
                      + " list_transform(list_append(n.previous_ids, n.id),"
                      + " lambda i: split_part(i, ':', 2)))"
                      + " where m.mention_id is null"))
          .isEmpty();
      assertThat(duck.number("select count(distinct need_id) from " + evidence))
          .isEqualTo(summary.needs().size());
    }
  }

  /** Seven digits without an area code are not looked at here: alone they may be anything. */
  @Test
  void noMailAddressAndNoWholeTelephoneNumberIsLeft() throws SQLException {
    String personal = "@example\\.com|[2-9][0-9]{2}[). -]{1,2}555-01[0-9]{2}";
    try (Duck duck = new Duck()) {
      for (Table table :
          List.of(Tables.FEEDBACK, Tables.MENTIONS, Tables.REJECTS, GapTables.FAQ_GAPS)) {
        assertThat(
                duck.texts(
                    "select r::varchar from "
                        + Duck.from(run(), table)
                        + " r where regexp_matches(r::varchar, '"
                        + personal
                        + "')"))
            .as(table.name())
            .isEmpty();
      }
    }
  }

  @Test
  void thePublishedRunVerifies() throws IOException {
    assertThat(RunVerification.problems(warehouse().published())).isEmpty();
  }

  @Test
  void aSolverThatKnowsAllThatIsPublishedRecoversNoSmallCell() throws SQLException {
    try (Duck duck = new Duck()) {
      Map<String, Interval> findings = new Intruder(run(), duck).findings();

      assertThat(findings).hasSizeGreaterThan(300);
      findings.forEach(
          (cell, feasible) -> {
            assertThat(feasible.low()).as(cell).isLessThanOrEqualTo(1 + 1e-6);
            assertThat(feasible.high()).as(cell).isGreaterThanOrEqualTo(9 - 1e-6);
          });
    }
  }

  /** Periods of few people alone would be what their needs' other figures leave. */
  @Test
  void withoutComplementsItWouldRecoverPeriods() {
    long given =
        summary.needs().stream()
            .filter(
                need -> {
                  long current = need.change().current();
                  long previous = need.change().previous();
                  long rest = need.volume() - current - previous;
                  return List.of(current, previous, rest).stream().filter(this::isSmall).count()
                      == 1;
                })
            .count();

    assertThat(given).isPositive();
  }

  private boolean isSmall(long volume) {
    return volume > 0 && volume < 10;
  }

  @Test
  void noPublishedFigureIsThatOfFewPeopleAndSuppressedNeedsStandLastById() throws SQLException {
    try (Duck duck = new Duck()) {
      String needs = Duck.from(run(), NeedTables.NEEDS);
      assertThat(
              duck.number(
                  "select count(*) from "
                      + needs
                      + " where least(customers, nullif(current_volume, 0),"
                      + " nullif(previous_volume, 0)) < 10"))
          .isZero();
      assertThat(
              duck.texts("select id from " + needs + " where suppressed and heard order by rank"))
          .hasSizeGreaterThan(100)
          .isSorted();
      assertThat(
              duck.number(
                  "select count(*) from "
                      + needs
                      + " where suppressed <> (customers is null) or suppressed and rank <"
                      + " (select max(rank) from "
                      + needs
                      + " where not suppressed)"))
          .isZero();
      assertThat(
              duck.number(
                  "select count(*) from "
                      + Duck.from(run(), GapTables.FAQ_GAPS)
                      + " where demand < 10 or suppressed <> (demand is null)"))
          .isZero();
      assertThat(
              duck.number(
                  "select count(*) from "
                      + Duck.from(run(), Tables.DEPARTMENTS)
                      + " where feedback between 1 and 9"))
          .isZero();
    }
  }
}
