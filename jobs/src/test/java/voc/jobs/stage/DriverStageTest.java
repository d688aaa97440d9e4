package voc.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.table.Tables;
import voc.core.table.TrendTables;
import voc.jobs.Duck;
import voc.jobs.SmallCity;
import voc.jobs.SparkSuite;
import voc.jobs.config.Departments;
import voc.jobs.warehouse.RunFolder;
import voc.jobs.warehouse.RunSettings;
import voc.jobs.warehouse.TableStore;
import voc.jobs.warehouse.Warehouse;
import voc.needs.disclosure.SmallestCell;

class DriverStageTest extends SparkSuite {
  private static final long serialVersionUID = 1L;

  private static final Instant NOON = Instant.parse("2026-03-31T17:00:00Z");
  private static final String POTHOLES = "streets/potholes";
  private static final String HEAT = "housing/heat";

  @TempDir transient Path folder;
  private transient TableStore store;
  private transient SmallCity city;

  @BeforeEach
  void newRun() throws IOException {
    RunFolder run = Warehouse.at(folder.toString(), sc().hadoopConfiguration()).create("night");
    store = new TableStore(spark(), run);
    city = new SmallCity(folder);
  }

  private void analyse(Said said) throws IOException {
    said.store(store, spark());
    new DriverStage(
            store, RunSettings.of(city.taxonomy(), 90, 30), Departments.NONE, SmallestCell.DEFAULT)
        .run(
            store.read(Tables.FEEDBACK),
            store.read(Tables.MENTIONS),
            new NeedStage.Periods(LocalDate.of(2026, 3, 31), 90, 30));
  }

  private List<List<@Nullable Object>> rows(String sql) throws SQLException {
    Path night = folder.resolve("runs/night");
    try (Duck duck = new Duck()) {
      return duck.rows(
          sql.formatted(
              Duck.from(night, TrendTables.DRIVERS),
              Duck.from(night, Tables.FEEDBACK),
              Duck.from(night, Tables.MENTIONS)));
    }
  }

  /** Three hundred responses of two departments and of none: heat costs half of the score. */
  private static Said responses() {
    Said said = new Said();
    Random dice = new Random(11);
    for (int i = 0; i < 300; i++) {
      boolean cold = dice.nextInt(3) == 0;
      String department =
          i % 6 == 0 ? Feedback.UNASSIGNED : i % 2 == 0 ? "housing" : "public-works";
      Said.One one =
          said.rated(
              (dice.nextInt(3) + (cold ? 0 : 2)) / 4.0, department, NOON.minusSeconds(i * 3600L));
      if (cold) {
        one.sentence("No heat.", -0.8, HEAT).sentence("Still no heat.", -0.8, HEAT);
      }
      if (dice.nextInt(3) == 0) {
        one.sentence("There is a street.", 0, POTHOLES);
      }
    }
    for (int i = 0; i < 40; i++) {
      said.by(null, Channel.CALL, "housing", NOON).sentence("No heat.", -0.5, HEAT);
    }
    said.rated(1, "housing", NOON.minusSeconds(100 * 86_400L)).sentence("No heat.", 0, HEAT);
    return said;
  }

  @Test
  void theFiguresAreThoseThatSqlFinds() throws IOException, SQLException {
    analyse(responses());

    List<List<@Nullable Object>> expected =
        rows(
            """
            with rated as (
              select feedback_id, department, ratings[1].value as score from %2$s
              where len(ratings) > 0 and day > date '2026-01-01'),
            tops as (
              select distinct feedback_id, unnest(topics).topic as topic from %3$s),
            scopes as (select 'all' as scope, * from rated union all
              select department as scope, * from rated where department <> 'unassigned')
            select s.scope, t.topic, count(distinct s.feedback_id),
              count(distinct s.feedback_id) filter (s.feedback_id in (select feedback_id from tops x where x.topic = t.topic)),
              avg(score),
              avg(score) filter (s.feedback_id not in (select feedback_id from tops x where x.topic = t.topic)),
              10 * avg((score >= 0.75)::int) filter (s.feedback_id in (select feedback_id from tops x where x.topic = t.topic))
            from scopes s, (select distinct topic from tops) t
            group by all order by all
            """);
    List<List<@Nullable Object>> found =
        rows(
            "select department, topic, responses, with_topic, score, score_without, satisfaction from %1$s order by all");
    assertThat(found).hasSize(6);
    for (int i = 0; i < found.size(); i++) {
      assertThat(found.get(i).subList(0, 4)).isEqualTo(expected.get(i).subList(0, 4));
      for (int column = 4; column < 7; column++) {
        assertThat((Double) found.get(i).get(column))
            .isCloseTo((Double) expected.get(i).get(column), within(1e-9));
      }
    }
    assertThat(
            rows(
                "select topic, significant, importance > 9, explained > 0.1 from %1$s"
                    + " where department = 'all' order by topic"))
        .containsExactly(List.of(HEAT, true, true, true), List.of(POTHOLES, false, false, true));
  }

  @Test
  void fewResponsesHaveNoFigureAndTheSumGivesThemNotBack() throws IOException, SQLException {
    Said said = responses();
    for (int i = 0; i < 5; i++) {
      said.rated(0.5, "parks", NOON).sentence("No heat.", -0.5, HEAT);
    }
    analyse(said);

    assertThat(rows("select department, score from %1$s where topic = 'housing/heat' order by 1"))
        .filteredOn(row -> row.get(1) == null)
        .extracting(row -> row.get(0))
        .contains("parks")
        .as("and what protects it: the unassigned are never told")
        .hasSizeBetween(1, 2);
    assertThat(
            rows(
                "select * exclude (department, topic, topic_name, suppressed) from %1$s where suppressed"))
        .allSatisfy(row -> assertThat(row).containsOnlyNulls());
  }

  @Test
  void withoutRatingsThereAreNoDrivers() throws IOException, SQLException {
    Said said = new Said();
    said.by(null, Channel.CALL, "housing", NOON).sentence("No heat.", -0.5, HEAT);
    analyse(said);

    assertThat(rows("select * from %1$s")).isEmpty();
  }
}
