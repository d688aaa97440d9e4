package voc.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import voc.core.table.AuditTables;
import voc.core.table.PriorityTables;
import voc.core.table.Tables;

/** What is planted for the audits of the sample city is found, and nothing else is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleCityAuditsTest extends SparkSuite {
  private static final long serialVersionUID = 1L;

  private transient Path run;
  private transient JsonNode truth;

  @BeforeAll
  void night() throws IOException {
    startSpark();
    SampleCityNight night = SampleCityNight.published(spark());
    run = night.run();
    truth = night.truth();
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private List<String> closures(String kind, String columns) throws SQLException {
    try (Duck duck = new Duck()) {
      return duck.texts(
          "select "
              + columns
              + " from "
              + Duck.from(run, AuditTables.CLOSURE_AUDIT)
              + " where kind = '"
              + kind
              + "'");
    }
  }

  @Test
  void closingsThatWereNotDoneAreFoundAndNoOthers() throws SQLException {
    JsonNode closures = truth.path("closures");
    List<String> repeated = new ArrayList<>();
    closures
        .path("repeated")
        .forEach(each -> repeated.add(each.path("id").asText() + " " + each.path("next").asText()));

    assertThat(closures("reopened", "feedback_id"))
        .containsExactlyInAnyOrderElementsOf(texts(closures.path("reopened")))
        .isNotEmpty();
    assertThat(closures("repeated", "feedback_id || ' ' || next_feedback_id"))
        .containsExactlyInAnyOrderElementsOf(repeated)
        .isNotEmpty();
    assertThat(closures("not done", "feedback_id"))
        .containsExactlyInAnyOrderElementsOf(texts(closures.path("not_done")))
        .isNotEmpty();
  }

  @Test
  void theSilentDistrictAndLanguageAreFoundAndNoOthers() throws SQLException {
    try (Duck duck = new Duck()) {
      assertThat(
              duck.texts(
                  "select kind || ' ' || served_group from "
                      + Duck.from(run, AuditTables.NOT_HEARD)
                      + " where verdict = 'not heard'"))
          .containsExactlyInAnyOrder(
              "area " + truth.path("silent").path("area").asText(),
              "language " + truth.path("silent").path("language").asText());
    }
  }

  @Test
  void kpisAreThoseThatTheFieldsTellAndTheOthersSayWhy() throws SQLException {
    try (Duck duck = new Duck()) {
      String kpis = Duck.from(run, AuditTables.KPIS);
      assertThat(
              duck.texts(
                  "select kpi from "
                      + kpis
                      + " where department = 'all' and value is not null and period = 'window'"))
          .containsExactlyInAnyOrder("csat", "reopen_rate", "time_to_close");
      assertThat(duck.texts("select no_data from " + kpis + " where kpi = 'nps'"))
          .containsExactly(
              "no feedback has ratings named nps, net promoter score, likelihood to recommend,"
                  + " recommend, q_nps");
      String feedback = Duck.from(run, Tables.FEEDBACK);
      String rated =
          "(select r.value as v from "
              + feedback
              + ", unnest(ratings) as t(r) where r.name = 'Overall Rating')";
      assertThat(
              duck.number(
                  "select count(*) from "
                      + kpis
                      + " where kpi = 'csat' and department = 'all' and period = 'window' and"
                      + " abs(value - (select avg(case when v >= 0.75 then 1.0 else 0.0 end) from "
                      + rated
                      + ")) < 1e-9 and \"of\" = (select count(*) from "
                      + rated
                      + ")"))
          .isEqualTo(1);
    }
  }

  @Test
  void theBoardOfAFirstNightHasNothingToCompare() throws SQLException {
    try (Duck duck = new Duck()) {
      assertThat(
              duck.texts(
                  "select distinct section from "
                      + Duck.from(run, PriorityTables.BOARD)
                      + " where section in ('new', 'move', 'decision')"))
          .isEmpty();
      assertThat(duck.number("select count(*) from " + Duck.from(run, AuditTables.MATURITY)))
          .isEqualTo(17);
    }
  }
}
