package voc.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.core.RejectReason;
import voc.core.table.Table;
import voc.core.table.Tables;
import voc.jobs.SparkSuite;
import voc.jobs.progress.Progress;
import voc.jobs.warehouse.Manifest;
import voc.jobs.warehouse.RunFolder;
import voc.jobs.warehouse.TableStore;
import voc.jobs.warehouse.Warehouse;
import voc.jobs.warehouse.WarehouseException;
import voc.needs.disclosure.SmallestCell;

/** A night that stored nothing: the books say so, or the night is not published. */
class PublishStageTest extends SparkSuite {
  private static final long serialVersionUID = 1L;

  private static final Instant NOW = Instant.parse("2026-04-01T03:00:00Z");

  @TempDir transient Path folder;
  private transient Warehouse warehouse;
  private transient RunFolder run;

  @BeforeEach
  void newRun() throws IOException {
    warehouse = Warehouse.at(folder.toString(), sc().hadoopConfiguration());
    run = warehouse.create("night");
    TableStore store = new TableStore(spark(), run);
    for (Table table : Tables.all()) {
      if (!table.equals(Tables.STAGES)) {
        store.write(table, List.<Row>of());
      }
    }
    Files.createDirectories(folder.resolve("runs/night/index"));
  }

  private Manifest publish(FileCount count, long indexed) throws IOException {
    return publish(List.of(count), indexed);
  }

  private Manifest publish(List<FileCount> counts, long indexed) throws IOException {
    StageReport report = StageReport.of("load", 0, 0, "");
    LoadStage.Loaded loaded =
        new LoadStage.Loaded(
            spark().emptyDataFrame(),
            spark().emptyDataFrame(),
            0,
            List.of(),
            List.of(),
            new ReferenceInputs(List.of(), List.of(), List.of(), List.of()),
            counts,
            LocalDate.of(2026, 3, 31),
            List.of(),
            report);
    return new PublishStage(spark(), warehouse, run, SmallestCell.DEFAULT)
        .run(
            loaded,
            new IndexStage.Indexed(indexed, 2, report),
            new StageLog(spark(), Progress.silent()),
            NOW)
        .manifest();
  }

  private static SortedMap<RejectReason, Long> reasons(long malformed, long late, long duplicate) {
    return new TreeMap<>(
        Map.of(
            RejectReason.MALFORMED, malformed,
            RejectReason.AFTER_AS_OF, late,
            RejectReason.DUPLICATE, duplicate));
  }

  private static FileCount count(FileCount.Kind kind, long accepted, long rejected) {
    return new FileCount(
        kind,
        "open-311",
        "311/a.json",
        10,
        accepted + rejected,
        accepted,
        reasons(rejected, 0, 0),
        0,
        0,
        0,
        0,
        "UTF-8");
  }

  private void nothingWasPublished() throws IOException {
    assertThat(folder.resolve("CURRENT")).doesNotExist();
    assertThat(folder.resolve("runs/night/manifest.json")).doesNotExist();
    assertThat(warehouse.runs()).isEmpty();
    assertThatThrownBy(() -> run.manifest())
        .isInstanceOf(WarehouseException.class)
        .hasMessageMatching(
            "run night has no manifest \\(.*/manifest.json\\): it did not finish; run again");
  }

  @Test
  void booksThatAddUpArePublished() throws IOException {
    Manifest manifest = publish(count(FileCount.Kind.FAQ, 3, 0), 0);

    assertThat(manifest.accepted()).isEqualTo(3);
    assertThat(manifest.created()).isEqualTo("2026-04-01T03:00:00Z");
    assertThat(manifest.inputs())
        .containsExactly(new Manifest.Input("open-311", "311/a.json", 10, 3, 3, 0, 0, 0, 0));
    assertThat(manifest.tables()).hasSize(Tables.all().size());
    assertThat(warehouse.published().manifest()).isEqualTo(manifest);
  }

  @Test
  void lostFeedbackStopsTheNight() throws IOException {
    assertThatThrownBy(() -> publish(count(FileCount.Kind.FEEDBACK, 3, 0), 0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("feedback stored must be 3 as counted, got 0; nothing was published");
    nothingWasPublished();
  }

  @Test
  void lostRejectsStopTheNight() throws IOException {
    assertThatThrownBy(() -> publish(count(FileCount.Kind.SEARCHES, 0, 2), 0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "rejects and duplicates stored must be 2 as counted, got 0; nothing was published");
    nothingWasPublished();
  }

  @Test
  void anIndexOfOtherMentionsStopsTheNight() throws IOException {
    assertThatThrownBy(() -> publish(count(FileCount.Kind.FAQ, 1, 0), 5))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("mentions indexed must be 0 as counted, got 5; nothing was published");
    nothingWasPublished();
  }

  @Test
  void aFileWhoseRecordsDoNotAddUpStopsTheNight() {
    assertThatThrownBy(
            () ->
                new FileCount(
                    FileCount.Kind.FEEDBACK,
                    "open-311",
                    "311/a.json",
                    10,
                    1234,
                    1200,
                    reasons(30, 0, 3),
                    0,
                    0,
                    0,
                    0,
                    "UTF-8"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "311/a.json (source open-311) does not add up: accepted 1200 + rejected 30 + duplicates 3 is not"
                + " read 1234; nothing was published");
  }

  @Test
  void aStageWhoseRecordsDoNotAddUpStopsTheNight() {
    assertThatThrownBy(() -> new StageReport("tag", 5, 3, 1, 0, 0, 0, ""))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "stage tag does not add up: accepted 3 + rejected 1 + duplicates 0 is not read 5; nothing was"
                + " published");
  }

  @Test
  void duplicatesAndLateRecordsAreNoFaultOfASource() {
    FileCount one =
        new FileCount(
            FileCount.Kind.FEEDBACK, "s", "a", 1, 100, 80, reasons(5, 10, 5), 0, 0, 40, 0, "UTF-8");
    FileCount two =
        new FileCount(
            FileCount.Kind.FEEDBACK, "s", "b", 1, 100, 100, reasons(0, 0, 0), 0, 0, 0, 0, "UTF-8");

    assertThat(FileCount.faultyShare(List.of(one, two))).isEqualTo(0.025);
    assertThat(FileCount.faultyShare(List.of())).isZero();
  }
}
