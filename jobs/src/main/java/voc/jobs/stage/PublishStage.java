package voc.jobs.stage;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import voc.core.table.Table;
import voc.core.table.Tables;
import voc.jobs.warehouse.Manifest;
import voc.jobs.warehouse.RunFolder;
import voc.jobs.warehouse.RunSettings;
import voc.jobs.warehouse.TableStore;
import voc.jobs.warehouse.Warehouse;
import voc.needs.disclosure.SmallestCell;

/**
 * Writes the accounts, checks them against what was stored, writes the manifest and replaces {@code
 * CURRENT}.
 */
public final class PublishStage {
  private final Warehouse warehouse;
  private final RunFolder run;
  private final TableStore store;
  private final SmallestCell smallest;
  private final @Nullable RunSettings settings;
  private final Configuration hadoop;

  public PublishStage(
      SparkSession spark, Warehouse warehouse, RunFolder run, SmallestCell smallest) {
    this(spark, warehouse, run, smallest, null);
  }

  /**
   * @param smallest which figures were suppressed, for the manifest
   * @param settings what the figures were made by, for the manifest
   */
  public PublishStage(
      SparkSession spark,
      Warehouse warehouse,
      RunFolder run,
      SmallestCell smallest,
      @Nullable RunSettings settings) {
    this.warehouse = warehouse;
    this.run = run;
    this.settings = settings;
    this.hadoop = spark.sparkContext().hadoopConfiguration();
    this.store = new TableStore(spark, run);
    this.smallest = smallest;
  }

  /** The published run's manifest. */
  public record Published(Manifest manifest, StageReport report) implements StageResult {}

  /**
   * Writes table {@code stages}, checks the books and publishes.
   *
   * @param created the time that the manifest names
   * @throws IllegalStateException if what was stored is not what was counted; nothing is published
   *     then
   */
  public Published run(
      LoadStage.Loaded loaded, IndexStage.Indexed indexed, StageLog log, Instant created)
      throws IOException {
    List<FileCount> counts = loaded.counts();
    store.write(Tables.STAGES, stageRows(counts, log));
    SortedMap<String, Manifest.TableEntry> tables = new TreeMap<>();
    for (Table table : Tables.all()) {
      tables.put(
          table.name(),
          new Manifest.TableEntry(store.read(table).count(), run.entries(run.table(table))));
    }
    ReferenceStore.write(run, loaded.reference(), hadoop);
    Manifest manifest =
        manifest(counts, loaded.increments(), tables, loaded.asOf(), created, indexed);
    check(counts, loaded.kept(), manifest);
    warehouse.publish(run, manifest);
    long rows = tables.values().stream().mapToLong(Manifest.TableEntry::rows).sum();
    return new Published(
        manifest, StageReport.of("publish", rows, rows, "run " + run.id() + " is CURRENT"));
  }

  private Manifest manifest(
      List<FileCount> counts,
      List<String> increments,
      SortedMap<String, Manifest.TableEntry> tables,
      LocalDate asOf,
      Instant created,
      IndexStage.Indexed indexed)
      throws IOException {
    List<Manifest.Input> inputs = new ArrayList<>();
    for (FileCount count : counts) {
      inputs.add(
          new Manifest.Input(
              count.source(),
              count.file(),
              count.bytes(),
              count.read(),
              count.accepted(),
              count.rejected(),
              count.duplicates(),
              count.leftOut(),
              count.forgotten()));
    }
    return new Manifest(
        run.id(),
        created.toString(),
        asOf.toString(),
        counts.stream().mapToLong(FileCount::read).sum(),
        counts.stream().mapToLong(FileCount::accepted).sum(),
        counts.stream().mapToLong(FileCount::rejected).sum(),
        counts.stream().mapToLong(FileCount::duplicates).sum(),
        counts.stream().mapToLong(FileCount::leftOut).sum(),
        counts.stream().mapToLong(FileCount::forgotten).sum(),
        smallest.people(),
        increments,
        inputs,
        tables,
        new Manifest.IndexEntry(indexed.documents(), indexed.shards(), run.entries(run.index())),
        run.entries(run.reference()),
        settings,
        null);
  }

  /**
   * What lies in the tables must be what was counted on the way: a lost record stops the night
   * here.
   */
  private void check(List<FileCount> counts, long earlier, Manifest manifest) {
    long reference =
        counts.stream()
            .filter(count -> count.kind() != FileCount.Kind.FEEDBACK)
            .mapToLong(FileCount::accepted)
            .sum();
    same(
        "feedback stored",
        manifest.accepted() - reference + earlier,
        manifest.rows(Tables.FEEDBACK));
    same(
        "rejects and duplicates stored",
        manifest.rejected() + manifest.duplicates(),
        manifest.rows(Tables.REJECTS));
    same("mentions indexed", manifest.rows(Tables.MENTIONS), manifest.index().documents());
  }

  private static void same(String what, long counted, long stored) {
    if (counted != stored) {
      throw new IllegalStateException(
          what + " must be " + counted + " as counted, got " + stored + "; nothing was published");
    }
  }

  private static List<Row> stageRows(List<FileCount> counts, StageLog log) {
    List<Row> rows = new ArrayList<>();
    for (StageReport report : log.reports()) {
      rows.add(
          RowFactory.create(
              report.stage(),
              null,
              null,
              null,
              report.read(),
              report.accepted(),
              report.rejected(),
              report.duplicates(),
              report.leftOut(),
              report.forgotten(),
              report.written(),
              log.seconds(report.stage())));
    }
    for (FileCount count : counts) {
      rows.add(
          RowFactory.create(
              "load",
              count.source(),
              count.file(),
              count.encoding(),
              count.read(),
              count.accepted(),
              count.rejected(),
              count.duplicates(),
              count.leftOut(),
              count.forgotten(),
              count.accepted(),
              0.0));
    }
    return rows;
  }
}
