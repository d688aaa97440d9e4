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
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Gamma;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.core.Channel;
import voc.core.table.NeedTables;
import voc.core.table.Tables;
import voc.jobs.Duck;
import voc.jobs.SmallCity;
import voc.jobs.SparkSuite;
import voc.jobs.config.Departments;
import voc.jobs.warehouse.RunFolder;
import voc.jobs.warehouse.TableStore;
import voc.jobs.warehouse.Warehouse;
import voc.needs.disclosure.SmallestCell;

/** The published tests of change, from the stored feedback by SQL and another library. */
class NeedDispersionTest extends SparkSuite {
  private static final long serialVersionUID = 1L;

  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  private static final List<String> TOPICS =
      List.of("streets/potholes", "housing/heat", "sanitation/missed-pickup");

  /**
   * By need: Pearson's χ² and its degrees of freedom within the periods of 30 days, by their four
   * whole weeks, the window being 200 days; and z² of the last two.
   */
  private static final String SQL =
      """
      with days as (
        select feedback_id, date_diff('day', day, date '2026-03-31') as ago from %2$s
        where day between date '2026-03-31' - 199 and date '2026-03-31'),
      said as (
        select distinct department || ':' || unnest(topics).topic as need, feedback_id, ago
        from %1$s join days using (feedback_id)),
      weeks as (
        select ago // 30 as period, ago %% 30 // 7 as week, count(*) as everything
        from days where ago %% 30 < 28 group by all),
      heard as (
        select need, ago // 30 as period, ago %% 30 // 7 as week, count(*) as heard
        from said where ago %% 30 < 28 group by all),
      cells as (
        select need, period, week, everything, coalesce(heard, 0) as heard
        from (select distinct need from said) cross join weeks
          left join heard using (need, period, week)),
      shares as (
        select *, sum(heard) over period_of as all_heard,
          sum(heard) over period_of / sum(everything) over period_of as share
        from cells window period_of as (partition by need, period)),
      periods as (
        select need, period, count(*) - 1 as degrees,
          sum((heard - share * everything) ** 2 / (everything * share * (1 - share))) as chi
        from shares where all_heard >= 10 group by all),
      change as (
        select need,
          count(*) filter (ago < 30) as x1, count(*) filter (ago between 30 and 59) as x2,
          (select count(*) from days where ago < 30) as n1,
          (select count(*) from days where ago between 30 and 59) as n2
        from said group by all)
      select need, sum(chi), sum(degrees), any_value(
        (x1 / n1 - x2 / n2) ** 2
          / ((x1 + x2) / (n1 + n2) * (1 - (x1 + x2) / (n1 + n2)) * (1 / n1 + 1 / n2)))
      from periods join change using (need) group by need order by need
      """;

  @TempDir transient Path folder;

  /** Half a year by day; some days bring a crowd that speaks of one thing. */
  private static Said crowds() {
    Random dice = new Random(1992);
    Said said = new Said();
    for (int day = 229; day >= -3; day--) {
      for (String topic : TOPICS) {
        int crowd = dice.nextInt(9) == 0 ? dice.nextInt(8) : 0;
        for (int i = dice.nextInt(3) + crowd; i > 0; i--) {
          Instant noon = Instant.parse("2026-03-31T17:00:00Z").minusSeconds(day * 86_400L);
          String department = dice.nextInt(4) == 0 ? "parks" : "housing";
          Said.One one = said.by(null, Channel.CALL, department, noon);
          one.sentence("It is so.", -0.5, topic);
          if (dice.nextInt(5) == 0) {
            one.sentence("And so.", -0.5, TOPICS.get(dice.nextInt(3)));
          }
        }
      }
    }
    return said;
  }

  @Test
  void everyPValueIsThatOfSqlAndAnotherLibrary() throws IOException, SQLException {
    RunFolder run = Warehouse.at(folder.toString(), sc().hadoopConfiguration()).create("night");
    TableStore store = new TableStore(spark(), run);
    crowds().store(store, spark());
    new NeedStage(
            spark(), store, new SmallCity(folder).taxonomy(), Departments.NONE, SmallestCell.OFF)
        .run(
            store.read(Tables.FEEDBACK),
            store.read(Tables.MENTIONS),
            new NeedStage.Periods(AS_OF, 200, 30),
            NeedsBefore.none("night"));

    Path night = folder.resolve("runs/night");
    try (Duck duck = new Duck()) {
      List<List<@Nullable Object>> sql =
          duck.rows(
              SQL.formatted(Duck.from(night, Tables.MENTIONS), Duck.from(night, Tables.FEEDBACK)));
      List<List<@Nullable Object>> published =
          duck.rows(
              "select id, p_value from " + Duck.from(night, NeedTables.NEEDS) + " order by id");
      assertThat(published).hasSize(6).hasSameSizeAs(sql);
      double[] tested = pValues(sql);
      for (int i = 0; i < tested.length; i++) {
        assertThat(published.get(i).get(0)).isEqualTo(sql.get(i).get(0));
        assertThat((Double) published.get(i).get(1))
            .as(String.valueOf(sql.get(i)))
            .isCloseTo(tested[i], within(1e-9));
      }
    }
  }

  /** Smyth 2004, section 6.2, and the t test; see methods.md. */
  private static double[] pValues(List<List<@Nullable Object>> sql) {
    int needs = sql.size();
    double[] logs = new double[needs];
    double byChance = 0;
    double pooled = 0;
    double most = 0;
    for (int i = 0; i < needs; i++) {
      double half = number(sql.get(i), 2) / 2;
      logs[i] = Math.log(number(sql.get(i), 1) / 2 / half) - Gamma.digamma(half) + Math.log(half);
      byChance += Gamma.trigamma(half) / needs;
      pooled += number(sql.get(i), 1);
      most += 2 * half;
    }
    double mean = java.util.Arrays.stream(logs).average().orElseThrow();
    double varies =
        java.util.Arrays.stream(logs).map(log -> (log - mean) * (log - mean)).sum() / (needs - 1);
    double left = varies - byChance;
    double[] pValues = new double[needs];
    for (int i = 0; i < needs; i++) {
      double degrees = most;
      double factor = pooled / most;
      if (left > 0) {
        double prior =
            2 * new BrentSolver(1e-14, 1e-14).solve(2000, x -> Gamma.trigamma(x) - left, 0.01, 1e5);
        double common = Math.exp(mean + Gamma.digamma(prior / 2) - Math.log(prior / 2));
        degrees = Math.min(most, prior + number(sql.get(i), 2));
        factor = (prior * common + number(sql.get(i), 1)) / (prior + number(sql.get(i), 2));
      }
      factor = Math.max(1, Math.rint(4 * factor) / 4);
      assertThat(factor).as("crowds are no independent draws").isGreaterThan(1);
      double t = Math.sqrt(number(sql.get(i), 3) / factor);
      pValues[i] = 2 * new TDistribution(degrees).cumulativeProbability(-t);
    }
    return pValues;
  }

  private static double number(List<@Nullable Object> row, int column) {
    Object value = row.get(column);
    return value == null ? Double.NaN : ((Number) value).doubleValue();
  }
}
