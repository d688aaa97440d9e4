package voc.jobs.stage;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import voc.core.Plural;
import voc.core.table.NeedTables;
import voc.core.table.TrendTables;
import voc.jobs.config.Departments;
import voc.jobs.rows.TrendRows;
import voc.jobs.rows.TrendRows.Steadiness;
import voc.jobs.rows.TrendRows.Told;
import voc.jobs.warehouse.RunSettings;
import voc.jobs.warehouse.TableStore;
import voc.needs.Dispersion;
import voc.needs.Dispersions;
import voc.needs.NightFigures;
import voc.needs.disclosure.SmallestCell;
import voc.needs.trend.DailyFeedback;
import voc.needs.trend.LevelShift;
import voc.needs.trend.NeedTrend;
import voc.needs.trend.ShiftWatch;

/**
 * Says how each need has changed, and which have shifted their level. After the needs: it says
 * nothing of a need's periods that table {@code needs} does not, and raises no alarm of a need
 * whose direction is withheld there.
 */
public final class TrendStage {
  /** Days for which an alarm counts as fresh. */
  private static final int FRESH_DAYS = 7;

  private final SparkSession spark;
  private final TableStore store;
  private final RunSettings settings;
  private final Departments departments;
  private final SmallestCell smallest;

  /**
   * @param settings the topics and register of the run
   */
  public TrendStage(
      SparkSession spark,
      TableStore store,
      RunSettings settings,
      Departments departments,
      SmallestCell smallest) {
    this.spark = spark;
    this.store = store;
    this.settings = settings;
    this.departments = departments;
    this.smallest = smallest;
  }

  /**
   * What has changed.
   *
   * @param alarms that stand
   */
  public record Watched(List<LevelShift> alarms, StageReport report) implements StageResult {
    public Watched {
      alarms = List.copyOf(alarms);
    }
  }

  /** A need of table {@code needs}. */
  private record Listed(Told told, boolean shown, @Nullable NightFigures night) {}

  /**
   * @param feedback rows of table {@code feedback}
   * @param mentions rows of table {@code mentions}
   * @param dispersions that table {@code needs} was tested with
   */
  public Watched run(
      Dataset<Row> feedback,
      Dataset<Row> mentions,
      NeedStage.Periods periods,
      Dispersions dispersions) {
    SortedMap<String, Listed> needs = new TreeMap<>();
    Map<NeedKey, String> ids = new HashMap<>();
    for (Row row : store.read(NeedTables.NEEDS).collectAsList()) {
      Listed need = listed(row);
      needs.put(need.told().need(), need);
      if (need.shown()) {
        ids.put(NeedKey.of(row), need.told().need());
      }
    }
    Dataset<Row> heard =
        TopicMentions.of(feedback, mentions, settings, departments, periods)
            .where(col("day").geq(periods.windowStart()))
            .select("topic", "department", "feedback_id", "person", "channel", "day")
            .distinct();
    try (Kept kept = Kept.of(heard)) {
      return write(feedback, kept.rows(), needs, ids, periods, dispersions);
    }
  }

  private Watched write(
      Dataset<Row> feedback,
      Dataset<Row> heard,
      SortedMap<String, Listed> needs,
      Map<NeedKey, String> ids,
      NeedStage.Periods periods,
      Dispersions dispersions) {
    DailyFeedback all = all(feedback, periods);
    SortedMap<String, DailyFeedback> daily = daily(heard, ids, all, periods);
    ShiftWatch watch = ShiftWatch.of(daily, all);
    List<LevelShift> alarms =
        watch.shifts().stream()
            .filter(shift -> told(needs, shift.need()).direction() != null)
            .toList();
    Set<String> counted = counted(heard, ids, alarms, periods);
    store.write(
        TrendTables.ALERTS,
        alarms.stream()
            .map(
                shift ->
                    TrendRows.alarm(
                        shift,
                        told(needs, shift.need()).department(),
                        shift.raised().isAfter(periods.asOf().minusDays(FRESH_DAYS)),
                        counted.contains(shift.need())))
            .toList());
    Map<NeedKey, Steadiness> steadiness = new NeedSteadiness(smallest, periods).of(feedback, heard);
    Map<String, Steadiness> byId = new TreeMap<>();
    ids.forEach((key, id) -> byId.put(id, steadiness.getOrDefault(key, Steadiness.UNKNOWN)));
    List<Row> rows = new ArrayList<>();
    needs.forEach(
        (id, need) ->
            rows.add(row(need, dispersions.of(id), byId.getOrDefault(id, Steadiness.UNKNOWN))));
    store.write(TrendTables.TRENDS, rows);
    String words =
        String.format(
            Locale.ROOT,
            "%s; %s watched, %,d with too little history",
            Plural.count(alarms.size(), "alarm", "alarms"),
            Plural.count(watch.watched(), "need", "needs"),
            watch.tooYoung());
    return new Watched(
        alarms, StageReport.of("trends", needs.size(), rows.size() + (long) alarms.size(), words));
  }

  private static Told told(Map<String, Listed> needs, String id) {
    Listed need = needs.get(id);
    if (need == null) {
      throw new IllegalStateException("need " + id + " must be one of table needs");
    }
    return need.told();
  }

  private static Listed listed(Row row) {
    Long currentAll = row.getAs("current_all");
    Long previousAll = row.getAs("previous_all");
    return new Listed(
        new Told(
            row.getAs("id"),
            row.getAs("department"),
            row.getAs("current_volume"),
            row.getAs("previous_volume"),
            row.getAs("p_value"),
            row.getAs("adjusted_p_value"),
            row.getAs("direction")),
        !row.<Boolean>getAs("suppressed"),
        currentAll == null || previousAll == null
            ? null
            : new NightFigures(currentAll, previousAll));
  }

  private static Row row(Listed need, Dispersion dispersion, Steadiness steadiness) {
    Told told = need.told();
    if (!need.shown()) {
      return TrendRows.suppressedTrend(told.need(), told.department());
    }
    Long current = told.current();
    Long previous = told.previous();
    NightFigures night = need.night();
    NeedTrend trend =
        current == null || previous == null || night == null
            ? null
            : NeedTrend.of(current, previous, night, dispersion);
    return TrendRows.trend(told, trend, steadiness, words(told.direction(), trend));
  }

  private static String words(@Nullable String direction, @Nullable NeedTrend trend) {
    if (direction == null) {
      return "Not told: it would say too much about few people.";
    }
    if (trend == null) {
      return direction.substring(0, 1).toUpperCase(Locale.ROOT)
          + direction.substring(1)
          + "; figures of a period are those of too few people.";
    }
    return trend.words(direction);
  }

  /** All feedback of the window by channel and day; no days if there is none. */
  private static DailyFeedback all(Dataset<Row> feedback, NeedStage.Periods periods) {
    List<Row> rows =
        feedback
            .where(col("day").between(periods.windowStart(), periods.asOf()))
            .groupBy("channel", "day")
            .agg(count(lit(1)).as("feedback"))
            .collectAsList();
    LocalDate first =
        rows.stream()
            .map(row -> row.<LocalDate>getAs("day"))
            .min(LocalDate::compareTo)
            .orElse(periods.asOf().plusDays(1));
    LocalDate start = later(first, watchStart(periods));
    int days = days(start, periods);
    Map<String, long[]> byChannel = new TreeMap<>();
    for (Row row : rows) {
      add(byChannel, row, start, days);
    }
    return new DailyFeedback(start, days, byChannel);
  }

  /** No earlier day is looked at. */
  private static LocalDate watchStart(NeedStage.Periods periods) {
    return periods.asOf().plusDays(1L - ShiftWatch.MOST_BASELINE_DAYS - ShiftWatch.WATCHED_DAYS);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }

  private static int days(LocalDate start, NeedStage.Periods periods) {
    return Math.toIntExact(ChronoUnit.DAYS.between(start, periods.asOf()) + 1);
  }

  private static void add(Map<String, long[]> byChannel, Row row, LocalDate start, int days) {
    long day = ChronoUnit.DAYS.between(start, row.<LocalDate>getAs("day"));
    if (day >= 0) {
      byChannel.computeIfAbsent(row.getAs("channel"), channel -> new long[days])[(int) day] +=
          row.<Long>getAs("feedback");
    }
  }

  private SortedMap<String, DailyFeedback> daily(
      Dataset<Row> heard, Map<NeedKey, String> ids, DailyFeedback all, NeedStage.Periods periods) {
    SortedMap<String, Map<String, long[]>> counts = new TreeMap<>();
    heard
        .where(col("day").geq(all.first()))
        .groupBy("topic", "department", "channel", "day")
        .agg(count(lit(1)).as("feedback"))
        .collectAsList()
        .forEach(
            row -> {
              String id = ids.get(NeedKey.of(row));
              if (id != null) {
                add(
                    counts.computeIfAbsent(id, need -> new TreeMap<>()),
                    row,
                    all.first(),
                    days(all.first(), periods));
              }
            });
    SortedMap<String, DailyFeedback> daily = new TreeMap<>();
    counts.forEach(
        (id, byChannel) -> daily.put(id, new DailyFeedback(all.first(), all.days(), byChannel)));
    return daily;
  }

  /**
   * The needs whose counts since their shift may be told. What was heard since then less what is
   * published of weeks, months and periods leaves days between them: it may be told if none of
   * those spans, cut by all these days, is of few people.
   */
  private Set<String> counted(
      Dataset<Row> heard,
      Map<NeedKey, String> ids,
      List<LevelShift> alarms,
      NeedStage.Periods periods) {
    Map<String, LocalDate> since = new TreeMap<>();
    alarms.forEach(shift -> since.put(shift.need(), shift.since()));
    List<Row> keys = new ArrayList<>();
    ids.forEach(
        (key, id) -> {
          if (since.containsKey(id)) {
            keys.add(RowFactory.create(key.topic(), key.department(), since.get(id)));
          }
        });
    if (keys.isEmpty()) {
      return Set.of();
    }
    Dataset<Row> shifts =
        spark.createDataFrame(
            keys, StructType.fromDDL("topic string, department string, since date"));
    Set<String> counted = new TreeSet<>(since.keySet());
    Column monday = functions.date_trunc("week", col("day"));
    Column month = functions.date_trunc("month", col("day"));
    heard
        .join(broadcast(shifts), new String[] {"topic", "department"}, "inner")
        .groupBy(
            col("topic"),
            col("department"),
            monday,
            month,
            col("day").geq(periods.currentStart()),
            col("day").geq(periods.previousStart()),
            col("day").geq(col("since")))
        .agg(countDistinct("person").as("people"))
        .groupBy("topic", "department")
        .agg(min("people").as("people"))
        .collectAsList()
        .forEach(
            row -> {
              if (smallest.isSmall(row.<Long>getAs("people"))) {
                counted.remove(ids.get(NeedKey.of(row)));
              }
            });
    return counted;
  }
}
