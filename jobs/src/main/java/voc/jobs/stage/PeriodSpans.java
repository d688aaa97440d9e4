package voc.jobs.stage;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

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

  private static final StructType DAYS = StructType.fromDDL("day date, grain string, start date");

  private static final Column[] BY_NEED_AND_DAY = {
    col("department"), col("topic"), col("day"), col("feedback_id"), col("mention_id")
  };

  private final NeedStage.Periods periods;

  PeriodSpans(NeedStage.Periods periods) {
    this.periods = periods;
  }

  /**
   * The figures of each need by span, ordered by need: rows of {@link SpanTally}. The mentions of a
   * need pass once, day by day. In Spark's expressions each would be copied for each of its spans,
   * and for each distinct count again.
   *
   * @param tagged rows of {@link TopicMentions}
   * @param feedback rows of table {@code feedback}, for where it came from
   */
  List<Row> ofNeeds(Dataset<Row> tagged, Dataset<Row> feedback) {
    Spans spans = new Spans(periods);
    return tagged
        .select(
            "department",
            "topic",
            "day",
            "feedback_id",
            "mention_id",
            "person",
            "incident",
            "channel",
            "negative",
            "effort",
            "crisis",
            "polarity")
        .join(places(feedback), new String[] {"feedback_id"}, "left")
        .repartition(col("department"), col("topic"))
        .sortWithinPartitions(BY_NEED_AND_DAY)
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> new SpanTally(rows, spans),
            Encoders.row(SpanTally.SCHEMA))
        .orderBy("department", "topic", "grain", "start")
        .collectAsList();
  }

  /** All feedback by span. */
  List<Row> ofAll(Dataset<Row> feedback) {
    return feedback
        .select(col("day"), coalesce(col("customer"), col("feedback_id")).as("person"))
        .join(broadcast(spansOf(feedback)), "day")
        .groupBy("grain", "start")
        .agg(count(lit(1)).as("volume"), countDistinct("person").as("people"))
        .orderBy("grain", "start")
        .collectAsList();
  }

  private Dataset<Row> spansOf(Dataset<Row> feedback) {
    SparkSession spark = feedback.sparkSession();
    Spans spans = new Spans(periods);
    List<Row> rows = new ArrayList<>();
    for (Row day : feedback.select("day").distinct().collectAsList()) {
      LocalDate of = day.getAs("day");
      spans.of(of).forEach((grain, start) -> rows.add(RowFactory.create(of, grain, start)));
    }
    return spark.createDataFrame(rows, DAYS);
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

  /**
   * The spans that a day lies in. Each is of days that follow one another.
   *
   * @param periods the days that count
   */
  record Spans(
      LocalDate windowStart, LocalDate previousStart, LocalDate currentStart, LocalDate asOf)
      implements Serializable {
    private Spans(NeedStage.Periods periods) {
      this(periods.windowStart(), periods.previousStart(), periods.currentStart(), periods.asOf());
    }

    /** First day of the span, or what stands for it, by its kind. */
    SortedMap<String, LocalDate> of(LocalDate day) {
      boolean inWindow = isIn(windowStart, day);
      SortedMap<String, LocalDate> spans = new TreeMap<>();
      if (inWindow) {
        for (Calendar.Grain grain : Calendar.Grain.values()) {
          spans.put(grain.code(), grain.start(day));
        }
      }
      if (isIn(currentStart, day)) {
        spans.put(CURRENT, currentStart);
      } else if (isIn(previousStart, day)) {
        spans.put(PREVIOUS, previousStart);
      } else if (inWindow) {
        spans.put(REST, windowStart);
      }
      spans.put(PART, part(day, inWindow));
      return spans;
    }

    private boolean isIn(LocalDate first, LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(asOf);
    }

    /** The last boundary up to a day. */
    private LocalDate part(LocalDate day, boolean inWindow) {
      List<LocalDate> boundaries = new ArrayList<>(List.of(BEFORE));
      boundaries.addAll(List.of(currentStart, previousStart, asOf.plusDays(1)));
      if (inWindow) {
        boundaries.add(windowStart);
        boundaries.add(Calendar.Grain.WEEK.start(day));
        boundaries.add(Calendar.Grain.MONTH.start(day));
      }
      return boundaries.stream()
          .filter(boundary -> !boundary.isAfter(day))
          .max(LocalDate::compareTo)
          .orElse(BEFORE);
    }
  }
}
