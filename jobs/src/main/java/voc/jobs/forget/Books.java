package voc.jobs.forget;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import voc.core.RejectReason;
import voc.jobs.stage.StageReport;
import voc.jobs.warehouse.Manifest;

/**
 * The accounts of a run after a person was taken out of it: what was accepted, rejected or a
 * duplicate and is gone counts as left out, as it will the next night. So the books agree with the
 * tables again.
 */
final class Books {
  private final Map<String, Gone> byFile;

  private Books(Map<String, Gone> byFile) {
    this.byFile = byFile;
  }

  /** Records of one file that are gone. */
  private record Gone(long accepted, long rejected, long duplicates) {
    static final Gone NONE = new Gone(0, 0, 0);

    Gone plus(Gone other) {
      return new Gone(
          accepted + other.accepted, rejected + other.rejected, duplicates + other.duplicates);
    }

    long all() {
      return accepted + rejected + duplicates;
    }
  }

  /**
   * Counts what is gone.
   *
   * @param feedback rows of table {@code feedback} before
   * @param rejects rows of table {@code rejects} before
   */
  static Books of(Manifest manifest, Dataset<Row> feedback, Dataset<Row> rejects, Person person) {
    Map<String, Gone> byFile = new TreeMap<>();
    Map<String, Long> all = byFile(feedback);
    Map<String, Long> theirs = byFile(feedback.where(col("feedback_id").isin(person.ids())));
    for (Manifest.Input input : manifest.inputs()) {
      String key = key(input.source(), input.file());
      long left = all.getOrDefault(key, 0L) - theirs.getOrDefault(key, 0L);
      if (theirs.containsKey(key)) {
        // Rows beyond what was accepted are of earlier nights, whose file had the same name: they
        // were not in this run's books.
        long accepted = Math.min(input.accepted(), left);
        byFile.put(key, new Gone(input.accepted() - accepted, 0, 0));
      }
    }
    for (Row reject : rejects.where(col("excerpt").isin(person.ids())).collectAsList()) {
      boolean isDuplicate = RejectReason.DUPLICATE.label().equals(reject.<String>getAs("reason"));
      byFile.merge(
          key(reject.getAs("source"), reject.getAs("file")),
          isDuplicate ? new Gone(0, 0, 1) : new Gone(0, 1, 0),
          Gone::plus);
    }
    return new Books(byFile);
  }

  private static Map<String, Long> byFile(Dataset<Row> rows) {
    Map<String, Long> counts = new TreeMap<>();
    rows.groupBy("source", "file")
        .count()
        .collectAsList()
        .forEach(row -> counts.put(key(row.getString(0), row.getString(1)), row.getLong(2)));
    return counts;
  }

  private static String key(@Nullable String source, @Nullable String file) {
    return source + "\n" + file;
  }

  private Gone gone(@Nullable String source, @Nullable String file) {
    return byFile.getOrDefault(key(source, file), Gone.NONE);
  }

  private Gone all() {
    return byFile.values().stream().reduce(Gone.NONE, Gone::plus);
  }

  /** The run's accounts, with the tables and index of its revision. */
  Manifest manifest(
      Manifest before,
      String id,
      java.util.SortedMap<String, Manifest.TableEntry> tables,
      Manifest.IndexEntry index,
      List<Manifest.FileEntry> reference,
      String revised) {
    Gone gone = all();
    List<Manifest.Input> inputs = new ArrayList<>();
    before.inputs().forEach(input -> inputs.add(input(input)));
    return new Manifest(
        id,
        before.created(),
        before.asOf(),
        before.read() - gone.all(),
        before.accepted() - gone.accepted(),
        before.rejected() - gone.rejected(),
        before.duplicates() - gone.duplicates(),
        before.leftOut() + gone.all(),
        before.forgotten() + gone.all(),
        before.smallestCell(),
        before.increments(),
        inputs,
        tables,
        index,
        reference,
        before.settings(),
        revised);
  }

  private Manifest.Input input(Manifest.Input before) {
    Gone gone = gone(before.source(), before.file());
    return new Manifest.Input(
        before.source(),
        before.file(),
        before.bytes(),
        before.read() - gone.all(),
        before.accepted() - gone.accepted(),
        before.rejected() - gone.rejected(),
        before.duplicates() - gone.duplicates(),
        before.leftOut() + gone.all(),
        before.forgotten() + gone.all());
  }

  /**
   * Rows of table {@code stages}.
   *
   * @param again reports of stages by name, which stand in place of what the rows say
   */
  List<Row> stages(List<Row> before, Map<String, StageReport> again) {
    List<Row> rows = new ArrayList<>();
    for (Row row : before) {
      StageReport report = again.get(row.<String>getAs("stage"));
      rows.add(report == null ? load(row) : reported(row, report));
    }
    return rows;
  }

  private Row load(Row row) {
    boolean isFile = row.getAs("file") != null;
    Gone gone = isFile ? gone(row.getAs("source"), row.getAs("file")) : all();
    return RowFactory.create(
        row.getAs("stage"),
        row.getAs("source"),
        row.getAs("file"),
        row.getAs("encoding"),
        row.<Long>getAs("read") - gone.all(),
        row.<Long>getAs("accepted") - gone.accepted(),
        row.<Long>getAs("rejected") - gone.rejected(),
        row.<Long>getAs("duplicate") - gone.duplicates(),
        row.<Long>getAs("left_out") + gone.all(),
        forgotten(row) + gone.all(),
        row.<Long>getAs("written") - gone.accepted(),
        row.getAs("seconds"));
  }

  private static Row reported(Row row, StageReport report) {
    return RowFactory.create(
        row.getAs("stage"),
        row.getAs("source"),
        row.getAs("file"),
        row.getAs("encoding"),
        report.read(),
        report.accepted(),
        report.rejected(),
        report.duplicates(),
        report.leftOut(),
        report.forgotten(),
        report.written(),
        row.getAs("seconds"));
  }

  /** Runs of before anybody could be forgotten have no such column. */
  private static long forgotten(Row row) {
    Long forgotten = row.getAs("forgotten");
    return forgotten == null ? 0 : forgotten;
  }
}
