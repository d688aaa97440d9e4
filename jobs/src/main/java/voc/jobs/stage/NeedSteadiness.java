package voc.jobs.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import voc.jobs.rows.TrendRows.Steadiness;
import voc.needs.disclosure.SmallestCell;
import voc.needs.trend.CompleteWeeks;
import voc.needs.trend.Spread;

/** Counts in which weeks and by which channels needs are heard. */
final class NeedSteadiness {
  private static final int WEEK = 7;

  private final SmallestCell smallest;
  private final NeedStage.Periods periods;

  NeedSteadiness(SmallestCell smallest, NeedStage.Periods periods) {
    this.smallest = smallest;
    this.periods = periods;
  }

  /**
   * By topic and department.
   *
   * @param heard of the window, one row for each feedback on a need: topic, department,
   *     feedback_id, person, channel, day
   */
  Map<NeedKey, Steadiness> of(Dataset<Row> feedback, Dataset<Row> heard) {
    CompleteWeeks weeks = CompleteWeeks.between(firstDay(feedback), periods.asOf());
    Map<NeedKey, Double> spread = spread(heard);
    Column week = floor(datediff(col("day"), lit(weeks.first())).divide(lit(WEEK)));
    Column complete = col("day").geq(weeks.first()).and(col("day").lt(weeks.end()));
    Map<NeedKey, Steadiness> steadiness = new HashMap<>();
    heard
        .groupBy("topic", "department")
        .agg(countDistinct(when(complete, week)).as("weeks"))
        .collectAsList()
        .forEach(
            row -> {
              Double share =
                  weeks.count() == 0 ? null : (double) row.<Long>getAs("weeks") / weeks.count();
              NeedKey key = NeedKey.of(row);
              steadiness.put(key, new Steadiness(share, weeks.count(), spread.get(key)));
            });
    return steadiness;
  }

  /** The first day of the window on which something was heard. */
  private LocalDate firstDay(Dataset<Row> feedback) {
    Row first =
        feedback
            .where(col("day").between(periods.windowStart(), periods.asOf()))
            .agg(min("day").as("day"))
            .head();
    return first.isNullAt(0) ? periods.asOf() : first.getAs("day");
  }

  /** Of needs that came by no channel of few people. */
  private Map<NeedKey, Double> spread(Dataset<Row> heard) {
    Map<String, Set<String>> channels = new HashMap<>();
    Map<NeedKey, List<Long>> counts = new HashMap<>();
    Set<NeedKey> few = new HashSet<>();
    heard
        .groupBy("topic", "department", "channel")
        .agg(count(lit(1)).as("feedback"), countDistinct("person").as("people"))
        .collectAsList()
        .forEach(
            row -> {
              NeedKey key = NeedKey.of(row);
              channels
                  .computeIfAbsent(key.department(), department -> new TreeSet<>())
                  .add(row.getAs("channel"));
              counts.computeIfAbsent(key, any -> new ArrayList<>()).add(row.getAs("feedback"));
              if (smallest.isSmall(row.<Long>getAs("people"))) {
                few.add(key);
              }
            });
    counts.keySet().removeAll(few);
    Map<NeedKey, Double> spread = new HashMap<>();
    counts.forEach(
        (key, heardBy) -> {
          int most = channels.getOrDefault(key.department(), Set.of()).size();
          spread.put(key, Spread.of(heardBy, most));
        });
    return spread;
  }
}
