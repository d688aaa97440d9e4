package voc.jobs.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import voc.core.RejectReason;
import voc.jobs.rows.LoadRows;
import voc.jobs.source.rule.PlaceReader;

/**
 * Counts each file's records on both sides: as they came out of the file, and as they went on to
 * feedback or rejects. That the two sides agree is checked by {@link FileCount}.
 */
final class FileCounts {
  private static final String REPAIRED = "repaired";

  private final Map<String, Long> counts = new TreeMap<>();

  private FileCounts() {}

  /** One count for each of {@code parts}, in their order. */
  static List<FileCount> of(
      List<SourcePart> parts,
      Dataset<Row> results,
      Dataset<Row> feedback,
      Dataset<Row> rejects,
      Dataset<Row> corrections) {
    FileCounts read = byFileAnd(col("kind"), results);
    FileCounts accepted = byFileAnd(when(hasRepairedPlace(), REPAIRED).otherwise(""), feedback);
    FileCounts rejected = byFileAnd(col("reason"), rejects);
    FileCounts corrected = byFileAnd(lit(""), corrections);
    List<Row> ends = ends(results);
    FileCounts unreadable = unreadable(ends);
    Map<String, String> encodings = encodings(ends);
    List<FileCount> counts = new ArrayList<>();
    for (SourcePart part : parts) {
      counts.add(
          new FileCount(
              FileCount.Kind.FEEDBACK,
              part.source().name(),
              part.file().name(),
              part.file().size(),
              read.of(part, LoadRows.ACCEPTED) + read.of(part, LoadRows.REJECTED),
              accepted.all(part),
              rejected.reasons(part),
              corrected.all(part),
              accepted.of(part, REPAIRED),
              read.of(part, LoadRows.LEFT_OUT) + read.of(part, LoadRows.FORGOTTEN),
              unreadable.all(part),
              encodings.getOrDefault(key(part.source().name(), part.file().name()), ""),
              read.of(part, LoadRows.FORGOTTEN)));
    }
    return counts;
  }

  private static Column hasRepairedPlace() {
    return col("attributes").getItem(PlaceReader.REPAIRED).isNotNull();
  }

  private static FileCounts byFileAnd(Column value, Dataset<Row> rows) {
    return collect(
        rows.groupBy(col("source"), col("file"), value.as("value"))
            .agg(count(lit(1)))
            .collectAsList());
  }

  /** Source, file, unreadable characters and character set of each file. */
  private static List<Row> ends(Dataset<Row> results) {
    return results
        .where(col("kind").equalTo(LoadRows.END))
        .groupBy("source", "file")
        .agg(max("line"), max("encoding"))
        .collectAsList();
  }

  private static FileCounts unreadable(List<Row> ends) {
    FileCounts counts = new FileCounts();
    ends.forEach(end -> counts.counts.put(key(end.getString(0), end.getString(1)), end.getLong(2)));
    return counts;
  }

  private static Map<String, String> encodings(List<Row> ends) {
    Map<String, String> encodings = new TreeMap<>();
    ends.forEach(end -> encodings.put(key(end.getString(0), end.getString(1)), end.getString(3)));
    return encodings;
  }

  private static FileCounts collect(List<Row> rows) {
    FileCounts counts = new FileCounts();
    for (Row row : rows) {
      counts.counts.put(key(row.getString(0), row.getString(1)) + row.getString(2), row.getLong(3));
    }
    return counts;
  }

  private long of(SourcePart part, String value) {
    return counts.getOrDefault(key(part.source().name(), part.file().name()) + value, 0L);
  }

  private SortedMap<RejectReason, Long> reasons(SourcePart part) {
    SortedMap<RejectReason, Long> reasons = new TreeMap<>();
    for (RejectReason reason : RejectReason.values()) {
      long count = of(part, reason.label());
      if (count > 0) {
        reasons.put(reason, count);
      }
    }
    return reasons;
  }

  private long all(SourcePart part) {
    String prefix = key(part.source().name(), part.file().name());
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** A file's name holds no line break, so no key is the start of another file's. */
  private static String key(String source, String file) {
    return source + "\n" + file + "\n";
  }
}
