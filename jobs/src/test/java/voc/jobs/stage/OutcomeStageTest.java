package voc.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.core.Channel;
import voc.core.table.PriorityTables;
import voc.core.table.Tables;
import voc.jobs.Duck;
import voc.jobs.SmallCity;
import voc.jobs.SparkSuite;
import voc.jobs.config.Departments;
import voc.jobs.warehouse.RunFolder;
import voc.jobs.warehouse.RunSettings;
import voc.jobs.warehouse.TableStore;
import voc.jobs.warehouse.Warehouse;
import voc.needs.cost.ThreePoint;
import voc.needs.cost.UnitCost;
import voc.needs.cost.UnitCosts;
import voc.needs.disclosure.SmallestCell;
import voc.needs.roadmap.Initiative;
import voc.needs.roadmap.Status;

/**
 * Verdicts on hand-made days. What they rest on is counted anew by SQL, and judged anew by the
 * formulas of docs/methods.md, written down here a second time.
 */
class OutcomeStageTest extends SparkSuite {
  private static final long serialVersionUID = 1L;

  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

  /** A Sunday: 46 days before, 44 after. */
  private static final LocalDate DONE = LocalDate.of(2026, 2, 15);

  private static final String HEAT = "housing/heat";
  private static final String POTHOLES = "streets/potholes";
  private static final String PICKUP = "sanitation/missed-pickup";
  private static final String TREATED = "housing:housing/heat";

  /** Departments that no initiative touches, and how much more or less is said in March. */
  private static final Map<String, Integer> UNTOUCHED =
      Map.of("clerk", 0, "finance", 0, "health", -1, "library", 0, "parks", 1, "water", 0);

  private static final UnitCosts COSTS =
      new UnitCosts(
          "USD",
          List.of(
              new UnitCost(Channel.CALL, null, ThreePoint.of(5), 1.2, 0.4),
              new UnitCost(Channel.SERVICE_REQUEST, null, ThreePoint.of(3), 1, 0.25)));

  @TempDir transient Path folder;
  private transient TableStore store;
  private transient SmallCity city;

  @BeforeEach
  void newRun() throws IOException {
    RunFolder run = Warehouse.at(folder.toString(), sc().hadoopConfiguration()).create("night");
    store = new TableStore(spark(), run);
    city = new SmallCity(folder);
  }

  private OutcomeStage.Judged judge(Said said, List<Initiative> initiatives, Set<String> shown)
      throws IOException {
    said.store(store, spark());
    return new OutcomeStage(
            spark(),
            store,
            RunSettings.of(city.taxonomy(), 90, 31).withCosts(COSTS),
            Departments.NONE,
            SmallestCell.DEFAULT)
        .run(
            store.read(Tables.FEEDBACK),
            store.read(Tables.MENTIONS),
            new NeedStage.Periods(LAST, 90, 31),
            initiatives,
            shown);
  }

  private static Initiative initiative(
      String code, Status status, @Nullable LocalDate done, String... needs) {
    return new Initiative(
        code,
        "Work " + code,
        List.of(needs),
        "",
        needs[0].substring(0, needs[0].indexOf(':')),
        status,
        null,
        null,
        done,
        null,
        "",
        null,
        List.of(),
        "",
        "",
        "initiatives.csv:2");
  }

  private static Initiative done(String code, LocalDate day, String... needs) {
    return initiative(code, Status.DONE, day, needs);
  }

  private static final Initiative BEGUN =
      initiative("E", Status.IN_PROGRESS, null, "sanitation:" + PICKUP);

  /** So many say it on a day, each by another channel in turn, every fifth twice. */
  private static void say(Said said, LocalDate day, String department, String topic, int people) {
    for (int i = 0; i < people; i++) {
      Channel channel = i % 3 == 0 ? Channel.CALL : Channel.SERVICE_REQUEST;
      Said.One one =
          said.by(null, channel, department, day.atTime(12, 0).atZone(CHICAGO).toInstant());
      one.sentence("It is bad.", -0.5, topic);
      if (i % 5 == 0) {
        one.sentence("It really is.", -0.5, topic);
      }
    }
  }

  /** Thirteen, and after 15 February six, a day on heat; others about as much as ever. */
  private static Said quarter() {
    Said said = new Said();
    int wave = 0;
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      boolean later = day.isAfter(DONE);
      say(said, day, "housing", HEAT, (later ? 5 : 12) + wave % 3);
      for (Map.Entry<String, Integer> each : UNTOUCHED.entrySet()) {
        int people = 4 + (wave + each.getKey().length()) % 2 + (later ? each.getValue() : 0);
        say(said, day, each.getKey(), POTHOLES, people);
      }
      // Something was begun here: no control, though it triples.
      say(said, day, "sanitation", PICKUP, later ? 6 : 2);
      wave++;
    }
    // Too little to compare with.
    say(said, FIRST.plusDays(3), "digital", POTHOLES, 9);
    return said;
  }

  private static Set<String> shown() {
    Set<String> shown =
        new TreeSet<>(Set.of(TREATED, "sanitation:" + PICKUP, "digital:" + POTHOLES));
    UNTOUCHED.keySet().forEach(department -> shown.add(department + ":" + POTHOLES));
    return shown;
  }

  private List<List<@Nullable Object>> outcomes(String columns) throws SQLException {
    try (Duck duck = new Duck()) {
      return duck.rows(
          "select "
              + columns
              + " from "
              + Duck.from(folder.resolve("runs/night"), PriorityTables.OUTCOMES)
              + " order by initiative, need");
    }
  }

  /** Counts and point estimates, from the published tables alone. */
  private static final String BY_SQL =
      """
      with said as (
        select distinct department || ':' || t.topic as need, department, channel, feedback_id, day
        from %s m, unnest(m.topics) as u(t) where day between date '2026-01-01' and date '2026-03-31'),
      spans as (select 46 / 7.0 as wb, 44 / 7.0 as wa),
      counts as (
        select need, department, count(*) filter (day <= date '2026-02-15') as b,
          count(*) filter (day > date '2026-02-15') as a from said group by all),
      changes as (
        select need, department, a, b, ln((a / wa) / (b / wb)) as y, 1 / (1 / a + 1 / b) as w
        from counts, spans),
      others as (
        select * from changes where department not in ('housing', 'sanitation') and a + b >= 10),
      fixed as (select sum(w * y) / sum(w) as mean from others),
      tau as (
        select greatest(0, (sum(w * (y - mean) ** 2) - (count(*) - 1))
          / (sum(w) - sum(w * w) / sum(w))) as t2 from others, fixed),
      pooled as (
        select sum(y / (1 / w + t2)) / sum(1 / (1 / w + t2)) as log,
          sqrt(t2 + 1 / sum(1 / (1 / w + t2))) as deviation, count(*) as needs, sum(a) as a, sum(b) as b
        from others, tau group by t2),
      money as (
        select avg(case channel when 'call' then 5 * 1.2 + 0.4 else 3 + 0.25 end) as one
        from said where need = 'housing:housing/heat' and day <= date '2026-02-15'),
      weeks as (
        select (date '2026-02-15' - day) // 7 as ago, count(*) filter (department = 'housing') as hit, count(*) as n
        from said where day between date '2026-02-15' - 41 and date '2026-02-15'
          and need in (select need from others union all select 'housing:housing/heat')
        group by 1),
      share as (select sum(hit) / sum(n) as p from weeks),
      trend as (
        select sum(-ago * (hit - n * p))
          / sqrt(p * (1 - p) * (sum(n * ago * ago) - sum(n * ago) ** 2 / sum(n))) as z,
          greatest(1, sum((hit - n * p) ** 2 / (n * p * (1 - p))) / (count(*) - 1)) as dispersion
        from weeks, share group by p)
      select t.b, t.a, t.b / wb, t.a / wa, pooled.b / wb, pooled.a / wa, pooled.needs,
        t.y, pooled.log, pooled.deviation, z / sqrt(dispersion), one
      from changes t, spans, pooled, money, trend where t.need = 'housing:housing/heat'
      """;

  @Test
  void figuresAreThoseThatSqlAndTheFormulasGive() throws IOException, SQLException {
    OutcomeStage.Judged judged =
        judge(
            quarter(),
            List.of(
                done("A", DONE, TREATED),
                BEGUN,
                initiative("C", Status.PLANNED, null, "parks:" + POTHOLES)),
            shown());

    assertThat(judged.verdicts()).containsExactly(Map.entry("worked", 1L));
    List<@Nullable Object> sql;
    try (Duck duck = new Duck()) {
      List<List<@Nullable Object>> rows =
          duck.rows(
              String.format(
                  java.util.Locale.ROOT,
                  BY_SQL,
                  Duck.from(folder.resolve("runs/night"), Tables.MENTIONS)));
      assertThat(rows).hasSize(1);
      sql = rows.get(0);
    }
    double before = number(sql, 0);
    double after = number(sql, 1);
    double own = number(sql, 7);
    double others = number(sql, 8);
    double log = own - others;
    double scale = (46 / 7.0) / (44 / 7.0);
    double low = Math.log(odds(lowest(after, before)) * scale);
    double high = Math.log(odds(1 - lowest(before, after)) * scale);
    double reach = T_OF_4 * number(sql, 9);
    double below = Math.hypot(own - low, reach);
    double above = Math.hypot(high - own, reach);
    double aMonth = number(sql, 2) * Math.exp(others) * 365.25 / 12 / 7;

    List<List<@Nullable Object>> found =
        outcomes(
            "weeks_before, weeks_after, before, after, effect, effect_low, effect_high, p_value,"
                + " parallel_p_value, saved, control_before, control_after, verdict, suppressed, words,"
                + " currency");
    assertThat(found).hasSize(1);
    List<@Nullable Object> outcome = found.get(0);
    assertThat(outcome.subList(0, 2)).containsExactly(6, 6);
    double[] expected = {
      number(sql, 2),
      number(sql, 3),
      Math.expm1(log),
      Math.expm1(log - below),
      Math.expm1(log + above),
      2 * upperTail(-log * NORMAL_95 / above),
      2 * upperTail(Math.abs(number(sql, 10))),
      -Math.expm1(log) * aMonth * number(sql, 11)
    };
    for (int i = 0; i < expected.length; i++) {
      assertThat(number(outcome, 2 + i))
          .as("figure " + i)
          .isCloseTo(expected[i], within(1e-9 * Math.max(1, Math.abs(expected[i]))));
    }
    assertThat(expected[2]).as("half as much, about").isBetween(-0.6, -0.45);
    assertThat(number(sql, 6)).as("untouched and heard enough").isEqualTo(6);
    assertThat(number(outcome, 10))
        .isCloseTo(number(sql, 4), within(5.0))
        .matches(this::isTwoDigits);
    assertThat(number(outcome, 11))
        .isCloseTo(number(sql, 5), within(5.0))
        .matches(this::isTwoDigits);
    assertThat(outcome.subList(12, 14)).containsExactly("worked", false);
    assertThat(String.valueOf(outcome.get(14)))
        .startsWith("worked: 90.8 feedback a week before, 42.2 after")
        .contains("6 untouched needs", "over 6 weeks since", "handling cost");
    assertThat(outcome.get(15)).isEqualTo("USD");
  }

  private boolean isTwoDigits(double value) {
    return value >= 10
        && value < 1000
        && Math.rint(value / (value < 100 ? 1 : 10)) * (value < 100 ? 1 : 10) == value;
  }

  /**
   * The 0.975 quantiles of Student's t with 4 degrees of freedom, and of the normal distribution.
   */
  private static final double T_OF_4 = 2.7764451051977987;

  private static final double NORMAL_95 = 1.959963984540054;

  private static double number(List<@Nullable Object> row, int column) {
    return ((Number) java.util.Objects.requireNonNull(row.get(column))).doubleValue();
  }

  private static double odds(double share) {
    return share / (1 - share);
  }

  /**
   * The share for which so many hits or more of hits and misses have probability 0.025: Clopper and
   * Pearson's lower bound, by halving.
   */
  private static double lowest(double hits, double misses) {
    int n = (int) (hits + misses);
    DoubleUnaryOperator atLeast =
        share -> {
          double sum = 0;
          for (int k = (int) hits; k <= n; k++) {
            sum += Math.exp(logBinomial(n, k) + k * Math.log(share) + (n - k) * Math.log1p(-share));
          }
          return sum;
        };
    double low = 0;
    double high = hits / n;
    for (int i = 0; i < 200; i++) {
      double middle = (low + high) / 2;
      if (atLeast.applyAsDouble(middle) < 0.025) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private static double logBinomial(int n, int k) {
    double log = 0;
    for (int i = 1; i <= k; i++) {
      log += Math.log((double) (n - k + i) / i);
    }
    return log;
  }

  /** Of the normal distribution: Simpson's rule on its density. */
  private static double upperTail(double z) {
    int steps = 20_000;
    double width = 12.0 / steps;
    double sum = 0;
    for (int i = 0; i <= steps; i++) {
      double x = z + i * width;
      sum += (i == 0 || i == steps ? 1 : i % 2 == 0 ? 2 : 4) * Math.exp(-x * x / 2);
    }
    return sum * width / 3 / Math.sqrt(2 * Math.PI);
  }

  @Test
  void eachNeedOfEachFinishedInitiativeHasItsVerdict() throws IOException, SQLException {
    OutcomeStage.Judged judged =
        judge(
            quarter(),
            List.of(
                done("A", DONE, TREATED, "housing:" + PICKUP),
                done("B", LAST.minusDays(20), TREATED),
                done("C", FIRST.plusDays(6), "clerk:" + POTHOLES),
                BEGUN),
            shown());

    assertThat(outcomes("initiative, need, verdict, words, suppressed"))
        .extracting(row -> row.get(0) + " " + row.get(1) + ": " + row.get(2))
        .containsExactly(
            "A housing:housing/heat: worked",
            "A housing:sanitation/missed-pickup: can't tell",
            "B housing:housing/heat: too early",
            "C clerk:streets/potholes: can't tell");
    assertThat(outcomes("words"))
        .extracting(row -> String.valueOf(row.get(0)))
        .satisfies(words -> assertThat(words.get(0)).contains("than 5 untouched needs let expect"))
        .endsWith(
            "can't tell: the need is of too few people",
            "too early: 2 complete weeks since, it takes 4",
            "can't tell: 1 complete week before it was done, it takes 4; a longer window would hold more");
    assertThat(judged.verdicts())
        .containsExactly(
            Map.entry("can't tell", 2L), Map.entry("too early", 1L), Map.entry("worked", 1L));
    assertThat(judged.report().words())
        .isEqualTo("3 finished initiatives: 2 can't tell, 1 too early, 1 worked");
  }

  /** The first of March stands alone between two periods of thirty days. */
  @Test
  void figuresThatWouldTellOfFewPeopleAreWithheldAndTheVerdictStays()
      throws IOException, SQLException {
    quarter().store(store, spark());
    new OutcomeStage(
            spark(),
            store,
            RunSettings.of(city.taxonomy(), 90, 30).withCosts(COSTS),
            Departments.NONE,
            SmallestCell.DEFAULT)
        .run(
            store.read(Tables.FEEDBACK),
            store.read(Tables.MENTIONS),
            new NeedStage.Periods(LAST, 90, 30),
            List.of(done("A", DONE, TREATED), BEGUN),
            shown());

    assertThat(
            outcomes("verdict, suppressed, words, coalesce(before, after, effect, p_value, saved)"))
        .containsExactly(
            java.util.Arrays.asList(
                "worked",
                true,
                "worked: less feedback than untouched needs let expect, beyond chance; figures are of"
                    + " too few people to be told",
                null));
  }

  @Test
  void whereNothingIsFinishedTheTableIsEmpty() throws IOException, SQLException {
    OutcomeStage.Judged judged = judge(quarter(), List.of(BEGUN), shown());

    assertThat(judged.verdicts()).isEmpty();
    assertThat(judged.report().words()).isEqualTo("0 finished initiatives");
    assertThat(outcomes("initiative")).isEmpty();
  }
}
