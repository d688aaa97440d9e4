package voc.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.Interval;
import voc.core.MarkType;
import voc.core.table.NeedTables;
import voc.core.table.Tables;
import voc.jobs.Duck;
import voc.jobs.SmallCity;
import voc.jobs.SparkSuite;
import voc.jobs.config.Departments;
import voc.jobs.privacy.PeriodIntruder;
import voc.jobs.warehouse.RunSettings;
import voc.jobs.warehouse.TableStore;
import voc.jobs.warehouse.Warehouse;
import voc.needs.disclosure.SmallestCell;
import voc.needs.register.NeedStatus;
import voc.needs.register.Register;
import voc.needs.register.RegisterEntry;

class PeriodStageTest extends SparkSuite {
  private static final long serialVersionUID = 1L;

  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  private static final Instant NOON = Instant.parse("2026-03-31T17:00:00Z");
  private static final String POTHOLES = "streets/potholes";
  private static final String HEAT = "housing/heat";
  private static final List<String> TOPICS = List.of(POTHOLES, HEAT, "sanitation/missed-pickup");

  /**
   * The figures of each period straight from the stored mentions, by the documented definitions.
   */
  private static final String FIGURES =
      """
      with topic_mentions as (
        select m.*, f.incident, unnest(m.topics).topic as topic
        from %1$s m join %2$s f using (feedback_id)),
      signs as (
        select *,
          case when department <> 'unassigned' then department
               when topic = 'streets/potholes' then 'public-works'
               when topic = 'housing/heat' then 'housing'
               else 'sanitation' end || ':' || topic as need,
          coalesce(customer, feedback_id) as person,
          coalesce(incident, feedback_id) as matter,
          sentiment in ('negative', 'very negative') as negative
        from topic_mentions
        where day between date '2026-03-31' - 59 and date '2026-03-31'),
      grains as (select unnest(['week', 'month', 'quarter']) as grain)
      select need, grain, date_trunc(grain, day)::date::varchar,
        count(distinct feedback_id), count(distinct person), count(distinct matter), count(*),
        count(*) filter (negative), avg(polarity), stddev_samp(polarity),
        (select count(*) from %2$s f where date_trunc(grain, f.day) = date_trunc(grain, any_value(s.day))
          and f.day between date '2026-03-31' - 59 and date '2026-03-31')
      from signs s cross join grains
      group by need, grain, 3 order by need, grain, 3
      """;

  private static final String PUBLISHED =
      """
      select need, grain, start::varchar, volume, people, incidents, mentions, negative_mentions,
        mean_polarity, polarity_low, polarity_high, all_feedback, share, negative_share
      from %s order by need, grain, start
      """;

  @TempDir transient Path folder;
  private transient TableStore store;

  @BeforeEach
  void newRun() throws IOException {
    store =
        new TableStore(
            spark(), Warehouse.at(folder.toString(), sc().hadoopConfiguration()).create("night"));
  }

  private PeriodStage.Counted count(
      Said said, @Nullable Integer window, SmallestCell smallest, Register register)
      throws IOException {
    said.store(store, spark());
    RunSettings settings =
        RunSettings.of(new SmallCity(folder).taxonomy(), window, 20).withRegister(register);
    NeedStage.Periods periods = new NeedStage.Periods(AS_OF, window, 20);
    NeedStage.Ranked ranked =
        new NeedStage(spark(), store, settings, Departments.NONE, smallest)
            .run(
                store.read(Tables.FEEDBACK),
                store.read(Tables.MENTIONS),
                periods,
                NeedsBefore.none("night"));
    PeriodStage.Counted counted =
        new PeriodStage(store, settings, Departments.NONE, smallest)
            .run(store.read(Tables.FEEDBACK), store.read(Tables.MENTIONS), periods, ranked);
    new RollUpStage(store, settings, Departments.NONE)
        .run(store.read(Tables.FEEDBACK), store.read(Tables.MENTIONS), periods, ranked);
    return counted;
  }

  private static Said random(int records, long seed) {
    Random dice = new Random(seed);
    List<Channel> channels = List.of(Channel.SERVICE_REQUEST, Channel.CALL, Channel.SURVEY);
    List<String> departments = List.of("public-works", "housing", Feedback.UNASSIGNED);
    Said said = new Said();
    for (int i = 0; i < records; i++) {
      Channel channel = channels.get(dice.nextInt(3));
      Said.One one =
          said.by(
              dice.nextInt(3) == 0 ? null : "person" + dice.nextInt(90),
              channel,
              departments.get(dice.nextInt(3)),
              NOON.plusSeconds(2 * 86_400).minusSeconds(dice.nextInt(75 * 86_400)));
      if (channel == Channel.SERVICE_REQUEST && dice.nextBoolean()) {
        one.ofIncident("s:" + (1000 + dice.nextInt(20)));
      }
      for (int n = dice.nextInt(4); n > 0; n--) {
        String[] topics =
            TOPICS.stream().filter(topic -> dice.nextInt(3) == 0).toArray(String[]::new);
        one.add("Sentence " + n + ".", dice.nextDouble() * 2 - 1, dice.nextInt(4) == 0, topics);
      }
    }
    return said;
  }

  @Test
  void theFiguresAreThoseThatSqlFindsInTheStoredMentions() throws IOException, SQLException {
    count(random(400, 20260331), 60, SmallestCell.OFF, Register.EMPTY);

    Path night = folder.resolve("runs/night");
    try (Duck duck = new Duck()) {
      List<List<@Nullable Object>> expected =
          duck.rows(
              FIGURES.formatted(
                  Duck.from(night, Tables.MENTIONS), Duck.from(night, Tables.FEEDBACK)));
      List<List<@Nullable Object>> published =
          duck.rows(PUBLISHED.formatted(Duck.from(night, NeedTables.NEED_PERIODS)));
      assertThat(published).hasSameSizeAs(expected).hasSizeGreaterThan(80);
      for (int i = 0; i < expected.size(); i++) {
        List<@Nullable Object> row = published.get(i);
        List<@Nullable Object> sql = expected.get(i);
        assertThat(row.subList(0, 3)).isEqualTo(sql.subList(0, 3));
        for (int column = 3; column < 9; column++) {
          assertThat(number(row, column))
              .as(row + ", column " + column)
              .isCloseTo(number(sql, column), within(1e-9));
        }
        assertThat(number(row, 11)).isEqualTo(number(sql, 10));
        assertThat(number(row, 12)).isCloseTo(number(sql, 3) / number(sql, 10), within(1e-12));
        assertThat(number(row, 13)).isCloseTo(number(sql, 7) / number(sql, 6), within(1e-12));
        assertInterval(row, sql);
      }
    }
  }

  private static double number(List<@Nullable Object> row, int column) {
    Object value = row.get(column);
    return value == null ? Double.NaN : ((Number) value).doubleValue();
  }

  /** The t interval from SQL's mean and deviation, by another library's quantile. */
  private static void assertInterval(List<@Nullable Object> row, List<@Nullable Object> sql) {
    double mentions = number(sql, 6);
    if (mentions == 1) {
      assertThat(row.get(9)).isNull();
      return;
    }
    double half =
        new org.apache.commons.math3.distribution.TDistribution(mentions - 1)
                .inverseCumulativeProbability(0.975)
            * number(sql, 9)
            / Math.sqrt(mentions);
    assertThat(number(row, 9)).isCloseTo(Math.max(-1, number(sql, 8) - half), within(1e-9));
    assertThat(number(row, 10)).isCloseTo(Math.min(1, number(sql, 8) + half), within(1e-9));
  }

  @Test
  void whoHasAllTablesFindsNoPeriodOfFewPeople() throws IOException, SQLException {
    PeriodStage.Counted counted = count(random(1200, 7), 60, SmallestCell.DEFAULT, Register.EMPTY);

    assertThat(counted.suppressed()).isPositive();
    assertThat(store.read(NeedTables.NEED_PERIODS).where("not suppressed").count()).isPositive();
    assertThat(
            store
                .read(NeedTables.NEED_PERIODS)
                .where("people < 10 or suppressed <> (people is null)")
                .count())
        .isZero();
    try (Duck duck = new Duck()) {
      Map<String, Interval> findings =
          new PeriodIntruder(folder.resolve("runs/night"), duck)
              .findings(new PeriodIntruder.Window(LocalDate.of(2026, 1, 31), AS_OF, 20));
      assertThat(findings).isNotEmpty();
      findings.forEach(
          (cell, feasible) -> {
            assertThat(feasible.low()).as(cell).isLessThanOrEqualTo(1);
            assertThat(feasible.high()).as(cell).isGreaterThanOrEqualTo(9);
          });
    }
  }

  @Test
  void aNeedWithoutFiguresHasNoPeriods() throws IOException {
    Said said = new Said();
    for (int i = 0; i < 4; i++) {
      said.by(null, Channel.CALL, "housing", NOON).sentence("No heat.", -0.6, HEAT);
    }

    count(said, 60, SmallestCell.DEFAULT, Register.EMPTY);

    assertThat(store.read(NeedTables.NEED_PERIODS).count()).isZero();
  }

  @Test
  void withoutFeedbackTheTableIsEmpty() throws IOException {
    count(new Said(), 60, SmallestCell.DEFAULT, Register.EMPTY);

    assertThat(store.read(NeedTables.NEED_PERIODS).count()).isZero();
  }

  @Test
  void effortAndDangerAreCountedByTheirMarks() throws IOException {
    Said said = new Said();
    Said.One one = said.by("a", Channel.CALL, "housing", NOON);
    one.sentence("No heat.", -0.6, HEAT);
    one.marked("I called three times about heat.", MarkType.EFFORT, "three times", HEAT);
    one.marked("A gas leak!", MarkType.CRISIS_HAZARD, "gas leak", HEAT);

    count(said, 60, SmallestCell.OFF, Register.EMPTY);

    Row week = store.read(NeedTables.NEED_PERIODS).where("grain = 'week'").head();
    assertThat(week.<Long>getAs("effort_mentions")).isEqualTo(1);
    assertThat(week.<Long>getAs("crisis_mentions")).isEqualTo(1);
    assertThat(week.<LocalDate>getAs("start")).isEqualTo(LocalDate.of(2026, 3, 30));
    assertThat(week.<LocalDate>getAs("end")).isEqualTo(LocalDate.of(2026, 4, 5));
    assertThat(week.<Boolean>getAs("complete")).isFalse();
    assertThat(week.<Long>getAs("places")).as("nobody says where").isNull();
  }

  private static RegisterEntry entry(String id, @Nullable String into) {
    return new RegisterEntry(
        id,
        "Cold homes",
        null,
        NeedStatus.IN_PROGRESS,
        "Lee",
        "Housing code 12",
        into,
        List.of(),
        List.of(),
        null);
  }

  @Test
  void mergedNeedsCountAsOneWithDistinctPeopleAndFeedback() throws IOException {
    Said said = new Said();
    for (int i = 0; i < 12; i++) {
      said.by("p" + i, Channel.CALL, "housing", NOON)
          .sentence("No heat and a pothole.", -0.6, HEAT, POTHOLES);
    }
    said.by("other", Channel.CALL, "housing", NOON).sentence("A pothole.", -0.6, POTHOLES);

    count(
        said,
        60,
        SmallestCell.OFF,
        new Register(
            List.of(
                entry("housing:" + HEAT, null),
                entry("housing:" + POTHOLES, "housing:" + HEAT),
                entry("parks:parks/trees", null))));

    List<Row> rows = store.read(NeedTables.NEEDS).sort("rank").collectAsList();
    assertThat(rows)
        .extracting(row -> row.getAs("id") + " " + row.getAs("heard") + " " + row.getAs("volume"))
        .containsExactly("housing:housing/heat true 13", "parks:parks/trees false null");
    Row heat = rows.get(0);
    assertThat(heat.<Long>getAs("mentions")).as("one sentence names both").isEqualTo(13);
    assertThat(heat.<Long>getAs("customers")).isEqualTo(13);
    assertThat(heat.<String>getAs("name")).isEqualTo("Cold homes");
    assertThat(heat.<String>getAs("topic_name")).isEqualTo("Heat");
    assertThat(heat.<String>getAs("kind")).isEqualTo("need");
    assertThat(heat.<String>getAs("status")).isEqualTo("in progress");
    assertThat(heat.<String>getAs("owner")).isEqualTo("Lee");
    assertThat(heat.<Boolean>getAs("mandated")).isTrue();
    assertThat(heat.<String>getAs("mandate")).isEqualTo("Housing code 12");
    assertThat(heat.<String>getAs("first_seen")).isEqualTo("night");
    assertThat(heat.getList(heat.fieldIndex("previous_ids")))
        .isEqualTo(List.of("housing:streets/potholes"));
    assertThat(rows.get(1).<String>getAs("first_seen")).isNull();
    assertThat(rows.get(1).<Boolean>getAs("suppressed")).as("it has no figures").isTrue();
    assertThat(store.read(NeedTables.NEED_PERIODS).select("need").distinct().collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactly("housing:housing/heat");
  }
}
