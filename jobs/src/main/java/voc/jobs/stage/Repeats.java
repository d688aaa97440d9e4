package voc.jobs.stage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.time.Instant;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Finds records of the same id and which of them to keep: the one of the latest update; where that
 * is the same or not told, the first in order of source, file and record. Only ids and places
 * travel between partitions, not the words.
 */
final class Repeats {
  /** Before every update, none of which lies before 1990: of records that tell of none. */
  private static final Instant NEVER = Instant.EPOCH;

  private Repeats() {}

  /**
   * Adds to each row the columns {@code kept} (source, file, record and line of the record that is
   * kept), {@code kept_updated} and {@code states} (how many different updates the id comes with).
   * They are null where the id comes once.
   */
  static Dataset<Row> marked(Dataset<Row> accepted) {
    Dataset<Row> kept =
        accepted
            .select(col("feedback_id"), updated().as("state"), place().as("place"))
            .groupBy("feedback_id", "state")
            .agg(min("place").as("first"), count(lit(1)).as("times"))
            .groupBy("feedback_id")
            .agg(
                max_by(col("first"), col("state")).as("kept"),
                max("state").as("kept_updated"),
                count(lit(1)).as("states"),
                sum("times").as("all"))
            .where(col("all").gt(1))
            .drop("all");
    return accepted.join(kept, "feedback_id", "left");
  }

  /** Whether a row is not the one that is kept. */
  static Column isRepeat() {
    return coalesce(col("kept").notEqual(place()), lit(false));
  }

  /** Whether a row that is not kept is an earlier state of the one that is. */
  static Column isEarlierState() {
    return isRepeat().and(updated().lt(col("kept_updated")));
  }

  /** Whether a row is kept and replaces an earlier state. */
  static Column isCorrection() {
    return coalesce(col("states").gt(1).and(col("kept").equalTo(place())), lit(false));
  }

  private static Column updated() {
    return coalesce(col("updated"), lit(NEVER));
  }

  private static Column place() {
    return struct(col("source"), col("file"), col("record"), col("line"));
  }
}
