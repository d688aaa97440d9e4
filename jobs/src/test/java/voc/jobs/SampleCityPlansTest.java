package voc.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import voc.core.table.NeedTables;
import voc.core.table.PriorityTables;
import voc.core.table.Table;

/** What follows from the sample city's initiatives and ballots, compared with what was planted. */
@TestInstance(Lifecycle.PER_CLASS)
class SampleCityPlansTest extends SparkSuite {
  private static final long serialVersionUID = 1L;

  private transient SampleCityNight night;
  private transient JsonNode truth;

  @BeforeAll
  void night() throws IOException {
    startSpark();
    night = SampleCityNight.published(spark());
    truth = night.truth();
  }

  private List<String> texts(String select, Table table, String rest) throws SQLException {
    try (Duck duck = new Duck()) {
      return duck.texts("select " + select + " from " + Duck.from(night.run(), table) + " " + rest);
    }
  }

  private List<String> planted(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asText()));
    return texts;
  }

  @Test
  void whatWorkedIsFoundAndNothingElseSeemsToWork() throws SQLException {
    List<String> expected = new ArrayList<>();
    truth
        .path("outcomes")
        .forEach(
            each ->
                expected.add(
                    each.path("initiative").asText()
                        + " "
                        + each.path("need").asText()
                        + " "
                        + each.path("verdict").asText()));

    assertThat(expected).hasSize(3);
    assertThat(texts("initiative || ' ' || need || ' ' || verdict", PriorityTables.OUTCOMES, ""))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void theChainAndWhatIsOverdueAreThoseOfTheFile() throws SQLException {
    assertThat(texts("initiative", PriorityTables.INITIATIVES, "where critical order by step"))
        .isEqualTo(planted(truth.path("roadmap").path("critical")));
    assertThat(texts("initiative", PriorityTables.INITIATIVES, "where overdue_days is not null"))
        .isEqualTo(planted(truth.path("roadmap").path("overdue")));
  }

  @Test
  void thePlantedDissentIsFoundAndNoOther() throws SQLException {
    List<String> expected = new ArrayList<>();
    truth
        .path("dissent")
        .forEach(
            each ->
                expected.add(each.path("department").asText() + " " + each.path("need").asText()));

    assertThat(
            texts("department || ' ' || need", PriorityTables.BALLOT_RESULTS, "where dissent >= 2"))
        .isEqualTo(expected);
    assertThat(texts("need", PriorityTables.BALLOT_RESULTS, "where dissent <= -2")).isEmpty();
    assertThat(texts("need", PriorityTables.BALLOT_RESULTS, "where department = 'all'")).hasSize(6);
  }

  @Test
  void everyNeedHasItsPlaceWithinItsRangeAndNothingMovedOnTheFirstNight() throws SQLException {
    assertThat(texts("id", NeedTables.NEEDS, "order by id"))
        .isEqualTo(texts("need", PriorityTables.PRIORITIES, "order by need"));
    assertThat(
            texts(
                "need",
                PriorityTables.PRIORITIES,
                "where not suppressed and (rank not between rank_low and rank_high"
                    + " or raw_rank not between rank_low and rank_high or data_rank <> rank)"))
        .isEmpty();
    assertThat(
            texts(
                "need",
                PriorityTables.PRIORITIES,
                "where moved_words is not null or previous_rank is not null"))
        .isEmpty();
    assertThat(
            texts(
                "need",
                PriorityTables.PRIORITIES,
                "where suppressed and coalesce(reach, score, raw_rank, rank_low, cost) is not null"))
        .isEmpty();
  }
}
