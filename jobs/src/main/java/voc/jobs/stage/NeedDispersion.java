package voc.jobs.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import voc.needs.Dispersions;
import voc.needs.NeedFigures;
import voc.needs.Stretches;
import voc.needs.disclosure.NeedDisclosure;

/** Counts by {@link Stretches} what was heard, to know how much it varies while nothing changes. */
final class NeedDispersion {
  private final Stretches stretches;
  private final long[] all;
  private final Map<String, long[]> needs;

  private NeedDispersion(Stretches stretches, long[] all, Map<String, long[]> needs) {
    this.stretches = stretches;
    this.all = all;
    this.needs = needs;
  }

  /**
   * Counts the days that {@link TopicMentions} has.
   *
   * @param feedback rows of the table of that name
   * @param tagged rows of {@link TopicMentions}
   */
  static NeedDispersion count(
      Dataset<Row> feedback, Dataset<Row> tagged, NeedStage.Periods periods) {
    Stretches stretches = new Stretches(periods.periodDays());
    long[] all = new long[stretches.count()];
    for (Row row :
        stretched(feedback, stretches, periods).groupBy("stretch").count().collectAsList()) {
      add(all, row);
    }
    Dataset<Row> byFeedback = tagged.select("need", "feedback_id", "day").distinct();
    Map<String, long[]> needs = new TreeMap<>();
    for (Row row :
        stretched(byFeedback, stretches, periods)
            .groupBy("need", "stretch")
            .count()
            .collectAsList()) {
      add(needs.computeIfAbsent(row.getAs("need"), need -> new long[stretches.count()]), row);
    }
    return new NeedDispersion(stretches, all, needs);
  }

  /** The rows of days that are looked at, with the number of their stretch. */
  private static Dataset<Row> stretched(
      Dataset<Row> rows, Stretches stretches, NeedStage.Periods periods) {
    Column ago = datediff(lit(periods.asOf()), col("day"));
    Column period = floor(ago.divide(periods.periodDays()));
    Column within = floor(ago.mod(periods.periodDays()).divide(stretches.days()));
    return rows.where(col("day").between(start(periods), periods.asOf()))
        .where(within.lt(stretches.perPeriod()))
        .withColumn("stretch", period.multiply(stretches.perPeriod()).plus(within))
        .where(col("stretch").lt(stretches.count()));
  }

  private static LocalDate start(NeedStage.Periods periods) {
    LocalDate window = periods.windowStart();
    return window.isBefore(periods.previousStart()) ? window : periods.previousStart();
  }

  private static void add(long[] counts, Row row) {
    counts[Math.toIntExact(row.<Long>getAs("stretch"))] += row.<Long>getAs("count");
  }

  /** How much the needs that are shown vary: the others must not touch their tests. */
  Dispersions among(NeedDisclosure disclosure) {
    Map<String, long[]> shown = new TreeMap<>();
    for (NeedFigures need : disclosure.shown()) {
      shown.put(need.id(), needs.getOrDefault(need.id(), new long[stretches.count()]));
    }
    return Dispersions.of(stretches, all, shown);
  }
}
