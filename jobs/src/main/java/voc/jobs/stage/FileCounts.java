package voc.jobs.stage;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import voc.core.RejectReason;
import voc.jobs.rows.LoadRows;

/**
 * Counts each file's records on both sides: as they came out of the file, and as they went on to
 * feedback or rejects. That the two sides agree is checked by {@link FileCount}.
 */
final class FileCounts {
  private FileCounts() {}

  /** One count for each of {@code parts}, in their order. */
  static List<FileCount> of(
      List<SourcePart> parts, Dataset<Row> results, Dataset<Row> feedback, Dataset<Row> rejects) {
    Map<String, Long> taken = byFile(results.where(col("kind").equalTo(LoadRows.ACCEPTED)));
    Map<String, Long> refused = byFile(results.where(col("kind").equalTo(LoadRows.REJECTED)));
    Map<String, Long> leftOut = byFile(results.where(col("kind").equalTo(LoadRows.LEFT_OUT)));
    Map<String, Long> accepted = byFile(feedback);
    Map<String, Long> rejected = byFile(rejects);
    Map<String, Long> setAside =
        byFile(
            rejects.where(
                col("reason")
                    .isin(RejectReason.DUPLICATE.label(), RejectReason.AFTER_AS_OF.label())));
    Map<String, Long> unreadable = unreadable(results);
    List<FileCount> counts = new ArrayList<>();
    for (SourcePart part : parts) {
      String key = key(part.source().name(), part.file().name());
      counts.add(
          new FileCount(
              FileCount.Kind.FEEDBACK,
              part.source().name(),
              part.file().name(),
              part.file().size(),
              of(taken, key) + of(refused, key),
              of(accepted, key),
              of(rejected, key),
              of(setAside, key),
              of(leftOut, key),
              of(unreadable, key)));
    }
    return counts;
  }

  private static Map<String, Long> byFile(Dataset<Row> rows) {
    Map<String, Long> counts = new TreeMap<>();
    for (Row row : rows.groupBy("source", "file").count().collectAsList()) {
      counts.put(key(row.getString(0), row.getString(1)), row.getLong(2));
    }
    return counts;
  }

  private static Map<String, Long> unreadable(Dataset<Row> results) {
    Map<String, Long> counts = new TreeMap<>();
    Dataset<Row> ends = results.where(col("kind").equalTo(LoadRows.END));
    for (Row row : ends.select("source", "file", "line").collectAsList()) {
      counts.put(key(row.getString(0), row.getString(1)), row.getLong(2));
    }
    return counts;
  }

  private static String key(String source, String file) {
    return source + "\n" + file;
  }

  private static long of(Map<String, Long> counts, String key) {
    return counts.getOrDefault(key, 0L);
  }
}
