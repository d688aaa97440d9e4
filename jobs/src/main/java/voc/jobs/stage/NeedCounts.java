package voc.jobs.stage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * Counts needs in two steps: first a feedback has one row for each need that it mentions, then rows
 * are counted. Distinct counts straight from the mentions would have Spark write each row once for
 * each of them (its operator {@code Expand}), and shuffle them all.
 *
 * <p>People and incidents are counted apart where a feedback is its own, which most are: those need
 * no distinct count at all.
 */
final class NeedCounts {
  private static final String[] NEED = {"topic", "department"};

  private NeedCounts() {}

  /**
   * One row for each feedback on each need, with sums over its mentions.
   *
   * @param tagged rows of {@link TopicMentions}
   */
  static Dataset<Row> byFeedback(Dataset<Row> tagged) {
    return tagged
        .groupBy("topic", "department", "feedback_id", "person", "incident", "channel", "day")
        .agg(
            count(lit(1)).as("mentions"),
            count(when(col("negative"), lit(1))).as("negative"),
            count(when(col("question"), lit(1))).as("questions"),
            count(when(col("troubled"), lit(1))).as("troubled"),
            count(when(col("suggests"), lit(1))).as("suggestions"),
            count(when(col("complains"), lit(1))).as("complaints"),
            exactSum("polarity").as("sum_polarity"),
            exactSum("hurt").as("sum_hurt"));
  }

  /**
   * One row for each need that was heard within the window, by department and topic.
   *
   * @param byFeedback rows of {@link #byFeedback}
   */
  static List<Row> figures(Dataset<Row> byFeedback, NeedStage.Periods periods) {
    Column inCurrent = from(periods.currentStart());
    Column inPrevious = from(periods.previousStart()).and(not(inCurrent));
    Column inWindow = from(periods.windowStart());
    Dataset<Row> within = byFeedback.where(inWindow);
    return byFeedback
        .groupBy("topic", "department")
        .agg(
            count(when(inWindow, lit(1))).as("volume"),
            sumWhere(inWindow, "mentions").as("mentions"),
            count(when(inWindow.and(isOwn("person")), lit(1))).as("own_person"),
            count(when(inWindow.and(isOwn("incident")), lit(1))).as("own_incident"),
            collect_set(when(inWindow, col("channel"))).as("channels"),
            sumWhere(inWindow, "negative").as("negative"),
            sumWhere(inWindow, "questions").as("questions"),
            sumWhere(inWindow, "troubled").as("troubled"),
            sumWhere(inWindow, "suggestions").as("suggestions"),
            sumWhere(inWindow, "complaints").as("complaints"),
            sumWhere(inWindow, "sum_polarity").cast(DataTypes.DoubleType).as("sum_polarity"),
            sumWhere(inWindow, "sum_hurt").cast(DataTypes.DoubleType).as("sum_hurt"),
            count(when(inCurrent, lit(1))).as("current"),
            count(when(inPrevious, lit(1))).as("previous"))
        .where(col("mentions").gt(0))
        .join(others(within, "person"), NEED, "left")
        .join(others(within, "incident"), NEED, "left")
        .withColumn("customers", col("own_person").plus(orNone("other_person")))
        .withColumn("incidents", col("own_incident").plus(orNone("other_incident")))
        .orderBy("department", "topic")
        .collectAsList();
  }

  /**
   * How many are no feedback of their own: the distinct ones, less those whose own feedback counts
   * already (an incident that others joined is first of all its first report).
   */
  private static Dataset<Row> others(Dataset<Row> within, String what) {
    Dataset<Row> others =
        within.where(not(isOwn(what))).select("topic", "department", what).distinct();
    Dataset<Row> counted =
        others.join(
            within.where(isOwn(what)).select("topic", "department", what),
            new String[] {"topic", "department", what},
            "left_anti");
    return counted.groupBy("topic", "department").agg(count(lit(1)).as("other_" + what));
  }

  /** Whether a feedback stands for itself. */
  static Column isOwn(String what) {
    return col(what).equalTo(col("feedback_id"));
  }

  private static Column orNone(String column) {
    return coalesce(col(column), lit(0L));
  }

  private static Column from(LocalDate first) {
    return col("day").geq(first);
  }

  private static Column sumWhere(Column condition, String column) {
    return coalesce(sum(when(condition, col(column))), lit(0));
  }

  /** A sum that does not depend on the order of the rows, as a sum of doubles would. */
  private static Column exactSum(String column) {
    return sum(col(column).cast(DataTypes.createDecimalType(18, 12)));
  }
}
