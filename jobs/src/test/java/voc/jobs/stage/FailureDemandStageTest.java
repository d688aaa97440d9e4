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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.Question;
import voc.core.table.GapTables;
import voc.core.table.Tables;
import voc.jobs.Duck;
import voc.jobs.SmallCity;
import voc.jobs.SparkSuite;
import voc.jobs.WordTagger;
import voc.jobs.config.Departments;
import voc.jobs.warehouse.RunFolder;
import voc.jobs.warehouse.RunSettings;
import voc.jobs.warehouse.TableStore;
import voc.jobs.warehouse.Warehouse;
import voc.needs.cost.ThreePoint;
import voc.needs.cost.UnitCost;
import voc.needs.cost.UnitCosts;
import voc.needs.disclosure.SmallestCell;
import voc.needs.failure.FailureDemand;

class FailureDemandStageTest extends SparkSuite {
  private static final long serialVersionUID = 1L;

  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  private static final Instant NOON = Instant.parse("2026-03-31T17:00:00Z");
  private static final NeedStage.Periods PERIODS = new NeedStage.Periods(AS_OF, 60, 20);
  private static final String POTHOLES = "streets/potholes";
  private static final String HEAT = "housing/heat";
  private static final String PICKUP = "sanitation/missed-pickup";

  /** Calls and requests of each need straight from the stored mentions. */
  private static final String COUNTS =
      """
      with asked as (
        select feedback_id, channel, unnest(topics).topic as topic, department
        from %s where day between date '2026-03-31' - 59 and date '2026-03-31')
      select
        case when department <> 'unassigned' then department
             when topic = 'streets/potholes' then 'public-works'
             when topic = 'housing/heat' then 'housing'
             else 'sanitation' end || ':' || topic as need,
        count(distinct feedback_id) filter (channel in ('call', 'chat')),
        count(distinct feedback_id) filter (channel = '311')
      from asked group by need
      having count(*) filter (channel in ('call', 'chat', '311')) > 0 order by need
      """;

  /** Made by a class that can travel to tasks. */
  private static final TaggerSource TAGGERS = WordTagger::new;

  @TempDir transient Path folder;
  private transient TableStore store;
  private transient RunFolder run;

  @BeforeEach
  void newRun() throws IOException {
    run = Warehouse.at(folder.toString(), sc().hadoopConfiguration()).create("night");
    store = new TableStore(spark(), run);
  }

  private FailureDemandStage stage(SmallestCell smallest) throws IOException {
    RunSettings settings =
        RunSettings.of(new SmallCity(folder).taxonomy(), 60, 20)
            .withCosts(
                new UnitCosts(
                    "USD",
                    List.of(
                        new UnitCost(Channel.CALL, null, ThreePoint.of(8), 1.5, 0),
                        new UnitCost(Channel.SERVICE_REQUEST, null, ThreePoint.of(4), 1, 0.25))));
    return new FailureDemandStage(store, settings, Departments.NONE, smallest);
  }

  private FailureDemandStage.Found found(Said said, SearchDemand searched, SmallestCell smallest)
      throws IOException {
    said.store(store, spark());
    Set<String> shown = new TreeSet<>();
    for (String topic : List.of(POTHOLES, HEAT, PICKUP)) {
      for (String department : List.of("public-works", "housing", "sanitation")) {
        shown.add(department + ":" + topic);
      }
    }
    return stage(smallest)
        .run(store.read(Tables.FEEDBACK), store.read(Tables.MENTIONS), searched, PERIODS, shown);
  }

  private static SearchDemand searched(int heat, int failed) {
    TreeMap<String, SearchDemand.OfTopic> byTopic = new TreeMap<>();
    byTopic.put(HEAT, new SearchDemand.OfTopic(heat, failed));
    return new SearchDemand(byTopic, heat, heat + 7, 7);
  }

  private static Question search(
      String text,
      double demand,
      boolean zeroResults,
      @Nullable Double clicks,
      @Nullable Instant time) {
    return new Question(
        "log:" + text,
        text,
        Channel.SEARCH,
        Feedback.UNASSIGNED,
        "log:" + text,
        demand,
        zeroResults,
        clicks,
        time);
  }

  /** One person's each, on days within the window. */
  private static void ask(Said said, int count, Channel channel, String department, String topic) {
    for (int i = 0; i < count; i++) {
      said.by(null, channel, department, NOON.minusSeconds(86_400L * (i % 50)))
          .sentence("Words.", -0.5, topic);
    }
  }

  @Test
  void theCountsAreThoseThatSqlFindsInTheStoredMentions() throws IOException, SQLException {
    Random dice = new Random(20260331);
    List<Channel> channels =
        List.of(Channel.SERVICE_REQUEST, Channel.CALL, Channel.CHAT, Channel.SURVEY);
    List<String> departments = List.of("public-works", "housing", Feedback.UNASSIGNED);
    List<String> topics = List.of(POTHOLES, HEAT, PICKUP);
    Said said = new Said();
    for (int i = 0; i < 300; i++) {
      Said.One one =
          said.by(
              dice.nextInt(3) == 0 ? null : "person" + dice.nextInt(90),
              channels.get(dice.nextInt(4)),
              departments.get(dice.nextInt(3)),
              NOON.plusSeconds(2 * 86_400).minusSeconds(dice.nextInt(75 * 86_400)));
      for (int n = dice.nextInt(4); n > 0; n--) {
        one.sentence("Sentence " + n + ".", -0.2, topics.get(dice.nextInt(3)));
      }
    }

    found(said, SearchDemand.NONE, SmallestCell.OFF);

    Path night = folder.resolve("runs/night");
    try (Duck duck = new Duck()) {
      List<List<@Nullable Object>> expected =
          duck.rows(COUNTS.formatted(Duck.from(night, Tables.MENTIONS)));
      List<List<@Nullable Object>> published =
          duck.rows(
              "select id, calls, requests from %s order by id"
                  .formatted(Duck.from(night, GapTables.FAILURE_DEMAND)));
      assertThat(expected).hasSizeGreaterThanOrEqualTo(6);
      assertThat(published).isEqualTo(expected);
    }
  }

  @Test
  void searchesBelongToTheDepartmentThatOwnsTheirTopic() throws IOException {
    Said said = new Said();
    ask(said, 12, Channel.CALL, "public-works", HEAT);
    ask(said, 15, Channel.CALL, "housing", HEAT);

    List<FailureDemand> demands = found(said, searched(60, 41), SmallestCell.DEFAULT).demands();

    assertThat(demands)
        .extracting(each -> each.id() + " " + each.searches() + " " + each.calls())
        .containsExactlyInAnyOrder(
            "housing:housing/heat 60.0 15", "public-works:housing/heat 0.0 12");
  }

  @Test
  void aNeedThatIsOnlySearchedForHasARowToo() throws IOException {
    FailureDemandStage.Found found = found(new Said(), searched(60, 41), SmallestCell.DEFAULT);

    assertThat(found.demands())
        .extracting(FailureDemand::id)
        .containsExactly("housing:housing/heat");
    assertThat(found.report().words())
        .isEqualTo(
            "1 needs; 7 of 67 searches named no topic; calls that could be spared about 0 needs");
  }

  @Test
  void eachStepHasItsCostAndWhatFewDidHasNone() throws IOException, SQLException {
    Said said = new Said();
    ask(said, 20, Channel.CALL, "housing", HEAT);
    ask(said, 10, Channel.SERVICE_REQUEST, "housing", HEAT);
    ask(said, 3, Channel.CALL, "sanitation", PICKUP);

    FailureDemandStage.Found found = found(said, searched(60, 41), SmallestCell.DEFAULT);

    assertThat(found.suppressed()).isZero();
    try (Duck duck = new Duck()) {
      List<List<@Nullable Object>> rows =
          duck.rows(
              "select id, call_cost, request_cost, search_cost, currency, calls, finding, topic_name"
                  + " from %s order by id"
                      .formatted(
                          Duck.from(folder.resolve("runs/night"), GapTables.FAILURE_DEMAND)));
      assertThat(((Number) rows.get(0).get(1)).doubleValue()).isCloseTo(240, within(1e-9));
      assertThat(((Number) rows.get(0).get(2)).doubleValue()).isCloseTo(42.5, within(1e-9));
      assertThat(rows.get(0).get(3)).isNull();
      assertThat(rows.get(0).get(4)).isEqualTo("USD");
      assertThat(rows.get(1).get(0)).isEqualTo("sanitation:sanitation/missed-pickup");
      assertThat(rows.get(1).get(5)).isNull();
      assertThat(rows.get(1).get(1)).isNull();
    }
  }

  @Test
  void searchesAreReadByTheTaggerEachTextOnce() {
    SearchDemand searched =
        new SearchTopics(spark(), TAGGERS)
            .count(
                List.of(
                    search("pothole", 30, true, null, NOON),
                    search("pothole", 10, false, 4.0, NOON.minusSeconds(86_400)),
                    search("no heat", 5, false, null, null),
                    search("pothole", 99, true, null, NOON.minusSeconds(70 * 86_400L)),
                    search("library", 8, false, 1.0, NOON)),
                PERIODS);

    assertThat(searched.byTopic().get(POTHOLES)).isEqualTo(new SearchDemand.OfTopic(40, 36));
    assertThat(searched.byTopic().get(HEAT)).isEqualTo(new SearchDemand.OfTopic(5, 0));
    assertThat(searched.searches()).isEqualTo(53);
    assertThat(searched.withoutTopic()).isEqualTo(8);
    assertThat(searched.rows()).isEqualTo(4);
  }

  @Test
  void whatWasSearchedIsReadBackAsItWasWritten() throws IOException {
    SearchDemand searched = searched(60, 41);
    SearchDemandStore.write(run, searched, sc().hadoopConfiguration());

    assertThat(SearchDemandStore.read(run, sc().hadoopConfiguration())).isEqualTo(searched);
  }

  @Test
  void aRunOfBeforeItWasKeptHasNoSearches() throws IOException {
    assertThat(SearchDemandStore.read(run, sc().hadoopConfiguration()))
        .isEqualTo(SearchDemand.NONE);
  }
}
