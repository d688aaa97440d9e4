package voc.jobs;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import voc.core.Channel;
import voc.core.Need;
import voc.core.table.AuditTables;
import voc.core.table.NeedTables;
import voc.core.table.PriorityTables;
import voc.core.table.Table;
import voc.core.table.Tables;
import voc.core.table.TrendTables;
import voc.explorer.report.Night;
import voc.explorer.report.Report;
import voc.explorer.report.ReportData;
import voc.jobs.audit.BoardStage;
import voc.jobs.config.ConfigReader;
import voc.jobs.config.VocConfig;
import voc.jobs.progress.Progress;
import voc.jobs.register.RegisterStages;
import voc.jobs.stage.NeedStage;
import voc.jobs.stage.NeedsBefore;
import voc.jobs.stage.Planned;
import voc.jobs.stage.PrioritiesBefore;
import voc.jobs.stage.StageLog;
import voc.jobs.warehouse.Manifest;
import voc.jobs.warehouse.RunSettings;
import voc.jobs.warehouse.TableStore;
import voc.jobs.warehouse.Warehouse;
import voc.needs.disclosure.SmallestCell;

/** An organisation that has nothing but its calls: the sample city's, and no other channel. */
@TestInstance(Lifecycle.PER_CLASS)
class CallsAloneTest extends SparkSuite {
  private static final long serialVersionUID = 1L;

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Made before all tests, which a field of the instance would not be. */
  @TempDir static Path folder;

  private transient SampleCityNight night;
  private transient TableStore store;
  private transient NeedStage.Ranked ranked;

  @BeforeAll
  void needsOfTheCalls() throws IOException {
    startSpark();
    night = SampleCityNight.published(spark());
    Warehouse city = Warehouse.at(night.warehouse().toString(), sc().hadoopConfiguration());
    TableStore all = new TableStore(spark(), city.published());
    Manifest manifest = city.published().manifest();
    Dataset<Row> feedback = calls(all.read(Tables.FEEDBACK));
    Dataset<Row> mentions = calls(all.read(Tables.MENTIONS));
    VocConfig config = ConfigReader.of(Map.of()).read(Path.of("../data-samples/city/voc.yaml"));
    RunSettings settings = Objects.requireNonNull(manifest.settings());
    NeedStage.Periods periods =
        new NeedStage.Periods(
            LocalDate.parse(manifest.asOf()), settings.windowDays(), settings.periodDays());
    SmallestCell smallest = SmallestCell.DEFAULT;
    store =
        new TableStore(
            spark(), Warehouse.at(folder.toString(), sc().hadoopConfiguration()).create("calls"));
    ranked =
        new NeedStage(spark(), store, settings, config.departments(), smallest)
            .run(feedback, mentions, periods, NeedsBefore.none("calls"));
    // What stages before these have written: maturity and the board read all of it.
    List<Table> byStages =
        List.of(
            NeedTables.NEEDS,
            NeedTables.NEED_EVIDENCE,
            NeedTables.NEED_PERIODS,
            AuditTables.ORPHAN_NEEDS,
            TrendTables.TRENDS,
            TrendTables.ALERTS,
            TrendTables.DRIVERS,
            PriorityTables.PRIORITIES,
            PriorityTables.BALLOT_RESULTS,
            PriorityTables.INITIATIVES,
            PriorityTables.OUTCOMES,
            AuditTables.KPIS,
            AuditTables.NOT_HEARD,
            AuditTables.CLOSURE_AUDIT,
            AuditTables.MATURITY,
            PriorityTables.BOARD);
    List<Table> ofCalls = List.of(Tables.FEEDBACK, Tables.MENTIONS, Tables.URGENT);
    for (Table table : Tables.all()) {
      if (ofCalls.contains(table)) {
        store.write(table, calls(all.read(table)));
      } else if (!byStages.contains(table)) {
        store.write(table, List.of());
      }
    }
    new RegisterStages(
            spark(), store, settings, config.departments(), smallest, Planned.of(config.planning()))
        .run(
            new RegisterStages.Night(
                feedback,
                mentions,
                periods,
                ranked,
                PrioritiesBefore.of(
                    spark(),
                    Warehouse.at(folder.toString(), sc().hadoopConfiguration()),
                    settings.words().identity())),
            new StageLog(spark(), Progress.silent())::stage);
    new BoardStage(spark(), store, smallest, settings.words().identity())
        .run(Optional.empty(), "calls");
  }

  private static Dataset<Row> calls(Dataset<Row> rows) {
    return rows.where(col("channel").equalTo(Channel.CALL.code()));
  }

  /** Ids of the planted needs, those of most calls first. */
  private List<String> mostCalledAbout() {
    List<JsonNode> volumes = new ArrayList<>();
    night.truth().path("volumes").forEach(volumes::add);
    return volumes.stream()
        .sorted(
            Comparator.comparingInt(
                    (JsonNode need) -> need.path("channels").path("call").intValue())
                .reversed())
        .map(need -> need.path("id").textValue())
        .toList();
  }

  @Test
  void whatMostCallAboutIsOnTopWithFiguresAndEvidence() {
    List<String> firstTen = ranked.needs().stream().limit(10).map(Need::id).toList();

    assertThat(firstTen).containsAll(mostCalledAbout().subList(0, 3));
    assertThat(ranked.needs())
        .allSatisfy(
            need -> {
              assertThat(need.channels()).containsExactly("call");
              assertThat(need.evidence()).isNotEmpty();
              assertThat(need.priority().words()).contains("customers");
            });
  }

  @Test
  void whatRisesInCallsRises() {
    assertThat(ranked.needs())
        .filteredOn(need -> need.id().equals("public-works:streets/potholes"))
        .singleElement()
        .satisfies(
            need -> assertThat(need.change().current()).isGreaterThan(need.change().previous()));
  }

  @Test
  void theRegistersWordsAndTheMonthsAreThere() {
    Row heat = store.read(NeedTables.NEEDS).where("id = 'housing:housing/heat'").head();

    assertThat(heat.<String>getAs("status")).isEqualTo("in progress");
    assertThat(heat.<Boolean>getAs("mandated")).isTrue();
    assertThat(
            store
                .read(NeedTables.NEED_PERIODS)
                .where("grain = 'quarter' and not suppressed")
                .count())
        .isEqualTo(ranked.needs().size());
  }

  @Test
  void whatMostCallAboutIsAmongTheFirstOfThePublishedOrder() {
    List<Row> order =
        store
            .read(PriorityTables.PRIORITIES)
            .where("not suppressed")
            .orderBy("rank")
            .collectAsList();

    assertThat(order.stream().limit(10).map(row -> row.<String>getAs("need")))
        .containsAll(mostCalledAbout().subList(0, 2));
    assertThat(order)
        .allSatisfy(
            row -> {
              assertThat(row.<Integer>getAs("rank"))
                  .isBetween(row.getAs("rank_low"), row.getAs("rank_high"));
              assertThat(row.<String>getAs("words")).isNotBlank();
            });
  }

  @Test
  void changesAreJudgedByCallsAlone() {
    assertThat(
            store
                .read(TrendTables.TRENDS)
                .where("need = 'public-works:streets/potholes'")
                .head()
                .<String>getAs("direction"))
        .isEqualTo("rising");
    assertThat(store.read(TrendTables.ALERTS).where("observed is null").count()).isZero();
  }

  @Test
  void whereNobodyGivesAScoreNothingGoesWithIt() {
    assertThat(store.read(TrendTables.DRIVERS).where("impact is not null").count()).isZero();
    assertThat(
            store
                .read(AuditTables.KPIS)
                .where("kpi = 'csat' and department = 'all' and period = 'window'")
                .head()
                .<String>getAs("no_data"))
        .isNotBlank();
  }

  @Test
  void whatWasDoneIsJudgedOrSaidToBeBeyondJudging() {
    List<Row> outcomes = store.read(PriorityTables.OUTCOMES).collectAsList();

    assertThat(outcomes).isNotEmpty();
    assertThat(outcomes)
        .allSatisfy(
            row -> {
              assertThat(row.<String>getAs("words")).startsWith(row.<String>getAs("verdict"));
              assertThat(row.<Boolean>getAs("suppressed") && row.getAs("effect") != null).isFalse();
            });
  }

  @Test
  void thoseWhoDoNotCallAreNotHeardAndNoRequestIsClosed() {
    assertThat(
            store
                .read(AuditTables.NOT_HEARD)
                .where("kind = 'channel' and served_group = 'survey'")
                .collectAsList())
        .allSatisfy(row -> assertThat(row.<String>getAs("verdict")).isEqualTo("not heard"));
    assertThat(store.read(AuditTables.CLOSURE_AUDIT).count()).isZero();
  }

  @Test
  void theirPageIsOneToDecideFrom() throws IOException {
    Map<String, List<voc.explorer.report.Row>> tables = new TreeMap<>();
    for (Table table : ReportData.read()) {
      if (Files.isDirectory(folder.resolve("runs").resolve("calls").resolve(table.name()))) {
        List<voc.explorer.report.Row> rows = new ArrayList<>();
        for (String json : store.read(table).toJSON().collectAsList()) {
          rows.add(new voc.explorer.report.Row(table, values(JSON.readTree(json))));
        }
        tables.put(table.name(), rows);
      }
    }
    Night told =
        new Night("calls", LocalDate.of(2026, 3, 31), 1, 1, 0, 0, 1, 10, List.of(), List.of());

    String page = Report.whole(new ReportData(told, tables)).html();

    assertThat(tables.keySet()).contains("needs", "priorities", "trends", "outcomes", "board");
    assertThat(page)
        .contains("matters most tonight: ", "What to do first", "What this night cannot tell")
        .contains("Name the FAQ in the configuration: faq.")
        .doesNotContain("NaN", ">null", "Infinity", " 1 needs", " 1 alarms");
  }

  private static Map<String, Object> values(JsonNode json) {
    Map<String, Object> values = new TreeMap<>();
    json.fields()
        .forEachRemaining(
            field -> {
              JsonNode value = field.getValue();
              if (value.isArray()) {
                List<String> texts = new ArrayList<>();
                value.forEach(each -> texts.add(each.asText()));
                values.put(field.getKey(), texts);
              } else if (value.isNumber()) {
                values.put(field.getKey(), value.numberValue());
              } else if (value.isBoolean()) {
                values.put(field.getKey(), value.asBoolean());
              } else {
                values.put(field.getKey(), value.asText());
              }
            });
    return values;
  }
}
