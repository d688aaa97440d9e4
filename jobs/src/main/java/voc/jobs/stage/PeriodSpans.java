package voc.jobs.stage;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * Counts by spans of days: weeks, months and quarters; the last period, the one before and the rest
 * of the window; and the parts between one boundary of any of these and the next.
 */
final class PeriodSpans {
  /** Spans between two neighbouring boundaries. */
  static final String PART = "part";

  static final String CURRENT = "current";
  static final String PREVIOUS = "previous";
  static final String REST = "rest";

  /** Stands for the first day of all that lies before the days that any figure counts. */
  static final LocalDate BEFORE = LocalDate.of(1, 1, 1);

  private static final Column DAY = col("day");

  private final NeedStage.Periods periods;
  private final Column inWindow;
  private final Column inCurrent;
  private final Column inPrevious;

  PeriodSpans(NeedStage.Periods periods) {
    this.periods = periods;
    Column until = DAY.leq(periods.asOf());
    this.inWindow = DAY.geq(periods.windowStart()).and(until);
    this.inCurrent = DAY.geq(periods.currentStart()).and(until);
    this.inPrevious = DAY.geq(periods.previousStart()).and(DAY.lt(periods.currentStart()));
  }

  /**
   * The figures of each need by span, ordered by need.
   *
   * @param tagged rows of {@link TopicMentions}
   * @param feedback rows of table {@code feedback}, for where it came from
   */
  List<Row> ofNeeds(Dataset<Row> tagged, Dataset<Row> feedback) {
    Column polarity = exact(col("polarity"));
    Dataset<Row> byFeedback =
        tagged
            .groupBy("department", "topic", "day", "feedback_id", "person", "incident", "channel")
            .agg(
                count(lit(1)).as("mentions"),
                countWhere("negative").as("negative"),
                countWhere("effort").as("effort"),
                countWhere("crisis").as("crisis"),
                sum(polarity).as("polarity"),
                sum(polarity.multiply(polarity)).as("squares"))
            .join(places(feedback), new String[] {"feedback_id"}, "left");
    return byFeedback
        .withColumn("span", explode(spans()))
        .where(col("span").isNotNull())
        .groupBy(
            col("department"),
            col("topic"),
            col("span.grain").as("grain"),
            col("span.start").as("start"))
        .agg(
            count(lit(1)).as("volume"),
            countDistinct("person").as("people"),
            countDistinct("incident").as("incidents"),
            countDistinct("place").as("places"),
            sum("mentions").as("mentions"),
            sum("negative").as("negative"),
            sum("effort").as("effort"),
            sum("crisis").as("crisis"),
            sum("polarity").as("polarity"),
            sum("squares").as("squares"),
            collect_set("channel").as("channels"))
        .orderBy("department", "topic", "grain", "start")
        .collectAsList();
  }

  /** All feedback by span. */
  List<Row> ofAll(Dataset<Row> feedback) {
    return feedback
        .select(DAY, coalesce(col("customer"), col("feedback_id")).as("person"))
        .withColumn("span", explode(spans()))
        .where(col("span").isNotNull())
        .groupBy(col("span.grain").as("grain"), col("span.start").as("start"))
        .agg(count(lit(1)).as("volume"), countDistinct("person").as("people"))
        .orderBy("grain", "start")
        .collectAsList();
  }

  /** Squares of about a kilometre, of the feedback that has coordinates. */
  private static Dataset<Row> places(Dataset<Row> feedback) {
    return feedback
        .where(col("latitude").isNotNull().and(col("longitude").isNotNull()))
        .select(
            col("feedback_id"),
            concat_ws(
                    ",",
                    floor(col("latitude").multiply(100)),
                    floor(col("longitude").multiply(100)))
                .as("place"));
  }

  private Column spans() {
    List<Column> spans = new ArrayList<>();
    for (Calendar.Grain grain : Calendar.Grain.values()) {
      spans.add(span(inWindow, grain.code(), trunc(DAY, grain.code())));
    }
    spans.add(span(inCurrent, CURRENT, lit(periods.currentStart())));
    spans.add(span(inPrevious, PREVIOUS, lit(periods.previousStart())));
    spans.add(
        span(inWindow.and(DAY.lt(periods.previousStart())), REST, lit(periods.windowStart())));
    spans.add(span(lit(true), PART, part()));
    return array(spans.toArray(Column[]::new));
  }

  /** The last boundary up to a day. */
  private Column part() {
    Column day =
        greatest(
            when(inWindow, trunc(DAY, Calendar.Grain.WEEK.code())),
            when(inWindow, trunc(DAY, Calendar.Grain.MONTH.code())),
            when(inWindow, lit(periods.windowStart())),
            when(DAY.geq(periods.currentStart()), lit(periods.currentStart())),
            when(DAY.geq(periods.previousStart()), lit(periods.previousStart())),
            when(DAY.gt(periods.asOf()), lit(periods.asOf().plusDays(1))));
    return coalesce(day, lit(BEFORE));
  }

  private static Column span(Column condition, String grain, Column start) {
    return when(condition, struct(lit(grain).as("grain"), start.as("start")));
  }

  private static Column countWhere(String condition) {
    return count(when(col(condition), lit(1)));
  }

  /** For a sum that does not depend on the order of the rows. */
  private static Column exact(Column value) {
    return value.cast(DataTypes.createDecimalType(18, 12));
  }
}
