package voc.jobs.stage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import voc.core.table.Tables;
import voc.jobs.config.SourceConfig;
import voc.jobs.config.SourceConfig.Delivery;
import voc.jobs.rows.FeedbackRows;
import voc.jobs.warehouse.Forgotten;
import voc.jobs.warehouse.Intact;
import voc.jobs.warehouse.RunFolder;
import voc.jobs.warehouse.TableStore;
import voc.jobs.warehouse.Warehouse;

/**
 * Feedback of earlier nights that tonight's files need not hold again: that of sources which
 * deliver increments, from the last run that had them. It is redacted already. And of whom nothing
 * may come back, whatever tonight's files hold.
 *
 * @param feedback rows of table {@code feedback}
 * @param sources names of the sources that it is of
 * @param dropped names of sources that delivered increments to the published run, and are not
 *     configured so any more: their feedback stays in earlier runs alone
 * @param forgotten who asked to be forgotten
 */
public record EarlierNights(
    Dataset<Row> feedback, List<String> sources, List<String> dropped, Forgotten forgotten) {
  /** Where nobody is forgotten. */
  public EarlierNights(Dataset<Row> feedback, List<String> sources, List<String> dropped) {
    this(feedback, sources, dropped, Forgotten.NOBODY);
  }

  /**
   * What a warehouse's runs hold of {@code sources}; nothing if none was published.
   *
   * @throws voc.jobs.warehouse.WarehouseException if a run is not as it was published
   */
  public static EarlierNights of(
      SparkSession spark, Warehouse warehouse, List<SourceConfig> sources, Forgotten forgotten)
      throws IOException {
    List<String> increments = increments(sources);
    Optional<RunFolder> current = warehouse.current();
    if (current.isEmpty()) {
      return new EarlierNights(none(spark).feedback(), List.of(), List.of(), forgotten);
    }
    Map<RunFolder, List<String>> found = lastRuns(warehouse, current.orElseThrow(), increments);
    Dataset<Row> feedback = none(spark).feedback();
    List<String> names = new ArrayList<>();
    for (Map.Entry<RunFolder, List<String>> run : found.entrySet()) {
      Intact.require(run.getKey(), Tables.FEEDBACK);
      Dataset<Row> rows = new TableStore(spark, run.getKey()).read(Tables.FEEDBACK);
      feedback = feedback.unionByName(rows.where(col("source").isin(run.getValue().toArray())));
      names.addAll(run.getValue());
    }
    List<String> dropped = new ArrayList<>(current.orElseThrow().manifest().increments());
    dropped.removeAll(increments);
    return new EarlierNights(remembered(feedback, forgotten), names, dropped, forgotten);
  }

  /** A {@code forget} that was killed may have left rows of the person in a run. */
  private static Dataset<Row> remembered(Dataset<Row> feedback, Forgotten forgotten) {
    return forgotten.isEmpty()
        ? feedback
        : feedback.filter(
            (FilterFunction<Row>)
                row -> !forgotten.has(row.getAs("feedback_id"), row.getAs("customer")));
  }

  /** Names of the sources that deliver increments, in the order of the configuration. */
  static List<String> increments(List<SourceConfig> sources) {
    return sources.stream()
        .filter(source -> source.delivery() == Delivery.INCREMENT)
        .map(SourceConfig::name)
        .toList();
  }

  /**
   * The last run that had each of {@code increments}, with the names of those it had. Runs after
   * the published one do not count: somebody went back to it.
   */
  private static Map<RunFolder, List<String>> lastRuns(
      Warehouse warehouse, RunFolder current, List<String> increments) throws IOException {
    Map<RunFolder, List<String>> found = new LinkedHashMap<>();
    List<String> wanted = new ArrayList<>(increments);
    List<RunFolder> runs = new ArrayList<>(warehouse.runs());
    Collections.reverse(runs);
    for (RunFolder run : runs) {
      if (run.id().compareTo(current.id()) > 0) {
        continue;
      }
      List<String> here = new ArrayList<>(wanted);
      here.retainAll(run.manifest().increments());
      if (!here.isEmpty()) {
        found.put(run, here);
        wanted.removeAll(here);
      }
    }
    return found;
  }

  /** Nothing to keep. */
  public static EarlierNights none(SparkSession spark) {
    return new EarlierNights(
        spark.createDataFrame(List.of(), FeedbackRows.SCHEMA), List.of(), List.of());
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
    Column firstUpdate =
        col("earlier_place")
            .isNotNull()
            .and(col("earlier_updated").isNull())
            .and(col("updated").isNotNull());
    return coalesce(col("updated").gt(col("earlier_updated")), lit(false)).or(firstUpdate);
  }

  /** What of it is kept beside tonight's feedback. */
  Dataset<Row> without(Dataset<Row> taken) {
    return feedback.join(
        taken.select(col("redacted_id").as("feedback_id")), "feedback_id", "left_anti");
  }
}
