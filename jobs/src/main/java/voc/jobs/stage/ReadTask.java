package voc.jobs.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;
import voc.core.Feedback;
import voc.jobs.config.Departments;
import voc.jobs.rows.LoadRows;
import voc.jobs.source.SourceReader;
import voc.jobs.source.file.HadoopInputFiles;
import voc.jobs.source.file.InputFiles;
import voc.jobs.source.record.LoadResults;

/** Reads one file as a stream of rows of {@link LoadRows}. */
final class ReadTask implements FlatMapFunction<SourcePart, Row> {
  private static final long serialVersionUID = 1L;

  private final String folder;
  private final Departments departments;
  private final Instant latest;
  private final SerializableConfiguration hadoop;

  ReadTask(
      String folder, Departments departments, Instant latest, SerializableConfiguration hadoop) {
    this.folder = folder;
    this.departments = departments;
    this.latest = latest;
    this.hadoop = hadoop;
  }

  @Override
  public Iterator<Row> call(SourcePart part) throws IOException {
    InputFiles files = new HadoopInputFiles(Path.of(folder), hadoop.value());
    LoadResults<Feedback> results =
        SourceReader.of(part.source(), departments, latest)
            .read(files.open(part.file().path()), part.file());
    TaskCompletionListener closing = context -> close(results);
    TaskContext.get().addTaskCompletionListener(closing);
    return new Rows(part, results);
  }

  private static void close(LoadResults<Feedback> results) {
    try {
      results.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The records' rows, then the file's end. */
  private static final class Rows implements Iterator<Row> {
    private final SourcePart part;
    private @Nullable LoadResults<Feedback> results;

    Rows(SourcePart part, LoadResults<Feedback> results) {
      this.part = part;
      this.results = results;
    }

    @Override
    public boolean hasNext() {
      return results != null;
    }

    @Override
    public Row next() {
      if (results == null) {
        throw new NoSuchElementException();
      }
      LoadResults<Feedback> open = results;
      if (Guarded.at(part.file().name(), open::hasNext)) {
        return Guarded.at(part.file().name(), () -> LoadRows.of(open.next()));
      }
      Row end =
          LoadRows.end(
              part.source().name(),
              part.file().name(),
              results.unreadableCharacters(),
              results.encoding());
      results = null;
      return end;
    }
  }
}
