package voc.jobs.config;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** Where the time of a record comes from. */
public sealed interface TimeRule extends Serializable {
  /** Pattern name for ISO-8601 with or without time and offset. */
  String ISO = "ISO";

  /** Pattern name for milliseconds since 1970-01-01T00:00Z. */
  String EPOCH_MS = "epoch_ms";

  /** Pattern name for seconds since 1970-01-01T00:00Z. */
  String EPOCH_S = "epoch_s";

  /**
   * A column of the record.
   *
   * @param column its name
   * @param patterns tried in order: {@link #ISO}, {@link #EPOCH_MS}, {@link #EPOCH_S} or patterns
   *     of {@link java.time.format.DateTimeFormatter}; not empty
   */
  record Column(String column, List<String> patterns) implements TimeRule {
    public Column {
      patterns = List.copyOf(patterns);
    }
  }

  /**
   * The same time for every record, where the data has none.
   *
   * @param time that time
   */
  record Constant(Instant time) implements TimeRule {}

  /** The time at which the file was last changed. */
  record FileModified() implements TimeRule {}
}
