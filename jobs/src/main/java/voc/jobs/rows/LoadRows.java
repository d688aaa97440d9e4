package voc.jobs.rows;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import voc.core.Feedback;
import voc.core.Provenance;
import voc.jobs.source.record.LoadResult;

/**
 * What became of each physical record, as rows: its kind, its place, and the feedback or the
 * reject.
 */
public final class LoadRows {
  public static final String ACCEPTED = "accepted";
  public static final String REJECTED = "rejected";
  public static final String LEFT_OUT = "left out";

  /** Understood, and of somebody who is forgotten: nothing of it but its place goes on. */
  public static final String FORGOTTEN = "forgotten";

  /** The end of a file; {@code line} then holds how many characters could not be decoded. */
  public static final String END = "end";

  public static final StructType SCHEMA =
      new StructType()
          .add("kind", DataTypes.StringType, false)
          .add("source", DataTypes.StringType, false)
          .add("file", DataTypes.StringType, false)
          .add("line", DataTypes.LongType, false)
          .add("record", DataTypes.LongType, false)
          .add("encoding", DataTypes.StringType, true)
          .add("feedback", FeedbackRows.SCHEMA, true)
          .add("reject", RejectRows.SCHEMA, true);

  private LoadRows() {}

  public static Row of(LoadResult<Feedback> result) {
    Provenance place = result.provenance();
    if (result instanceof LoadResult.Accepted<Feedback> accepted) {
      return row(ACCEPTED, place, FeedbackRows.of(accepted.value()), null);
    }
    if (result instanceof LoadResult.Rejected<Feedback> rejected) {
      return row(REJECTED, place, null, RejectRows.of(rejected.reject()));
    }
    return row(LEFT_OUT, place, null, null);
  }

  /** The end of a file, which was read in the character set {@code encoding}. */
  public static Row end(String source, String file, long unreadableCharacters, String encoding) {
    return RowFactory.create(END, source, file, unreadableCharacters, 0L, encoding, null, null);
  }

  /** The raw feedback of a row of this class, if its record was accepted. */
  public static @Nullable Row accepted(Row result) {
    boolean isAccepted = ACCEPTED.equals(result.getString(SCHEMA.fieldIndex("kind")));
    return isAccepted ? result.getStruct(SCHEMA.fieldIndex("feedback")) : null;
  }

  /** In place of an accepted record: that there was one which is forgotten. */
  public static Row forgotten(Row accepted) {
    return RowFactory.create(
        FORGOTTEN,
        accepted.get(SCHEMA.fieldIndex("source")),
        accepted.get(SCHEMA.fieldIndex("file")),
        accepted.get(SCHEMA.fieldIndex("line")),
        accepted.get(SCHEMA.fieldIndex("record")),
        null,
        null,
        null);
  }

  private static Row row(
      String kind, Provenance place, @Nullable Row feedback, @Nullable Row reject) {
    return RowFactory.create(
        kind, place.source(), place.file(), place.line(), place.record(), null, feedback, reject);
  }
}
