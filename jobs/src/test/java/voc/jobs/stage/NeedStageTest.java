package voc.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.Interval;
import voc.core.Need;
import voc.core.table.Column;
import voc.core.table.NeedTables;
import voc.core.table.Tables;
import voc.jobs.Duck;
import voc.jobs.SmallCity;
import voc.jobs.SparkSuite;
import voc.jobs.config.Departments;
import voc.jobs.privacy.Intruder;
import voc.jobs.warehouse.RunFolder;
import voc.jobs.warehouse.TableStore;
import voc.jobs.warehouse.Warehouse;
import voc.needs.disclosure.SmallestCell;

class NeedStageTest extends SparkSuite {
  private static final long serialVersionUID = 1L;

  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  private static final Instant NOON = Instant.parse("2026-03-31T17:00:00Z");
  private static final String POTHOLES = "streets/potholes";
  private static final String HEAT = "housing/heat";

  /** Columns between suppressed and name. */
  private static final int FIGURES_OF_A_ROW =
      NeedTables.NEEDS.columns().stream().map(Column::name).toList().indexOf("name") - 6;

  private static final List<String> TOPICS = List.of(POTHOLES, HEAT, "sanitation/missed-pickup");

  /** The figures of each need straight from the stored mentions, by the documented definitions. */
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
          sentiment in ('negative', 'very negative') as negative,
          question or (channel = '311' and sentiment not in ('positive', 'very positive')) as calls
        from topic_mentions),
      days as (
        select *,
          day between date '2026-03-31' - 59 and date '2026-03-31' as counted,
          day between date '2026-03-31' - 19 and date '2026-03-31' as late,
          day between date '2026-03-31' - 39 and date '2026-03-31' - 20 as early
        from signs)
      select need,
        count(distinct feedback_id) filter (counted),
        count(*) filter (counted),
        count(distinct person) filter (counted),
        count(distinct matter) filter (counted),
        count(*) filter (counted and negative),
        count(*) filter (counted and question),
        count(distinct feedback_id) filter (late),
        count(distinct feedback_id) filter (early),
        (select count(*) from %2$s where day between date '2026-03-31' - 19 and date '2026-03-31'),
        (select count(*) from %2$s
          where day between date '2026-03-31' - 39 and date '2026-03-31' - 20),
        avg(polarity) filter (counted),
        coalesce(sum(1 - (1 - greatest(0, -polarity)) * (case when calls then 0.75 else 1 end))
            filter (counted and (negative or calls)), 0)
          / greatest(1, count(*) filter (counted and (negative or calls)))
      from days
      group by need having count(*) filter (counted) > 0
      order by need
      """;

  private static final String PUBLISHED =
      """
      select id, volume, mentions, customers, incidents, negative_mentions, questions, current_volume,
        previous_volume, current_all, previous_all, mean_polarity, impact
      from %s order by id
      """;

  @TempDir transient Path folder;
  private transient TableStore store;
  private transient RunFolder run;

  @BeforeEach
  void newRun() throws IOException {
    newRun("night");
  }

  private void newRun(String id) throws IOException {
    run = Warehouse.at(folder.toString(), sc().hadoopConfiguration()).create(id);
    store = new TableStore(spark(), run);
  }

  private List<Need> rank(Said said, @Nullable Integer window, int period) throws IOException {
    return ranked(said, window, period, SmallestCell.OFF).needs();
  }

  private NeedStage.Ranked ranked(
      Said said, @Nullable Integer window, int period, SmallestCell smallest) throws IOException {
    said.store(store, spark());
    return new NeedStage(
            spark(), store, new SmallCity(folder).taxonomy(), Departments.NONE, smallest)
        .run(
            store.read(Tables.FEEDBACK),
            store.read(Tables.MENTIONS),
            new NeedStage.Periods(AS_OF, window, period),
            NeedsBefore.none("night"));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(CHICAGO).toInstant();
  }

  /**
   * Feedback at random, the same every time; some of it lies before the window or after the end.
   */
  private static Said random() {
    Random dice = new Random(20260331);
    List<Channel> channels = List.of(Channel.SERVICE_REQUEST, Channel.CALL, Channel.SURVEY);
    List<String> departments = List.of("public-works", "housing", Feedback.UNASSIGNED);
    Said said = new Said();
    for (int i = 0; i < 400; i++) {
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
    rank(random(), 60, 20);

    Path night = folder.resolve("runs/night");
    try (Duck duck = new Duck()) {
      List<List<@Nullable Object>> expected =
          duck.rows(
              FIGURES.formatted(
                  Duck.from(night, Tables.MENTIONS), Duck.from(night, Tables.FEEDBACK)));
      List<List<@Nullable Object>> published =
          duck.rows(PUBLISHED.formatted(Duck.from(night, NeedTables.NEEDS)));
      assertThat(expected).hasSizeGreaterThanOrEqualTo(6);
      assertThat(published).hasSameSizeAs(expected);
      for (int i = 0; i < expected.size(); i++) {
        String need = String.valueOf(expected.get(i).get(0));
        assertThat(published.get(i).get(0)).isEqualTo(need);
        for (int column = 1; column < expected.get(i).size(); column++) {
          assertThat(((Number) published.get(i).get(column)).doubleValue())
              .as(need + ", column " + column)
              .isCloseTo(((Number) expected.get(i).get(column)).doubleValue(), within(1e-9));
        }
      }
    }
  }

  @Test
  void theRanksFollowThePriorityWhichIsTheProductOfItsFactors() throws IOException {
    List<Need> needs = rank(random(), null, 20);

    assertThat(needs)
        .extracting(Need::rank)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, needs.size()).boxed().toList());
    for (int i = 1; i < needs.size(); i++) {
      assertThat(needs.get(i).priority().score())
          .isLessThanOrEqualTo(needs.get(i - 1).priority().score());
    }
    assertThat(needs)
        .allSatisfy(
            need -> {
              Need.Priority priority = need.priority();
              assertThat(priority.score())
                  .isCloseTo(
                      need.customers() * priority.impact() * priority.confidence(), within(1e-12));
            });
    assertThat(store.read(NeedTables.NEEDS).collectAsList())
        .extracting(row -> row.<String>getAs("id"))
        .containsExactlyElementsOf(needs.stream().map(Need::id).toList());
  }

  @Test
  void aMatterWithoutDepartmentBelongsToTheOwnerOfItsTopic() throws IOException {
    Said said = new Said();
    said.by("a", Channel.CALL, Feedback.UNASSIGNED, NOON)
        .sentence("A pothole and no heat.", -0.6, HEAT, POTHOLES);
    said.by("b", Channel.CALL, "housing", NOON).sentence("A pothole.", -0.6, POTHOLES);

    assertThat(rank(said, 30, 7))
        .extracting(Need::id)
        .containsExactlyInAnyOrder(
            "housing:housing/heat", "public-works:streets/potholes", "housing:streets/potholes");
  }

  @Test
  void thePeriodsBeginAndEndWithDaysOfTheSourcesZone() throws IOException {
    Said said = new Said();
    for (String time :
        List.of(
            "2026-03-17T23:59:59", // the day before the period before
            "2026-03-18T00:00:00", // previous, not in the window
            "2026-03-21T23:59:59", // previous, not in the window
            "2026-03-22T00:00:00", // previous, first second of the window
            "2026-03-24T23:59:59", // previous, its last second
            "2026-03-25T00:00:00", // current, its first second
            "2026-03-31T23:59:59", // current, its last second
            "2026-04-01T00:00:00")) { // after the end
      said.by(null, Channel.CALL, "housing", at(time)).sentence("No heat.", -0.6, HEAT);
    }
    // In Kathmandu it was the 25th when it was still the 24th in Chicago.
    said.by(null, Channel.CALL, "housing", at("2026-03-24T14:00:00"), ZoneId.of("Asia/Kathmandu"))
        .sentence("No heat.", -0.6, HEAT);

    Need need = rank(said, 10, 7).get(0);

    assertThat(need.change().current()).isEqualTo(3);
    assertThat(need.change().previous()).isEqualTo(4);
    assertThat(need.change().currentAll()).isEqualTo(3);
    assertThat(need.change().previousAll()).isEqualTo(4);
    assertThat(need.volume()).isEqualTo(5);
  }

  @Test
  void sentencesCountAsMentionsAndFeedbackAsVolume() throws IOException {
    Said said = new Said();
    said.by("a", Channel.SURVEY, "housing", NOON)
        .sentence("No heat.", -0.6, HEAT)
        .sentence("Still no heat.", -0.6, HEAT)
        .question("Where is the heat?", HEAT)
        .sentence("Thanks for nothing.", -0.6);
    said.by("a", Channel.CALL, "housing", NOON).sentence("The heat is fine.", 0.6, HEAT);

    Need need = rank(said, null, 7).get(0);

    assertThat(need.volume()).isEqualTo(2);
    assertThat(need.mentions()).isEqualTo(4);
    assertThat(need.customers()).isEqualTo(1);
    assertThat(need.negativeMentions()).isEqualTo(2);
    assertThat(need.questions()).isEqualTo(1);
    assertThat(need.channels()).containsExactly("call", "survey");
  }

  @Test
  void theEvidenceIsOfMentionsThatTheFiguresCount() throws IOException {
    Said said = new Said();
    said.by("early", Channel.CALL, "housing", at("2026-03-20T12:00:00"))
        .sentence("The heat has been off for weeks and nobody cares.", -1, HEAT);
    said.by("late", Channel.CALL, "housing", at("2026-03-30T12:00:00"))
        .sentence("The heat was off this morning.", -0.5, HEAT);

    Need need = rank(said, 7, 7).get(0);

    assertThat(need.volume()).isEqualTo(1);
    assertThat(need.evidence()).containsExactly("s:1001#0.0");
  }

  @Test
  void reachCountsPersonsAndIncidentsApart() throws IOException {
    Said said = new Said();
    for (String person : List.of("a", "b", "c")) {
      said.by(person, Channel.SERVICE_REQUEST, "housing", NOON)
          .ofIncident("s:1000")
          .sentence("No heat.", -0.6, HEAT);
    }
    said.by("c", Channel.SERVICE_REQUEST, "housing", NOON)
        .ofIncident("s:1003")
        .sentence("No heat again.", -0.6, HEAT);
    said.by("d", Channel.CALL, "housing", NOON).sentence("No heat.", -0.6, HEAT);

    Need need = rank(said, null, 7).get(0);

    assertThat(need.customers()).isEqualTo(4);
    assertThat(need.incidents()).as("three share one, one alone, the call").isEqualTo(3);
    assertThat(need.priority().reach()).isEqualTo(4);
    assertThat(need.priority().words()).startsWith("4 customers (3 incidents) × ");
    assertThat(store.read(NeedTables.NEEDS).head().<Long>getAs("incidents")).isEqualTo(3);
  }

  @Test
  void everyEvidenceRowIsTheMentionItNames() throws IOException {
    List<Need> needs = rank(random(), 60, 20);

    List<Row> rows = store.read(NeedTables.NEED_EVIDENCE).collectAsList();
    assertThat(rows)
        .hasSize(needs.stream().mapToInt(need -> need.evidence().size()).sum())
        .extracting(row -> row.getAs("need_id") + " " + row.getAs("rank"))
        .isSorted();
    assertDatasetEquals(
        store
            .read(NeedTables.NEED_EVIDENCE)
            .select("mention_id", "feedback_id", "text", "polarity", "file", "line")
            .sort("mention_id"),
        store
            .read(NeedTables.NEED_EVIDENCE)
            .select("mention_id")
            .join(store.read(Tables.MENTIONS), "mention_id")
            .select("mention_id", "feedback_id", "text", "polarity", "file", "line")
            .sort("mention_id"));
  }

  private static void say(Said said, int people, String department, String topic, String time) {
    for (int i = 0; i < people; i++) {
      said.by(null, Channel.CALL, department, at(time)).sentence("It is bad.", -0.6, topic);
    }
  }

  @Test
  void aNeedOfFewPeopleKeepsItsRowWithoutFiguresAndWithoutQuotes() throws IOException {
    Said said = new Said();
    say(said, 30, "housing", HEAT, "2026-03-30T12:00:00");
    say(said, 4, "water", POTHOLES, "2026-03-30T12:00:00");
    say(said, 9, "clerk", POTHOLES, "2026-03-30T12:00:00");

    NeedStage.Ranked ranked = ranked(said, 90, 30, SmallestCell.DEFAULT);

    assertThat(ranked.needs()).extracting(Need::id).containsExactly("housing:housing/heat");
    assertThat(ranked.suppressed()).isEqualTo(2);
    assertThat(ranked.report().words())
        .isEqualTo("3 needs from 43 tagged mentions, as of 2026-03-31; figures of 2 suppressed");
    List<Row> rows = store.read(NeedTables.NEEDS).collectAsList();
    assertThat(rows)
        .extracting(
            row -> row.getAs("rank") + " " + row.getAs("id") + " " + row.getAs("suppressed"))
        .containsExactly(
            "1 housing:housing/heat false",
            "2 clerk:streets/potholes true",
            "3 water:streets/potholes true");
    assertThat(rows.subList(1, 3))
        .allSatisfy(
            row ->
                assertThat(row.mkString(" ")).contains(" true" + " null".repeat(FIGURES_OF_A_ROW)));
    assertThat(store.read(NeedTables.NEED_EVIDENCE).select("need_id").distinct().collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactly("housing:housing/heat");
  }

  @Test
  void aLoneSmallNeedTakesAnotherWithItSinceTheSumOfMentionsIsTold() throws IOException {
    Said said = new Said();
    say(said, 30, "housing", HEAT, "2026-03-30T12:00:00");
    say(said, 25, "water", POTHOLES, "2026-03-30T12:00:00");
    say(said, 2, "clerk", POTHOLES, "2026-03-30T12:00:00");

    ranked(said, 90, 30, SmallestCell.DEFAULT);

    assertThat(store.read(NeedTables.NEEDS).where("suppressed").collectAsList())
        .extracting(row -> row.<String>getAs("id"))
        .containsExactly("clerk:streets/potholes", "water:streets/potholes");
  }

  @Test
  void aPeriodOfFewPeopleIsSuppressedWithWhatGivesItAwayButNotItsDirection() throws IOException {
    Said said = new Said();
    say(said, 60, "housing", HEAT, "2026-03-30T12:00:00");
    say(said, 3, "housing", HEAT, "2026-02-20T12:00:00");
    say(said, 40, "water", HEAT, "2026-03-30T12:00:00");
    say(said, 4, "water", HEAT, "2026-02-20T12:00:00");
    say(said, 30, "water", HEAT, "2026-01-20T12:00:00");
    say(said, 70, "clerk", HEAT, "2026-02-20T12:00:00");

    ranked(said, 90, 30, SmallestCell.DEFAULT);

    assertThat(store.read(NeedTables.NEEDS).sort("id").collectAsList())
        .extracting(
            row ->
                row.getAs("id")
                    + " "
                    + row.getAs("previous_volume")
                    + " "
                    + row.getAs("current_volume")
                    + " "
                    + row.getAs("direction")
                    + " "
                    + (row.getAs("p_value") != null))
        .containsExactly(
            "clerk:housing/heat 70 0 falling true",
            // The rest of its window is empty: 63 - 60 would be the period before.
            "housing:housing/heat null null rising false",
            "water:housing/heat null 40 rising false");
  }

  /** The night's row of figures of all feedback, with the direction, of its one need. */
  private String allFeedback() {
    Row row = store.read(NeedTables.NEEDS).where("not suppressed").head();
    return row.getAs("current_all")
        + " "
        + row.getAs("previous_all")
        + " "
        + row.getAs("direction")
        + " "
        + row.getAs("p_value");
  }

  private Map<String, Interval> foundOfTheNight(long feedback) throws SQLException {
    try (Duck duck = new Duck()) {
      Path night = folder.resolve("runs").resolve(run.id());
      return new Intruder(night, duck).night(feedback);
    }
  }

  @Test
  void allFeedbackOfAPeriodOfFewPeopleIsNotWhatTheSumOfTheDepartmentsLeaves()
      throws IOException, SQLException {
    Said said = new Said();
    say(said, 35, "housing", HEAT, "2026-02-20T12:00:00");
    say(said, 5, "housing", HEAT, "2026-03-30T12:00:00");

    ranked(said, null, 30, SmallestCell.DEFAULT);

    assertThat(allFeedback()).isEqualTo("null null null null");
    assertThat(foundOfTheNight(40))
        .hasSize(2)
        .allSatisfy((cell, feasible) -> assertThat(feasible).isEqualTo(new Interval(1, 39)));
  }

  @Test
  void neitherIsAllFeedbackOfTheOtherDaysBeforeAndAfter() throws IOException, SQLException {
    Said said = new Said();
    say(said, 45, "housing", HEAT, "2026-03-30T12:00:00");
    say(said, 40, "housing", HEAT, "2026-02-20T12:00:00");
    say(said, 2, "housing", HEAT, "2025-12-20T12:00:00");
    say(said, 1, "housing", HEAT, "2026-04-01T12:00:00");

    ranked(said, 60, 30, SmallestCell.DEFAULT);

    assertThat(allFeedback()).isEqualTo("45 null steady null");
    assertThat(foundOfTheNight(88))
        .containsExactly(Map.entry("previous feedback of the night", new Interval(1, 43)));
  }

  @Test
  void whereTheWindowBeginsWithinAPeriodNoDifferenceIsThatOfFewPeople() throws IOException {
    Said said = new Said();
    say(said, 20, "housing", HEAT, "2026-03-30T12:00:00");
    say(said, 2, "housing", HEAT, "2026-02-20T12:00:00");
    say(said, 15, "housing", HEAT, "2026-02-05T12:00:00");
    say(said, 20, "water", HEAT, "2026-03-30T12:00:00");
    say(said, 12, "water", HEAT, "2026-02-20T12:00:00");
    say(said, 15, "water", HEAT, "2026-02-05T12:00:00");

    ranked(said, 45, 30, SmallestCell.DEFAULT);
    assertThat(periods())
        .containsExactly("housing:housing/heat 22 null null", "water:housing/heat 32 20 27");

    newRun("short");
    say(said, 4, "water", HEAT, "2026-03-10T12:00:00");
    ranked(said, 15, 30, SmallestCell.DEFAULT);
    assertThat(periods())
        .as("water: 24 - 20 are before the window")
        .containsExactly("housing:housing/heat 20 20 17", "water:housing/heat 20 null 27");
  }

  private List<String> periods() {
    return store.read(NeedTables.NEEDS).sort("id").collectAsList().stream()
        .map(
            row ->
                row.getAs("id")
                    + " "
                    + row.getAs("volume")
                    + " "
                    + row.getAs("current_volume")
                    + " "
                    + row.getAs("previous_volume"))
        .toList();
  }

  @Test
  void suppressedNeedsDoNotTouchTheTestsOfOthers() throws IOException {
    Said said = new Said();
    say(said, 60, "housing", HEAT, "2026-03-30T12:00:00");
    say(said, 30, "housing", HEAT, "2026-02-20T12:00:00");
    ranked(said, 90, 30, SmallestCell.DEFAULT);
    double alone = store.read(NeedTables.NEEDS).head().<Double>getAs("adjusted_p_value");

    newRun("other");
    say(said, 6, "water", POTHOLES, "2026-03-30T12:00:00");
    say(said, 6, "clerk", POTHOLES, "2026-02-20T12:00:00");
    ranked(said, 90, 30, SmallestCell.DEFAULT);

    Row heat = store.read(NeedTables.NEEDS).where("not suppressed").head();
    assertThat(heat.<Double>getAs("adjusted_p_value")).isEqualTo(heat.<Double>getAs("p_value"));
    assertThat(alone).isPositive();
  }

  @Test
  void withoutMentionsThereAreNoNeedsAndTheTablesAreEmpty() throws IOException {
    assertThat(rank(new Said(), 30, 7)).isEmpty();

    assertThat(store.read(NeedTables.NEEDS).count()).isZero();
    assertThat(store.read(NeedTables.NEED_EVIDENCE).count()).isZero();
  }

  @Test
  void withoutTopicsThereAreNoNeeds() throws IOException {
    Said said = new Said();
    said.by("a", Channel.CALL, "housing", NOON).sentence("It is what it is.", -0.6);

    assertThat(rank(said, 30, 7)).isEmpty();
  }
}
