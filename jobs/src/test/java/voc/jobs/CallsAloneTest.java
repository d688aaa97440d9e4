package voc.jobs;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import voc.core.Channel;
import voc.core.Need;
import voc.core.table.NeedTables;
import voc.core.table.Tables;
import voc.jobs.config.ConfigReader;
import voc.jobs.config.VocConfig;
import voc.jobs.stage.NeedStage;
import voc.jobs.stage.NeedsBefore;
import voc.jobs.stage.PeriodStage;
import voc.jobs.stage.RollUpStage;
import voc.jobs.warehouse.Manifest;
import voc.jobs.warehouse.RunSettings;
import voc.jobs.warehouse.TableStore;
import voc.jobs.warehouse.Warehouse;
import voc.needs.disclosure.SmallestCell;

/** An organisation that has nothing but its calls: the sample city's, and no other channel. */
@TestInstance(Lifecycle.PER_CLASS)
class CallsAloneTest extends SparkSuite {
  private static final long serialVersionUID = 1L;

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
    new PeriodStage(store, settings, config.departments(), smallest)
        .run(feedback, mentions, periods, ranked);
    new RollUpStage(store, settings, config.departments()).run(feedback, mentions, periods, ranked);
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
}
