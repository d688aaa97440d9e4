package voc.jobs.stage;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.Arrays;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import voc.core.RejectReason;
import voc.jobs.rows.RejectRows;

/**
 * Which of the records that were understood are taken: not those that repeat another one, nor those
 * after the as-of day. Worked out once, from ids, places and times alone: no word of a customer
 * travels between partitions for it.
 */
final class Judgement {
  private static final StructType SCHEMA =
      RejectRows.SCHEMA.add("correction", DataTypes.BooleanType, false);

  /** The reason of what is taken, in place of an earlier state. */
  private static final String NONE = "";

  /** The place of a record within its run. */
  private static final String[] PLACE = {"source", "file", "record"};

  /** As many places as this, of 100 bytes or so, fit beside each task. */
  private static final long FEW = 1_000_000;

  private final JavaRDD<Row> cached;
  private final Dataset<Row> verdicts;
  private final long count;

  private Judgement(JavaRDD<Row> cached, Dataset<Row> verdicts) {
    this.cached = cached;
    this.verdicts = verdicts;
    this.count = cached.count();
  }

  /**
   * Judges all records that were understood.
   *
   * @param accepted rows of table {@code feedback} with {@code redacted_id}, the id that they will
   *     be stored under
   */
  static Judgement of(Dataset<Row> accepted, EarlierNights earlier, LocalDate asOf) {
    Dataset<Row> narrow =
        accepted.select(
            "feedback_id", "redacted_id", "source", "file", "line", "record", "updated", "day");
    Column late = col("day").gt(asOf);
    JavaRDD<Row> cached =
        repeats(narrow.where(not(late)), earlier)
            .unionByName(narrow.where(late).select(lateColumns(asOf)))
            .javaRDD()
            .persist(StorageLevel.MEMORY_AND_DISK());
    return new Judgement(cached, accepted.sparkSession().createDataFrame(cached, SCHEMA));
  }

  /** What to let go of in the end. */
  JavaRDD<Row> cached() {
    return cached;
  }

  /** The rows of {@code accepted} that are taken. */
  Dataset<Row> taken(Dataset<Row> accepted) {
    Dataset<Row> places = refused().select(PLACE[0], PLACE[1], PLACE[2]);
    return accepted.join(count < FEW ? broadcast(places) : places, PLACE, "left_anti");
  }

  /** Those that are not taken, as rows of table {@code rejects}. */
  Dataset<Row> rejects() {
    return refused().drop("correction");
  }

  /** Source and file of each record that is taken in place of an earlier state. */
  Dataset<Row> corrections() {
    return verdicts.where(col("reason").equalTo(NONE)).select("source", "file");
  }

  private Dataset<Row> refused() {
    return verdicts.where(col("reason").notEqual(NONE));
  }

  /**
   * Repeats and corrections among what lies in time: a late record must not oust an earlier one.
   */
  private static Dataset<Row> repeats(Dataset<Row> inTime, EarlierNights earlier) {
    Column repeat = Repeats.isRepeat().or(EarlierNights.isOutdated());
    return earlier
        .marked(Repeats.marked(inTime))
        .withColumn("reason", when(repeat, RejectReason.DUPLICATE.label()).otherwise(NONE))
        .withColumn("correction", Repeats.isCorrection().or(EarlierNights.isCorrection()))
        .where(col("reason").notEqual(NONE).or(col("correction")))
        .select(columns(detail(), duplicateOf()));
  }

  private static Column[] lateColumns(LocalDate asOf) {
    Column detail =
        concat(
            lit(Verdicts.LATE_RULE + asOf + ", got "),
            col("day").cast("string"),
            lit(Verdicts.LATE_REMEDY));
    Column[] columns = columns(detail, lit(null).cast("string"));
    for (int i = 0; i < columns.length; i++) {
      String name = SCHEMA.fieldNames()[i];
      if (name.equals("reason")) {
        columns[i] = lit(RejectReason.AFTER_AS_OF.label()).as(name);
      } else if (name.equals("correction")) {
        columns[i] = lit(false).as(name);
      }
    }
    return columns;
  }

  /**
   * The columns of a reject; its excerpt is the id under which the record would be stored, since
   * its text is not kept: by that id it is found again when the person asks to be forgotten.
   */
  private static Column[] columns(Column detail, Column duplicateOf) {
    return Arrays.stream(SCHEMA.fieldNames())
        .map(
            name ->
                switch (name) {
                  case "pointer" -> lit(null).cast("string").as(name);
                  case "detail" -> coalesce(detail, lit(NONE)).as(name);
                  case "excerpt" -> col("redacted_id").as(name);
                  case "duplicate_of" -> duplicateOf.as(name);
                  default -> col(name);
                })
        .toArray(Column[]::new);
  }

  private static Column detail() {
    return when(Repeats.isEarlierState(), replaced(keptAt(), col("kept_updated")))
        .when(
            Repeats.isRepeat(),
            concat(lit(Verdicts.DUPLICATE_RULE), keptAt(), lit(Verdicts.DUPLICATE_REMEDY)))
        .when(EarlierNights.isOutdated(), replaced(col("earlier_place"), col("earlier_updated")));
  }

  private static Column duplicateOf() {
    return when(Repeats.isRepeat(), keptAt())
        .when(EarlierNights.isOutdated(), col("earlier_place"));
  }

  private static Column keptAt() {
    return concat(col("kept.file"), lit(":"), col("kept.line"));
  }

  private static Column replaced(Column place, Column updated) {
    return concat(
        lit(Verdicts.REPLACED_RULE), place, lit(Verdicts.REPLACED_BY), updated.cast("string"));
  }
}
