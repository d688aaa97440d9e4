package voc.jobs.stage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import voc.core.table.Tables;
import voc.jobs.config.SourceConfig;
import voc.jobs.config.SourceConfig.Delivery;
import voc.jobs.rows.FeedbackRows;
import voc.jobs.warehouse.RunFolder;
import voc.jobs.warehouse.TableStore;
import voc.jobs.warehouse.Warehouse;

/**
 * Feedback of the published run that tonight's files need not hold again: that of sources which
 * deliver increments. It is redacted already.
 *
 * @param feedback rows of table {@code feedback}
 */
public record EarlierNights(Dataset<Row> feedback) {
  /** What a warehouse's published run holds of {@code sources}; nothing if none was published. */
  public static EarlierNights of(
      SparkSession spark, Warehouse warehouse, List<SourceConfig> sources) throws IOException {
    List<String> increments =
        sources.stream()
            .filter(source -> source.delivery() == Delivery.INCREMENT)
            .map(SourceConfig::name)
            .toList();
    Optional<RunFolder> run = warehouse.current();
    if (increments.isEmpty() || run.isEmpty()) {
      return none(spark);
    }
    Dataset<Row> feedback = new TableStore(spark, run.orElseThrow()).read(Tables.FEEDBACK);
    return new EarlierNights(
        feedback
            .where(col("source").isin(increments.toArray()))
            // A run of before records were numbered: they are told apart by their lines.
            .withColumn("record", coalesce(col("record"), col("line"))));
  }

  /** Nothing to keep. */
  public static EarlierNights none(SparkSession spark) {
    return new EarlierNights(spark.createDataFrame(List.of(), FeedbackRows.SCHEMA));
  }

  /**
   * Adds to each row of tonight {@code earlier_updated} and {@code earlier_place}, the update and
   * place of the same record in an earlier night; null where there is none.
   *
   * @param accepted rows with {@code redacted_id}, the id that they will be stored under
   */
  Dataset<Row> marked(Dataset<Row> accepted) {
    return accepted.join(
        feedback.select(
            col("feedback_id").as("redacted_id"),
            col("updated").as("earlier_updated"),
            concat(col("file"), lit(":"), col("line")).as("earlier_place")),
        "redacted_id",
        "left");
  }

  /** Whether a marked row is an earlier state than the one that is kept already. */
  static Column isOutdated() {
    return coalesce(col("updated").lt(col("earlier_updated")), lit(false))
        .or(col("updated").isNull().and(col("earlier_updated").isNotNull()));
  }

  /** Whether a marked row replaces an earlier state. */
  static Column isCorrection() {
    return coalesce(col("updated").gt(col("earlier_updated")), lit(false));
  }

  /** What of it is kept beside tonight's feedback. */
  Dataset<Row> without(Dataset<Row> taken) {
    return feedback.join(
        taken.select(col("redacted_id").as("feedback_id")), "feedback_id", "left_anti");
  }
}
