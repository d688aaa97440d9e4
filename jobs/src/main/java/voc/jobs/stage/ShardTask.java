package voc.jobs.stage;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;
import voc.jobs.rows.MentionRows;
import voc.search.IndexedMention;
import voc.search.lucene.ShardWriter;

/**
 * Writes one partition of mentions as one shard in a local folder, then copies it to the run's
 * index.
 */
final class ShardTask implements MapPartitionsFunction<Row, Long> {
  private static final long serialVersionUID = 1L;

  private final String index;
  private final SerializableConfiguration hadoop;

  ShardTask(String index, SerializableConfiguration hadoop) {
    this.index = index;
    this.hadoop = hadoop;
  }

  @Override
  public Iterator<Long> call(Iterator<Row> mentions) throws IOException {
    java.nio.file.Path local = Files.createTempDirectory("voc-shard-");
    try {
      long documents = write(local, mentions);
      copy(local);
      return List.of(documents).iterator();
    } finally {
      delete(local);
    }
  }

  private static long write(java.nio.file.Path folder, Iterator<Row> mentions) throws IOException {
    long documents = 0;
    try (ShardWriter shard = new ShardWriter(folder)) {
      while (mentions.hasNext()) {
        Row mention = mentions.next();
        shard.add(indexed(mention), MentionRows.vector(mention));
        documents++;
      }
    }
    return documents;
  }

  /** A second attempt of the task finds the shard in place and leaves it: both hold the same. */
  private void copy(java.nio.file.Path local) throws IOException {
    TaskContext task = TaskContext.get();
    Path folder = new Path(index);
    FileSystem files = folder.getFileSystem(hadoop.value());
    Path shard = new Path(folder, String.format(Locale.ROOT, "shard-%05d", task.partitionId()));
    Path attempt = new Path(folder, "attempt-" + task.taskAttemptId());
    files.mkdirs(folder);
    files.copyFromLocalFile(false, true, new Path(local.toUri()), attempt);
    if (files.exists(shard) || !files.rename(attempt, shard)) {
      files.delete(attempt, true);
    }
  }

  private static IndexedMention indexed(Row row) {
    List<Row> topics = row.getList(row.fieldIndex("topics"));
    // Runs of before there were marks have none, and are indexed anew when somebody is forgotten.
    List<Row> marks =
        row.isNullAt(row.fieldIndex("marks")) ? List.of() : row.getList(row.fieldIndex("marks"));
    return new IndexedMention(
        row.getAs("mention_id"),
        row.getAs("feedback_id"),
        row.getAs("text"),
        row.getAs("channel"),
        row.getAs("department"),
        topics.stream().map(topic -> topic.getString(0)).toList(),
        row.getAs("sentiment"),
        row.<@Nullable Double>getAs("polarity"),
        row.<Boolean>getAs("question"),
        marks.stream().map(mark -> mark.getString(0)).toList(),
        row.<Instant>getAs("time"),
        row.<LocalDate>getAs("day"),
        row.getAs("file"),
        row.<Long>getAs("line"),
        row.getAs("customer"));
  }

  private static void delete(java.nio.file.Path folder) throws IOException {
    try (Stream<java.nio.file.Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder())
          .map(java.nio.file.Path::toFile)
          .forEach(ShardTask::deleteOne);
    }
  }

  private static void deleteOne(File file) {
    try {
      Files.delete(file.toPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
