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
import voc.core.table.NeedTables;
import voc.core.table.Table;
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

class TrendStageTest extends SparkSuite {
  private static final long serialVersionUID = 1L;

  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
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

  private void night(Said said, int window, SmallestCell smallest) throws IOException {
    said.store(store, spark());
    NeedStage.Periods periods = new NeedStage.Periods(AS_OF, window, 14);
    NeedStage.Ranked ranked =
        new NeedStage(spark(), store, city.taxonomy(), Departments.NONE, smallest)
            .run(
                store.read(Tables.FEEDBACK),
                store.read(Tables.MENTIONS),
                periods,
                NeedsBefore.none("night"));
    new TrendStage(
            spark(), store, RunSettings.of(city.taxonomy(), window, 14), Departments.NONE, smallest)
        .run(
            store.read(Tables.FEEDBACK),
            store.read(Tables.MENTIONS),
            periods,
            ranked.counted().dispersions());
  }

  private List<List<@Nullable Object>> rows(String select, Table table) throws SQLException {
    try (Duck duck = new Duck()) {
      return duck.rows(select + " from " + Duck.from(folder.resolve("runs/night"), table));
    }
  }

  private static Instant noon(int daysBefore) {
    return Instant.parse("2026-03-31T17:00:00Z").minusSeconds(daysBefore * 86_400L);
  }

  /** A hundred days: heat as ever, by two channels; potholes three times as often for ten days. */
  private static Said hundredDays() {
    Said said = new Said();
    Random dice = new Random(7);
    for (int day = 99; day >= 0; day--) {
      for (int i = 0; i < 6; i++) {
        Channel channel = dice.nextBoolean() ? Channel.CALL : Channel.SURVEY;
        said.by(null, channel, "housing", noon(day)).sentence("No heat.", -0.5, HEAT);
      }
      for (int i = dice.nextInt(3) + (day < 10 ? 5 : 0); i >= 0; i--) {
        said.by(null, Channel.CALL, "public-works", noon(day))
            .sentence("A pothole.", -0.5, POTHOLES)
            .sentence("Such a pothole.", -0.5, POTHOLES);
      }
    }
    return said;
  }

  @Test
  void aLevelThatShiftsRaisesAnAlarmAndNothingElseDoes() throws IOException, SQLException {
    night(hundredDays(), 100, SmallestCell.DEFAULT);

    List<List<@Nullable Object>> alarms =
        rows(
            "select need, kind, since::varchar, fresh = (raised > date '2026-03-24'), ratio, observed",
            TrendTables.ALERTS);
    assertThat(alarms).hasSize(1);
    assertThat(alarms.get(0).subList(0, 2))
        .isEqualTo(List.of("public-works:streets/potholes", "rise"));
    assertThat(String.valueOf(alarms.get(0).get(2))).isBetween("2026-03-20", "2026-03-24");
    assertThat(alarms.get(0).get(3)).isEqualTo(true);
    assertThat((Double) alarms.get(0).get(4)).isBetween(2.5, 4.5);
  }

  @Test
  void theTrendSaysOfEachNeedWhatTableNeedsAllows() throws IOException, SQLException {
    night(hundredDays(), 100, SmallestCell.DEFAULT);

    List<List<@Nullable Object>> trends =
        rows(
            "select need, direction, current, previous, current_share, previous_share, ratio,"
                + " ratio_low, ratio_high, test, persistence, weeks, spread, words",
            TrendTables.TRENDS);
    List<List<@Nullable Object>> needs =
        rows(
            "select id, direction, current_volume, previous_volume, current_volume / current_all,"
                + " previous_volume / previous_all",
            NeedTables.NEEDS);
    assertThat(trends).hasSize(2);
    for (List<@Nullable Object> trend : trends) {
      List<@Nullable Object> need =
          needs.stream().filter(row -> row.get(0).equals(trend.get(0))).findFirst().orElseThrow();
      assertThat(trend.subList(0, 4)).isEqualTo(need.subList(0, 4));
      assertThat((Double) trend.get(6))
          .isCloseTo((Double) need.get(4) / (Double) need.get(5), within(1e-9));
      assertThat((Double) trend.get(6)).isBetween((Double) trend.get(7), (Double) trend.get(8));
      assertThat(trend.get(9)).isEqualTo("two-proportion");
      assertThat(trend.get(10)).isEqualTo(1.0);
      // 22 December 2025 is the first Monday.
      assertThat(trend.get(11)).isEqualTo(14);
    }
    assertThat(trends.get(0).get(0)).isEqualTo("housing:housing/heat");
    assertThat((Double) trends.get(0).get(12)).isGreaterThan(0.99);
    assertThat(trends.get(1).get(12)).isEqualTo(0.0);
    assertThat(String.valueOf(trends.get(1).get(13))).startsWith("Rising: ");
  }

  @Test
  void withAShortHistoryThereIsNoAlarm() throws IOException, SQLException {
    night(hundredDays(), 80, SmallestCell.DEFAULT);

    assertThat(rows("select *", TrendTables.ALERTS)).isEmpty();
    assertThat(rows("select need", TrendTables.TRENDS)).hasSize(2);
  }

  @Test
  void ofFewPeopleNothingIsTold() throws IOException, SQLException {
    Said said = hundredDays();
    for (int i = 0; i < 4; i++) {
      said.by(null, Channel.CALL, "parks", noon(3)).sentence("No heat.", -0.5, HEAT);
      said.by(null, Channel.CALL, "library", noon(3)).sentence("No heat.", -0.5, HEAT);
    }
    night(said, 100, SmallestCell.DEFAULT);

    assertThat(
            rows(
                "select need, suppressed, current, direction, persistence, spread, words",
                TrendTables.TRENDS))
        .filteredOn(row -> Boolean.TRUE.equals(row.get(1)))
        .as("of four people each, and one that protects them")
        .hasSizeBetween(2, 3)
        .allSatisfy(row -> assertThat(row.subList(2, 7)).containsOnlyNulls());
  }

  @Test
  void anEmptyNightHasEmptyTables() throws IOException, SQLException {
    Said said = new Said();
    said.by(null, Channel.CALL, "housing", noon(3)).sentence("Hello.", 0);
    night(said, 100, SmallestCell.OFF);

    assertThat(rows("select *", TrendTables.ALERTS)).isEmpty();
    assertThat(rows("select *", TrendTables.TRENDS)).isEmpty();
  }
}
