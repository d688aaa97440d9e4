package voc.jobs.stage;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import voc.core.Channel;
import voc.core.Plural;
import voc.core.table.PriorityTables;
import voc.jobs.config.Departments;
import voc.jobs.rows.InitiativeRows;
import voc.jobs.warehouse.RunSettings;
import voc.jobs.warehouse.TableStore;
import voc.needs.cost.Contacts;
import voc.needs.cost.HandlingCostEstimator;
import voc.needs.cost.UnitCosts;
import voc.needs.disclosure.SmallestCell;
import voc.needs.outcome.Comparison;
import voc.needs.outcome.Outcome;
import voc.needs.outcome.OutcomeDisclosure;
import voc.needs.outcome.OutcomeJudge;
import voc.needs.outcome.Pieces;
import voc.needs.outcome.Series;
import voc.needs.outcome.Verdict;
import voc.needs.roadmap.Initiative;
import voc.needs.roadmap.Status;

/**
 * Counts the feedback on needs by day, and has it judged whether finished initiatives worked. After
 * the needs: only those with figures are compared.
 */
public final class OutcomeStage {
  private static final StructType PIECES =
      StructType.fromDDL("need string, piece int, first date, last date");

  private final SparkSession spark;
  private final TableStore store;
  private final RunSettings settings;
  private final Departments departments;
  private final SmallestCell smallest;

  /**
   * @param settings the topics and unit costs of the run
   */
  public OutcomeStage(
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

  /** How many verdicts of each kind, by its word. */
  public record Judged(Map<String, Long> verdicts, StageReport report) implements StageResult {}

  /**
   * @param feedback rows of table {@code feedback}
   * @param mentions rows of table {@code mentions}
   * @param shown ids of the needs that table {@code needs} shows with their figures
   */
  public Judged run(
      Dataset<Row> feedback,
      Dataset<Row> mentions,
      NeedStage.Periods periods,
      List<Initiative> initiatives,
      Set<String> shown) {
    List<Initiative> done =
        initiatives.stream().filter(each -> each.status() == Status.DONE).toList();
    List<Row> rows = new ArrayList<>();
    Map<String, Long> verdicts = new TreeMap<>();
    if (!done.isEmpty()) {
      Counts counts = counts(feedback, mentions, periods, initiatives, shown);
      for (Initiative initiative : done) {
        for (String need : initiative.needs()) {
          Judgement judged =
              judge(initiative, need, counts.cutBy(done, need), shown.contains(need));
          rows.add(judged.row);
          verdicts.merge(judged.verdict.word(), 1L, Long::sum);
        }
      }
    }
    store.write(PriorityTables.OUTCOMES, rows);
    List<String> parts = new ArrayList<>();
    verdicts.forEach((word, count) -> parts.add(count + " " + word));
    String words =
        String.format(
            Locale.ROOT,
            "%s%s",
            Plural.count(done.size(), "finished initiative", "finished initiatives"),
            parts.isEmpty() ? "" : ": " + String.join(", ", parts));
    return new Judged(verdicts, StageReport.of("outcomes", rows.size(), rows.size(), words));
  }

  private record Judgement(Row row, Verdict verdict) {}

  /**
   * What was counted.
   *
   * @param start first day with feedback that counts
   * @param untouched needs with figures of departments that no initiative touched
   * @param tagged mentions by need and day, to count pieces of
   */
  private record Counts(
      LocalDate start,
      LocalDate asOf,
      List<LocalDate> cuts,
      Map<String, Series> byNeed,
      List<Series> untouched,
      Dataset<Row> tagged) {

    /** The same cut where other finished initiatives for the need cut it. */
    Counts cutBy(List<Initiative> finished, String need) {
      Set<LocalDate> all = new TreeSet<>(cuts);
      for (Initiative initiative : finished) {
        LocalDate day = initiative.done();
        if (day != null && initiative.needs().contains(need)) {
          Comparison days = Comparison.around(day, start, asOf);
          all.addAll(List.of(days.first(), day.plusDays(1), days.last().plusDays(1)));
        }
      }
      return new Counts(start, asOf, List.copyOf(all), byNeed, untouched, tagged);
    }
  }

  private Counts counts(
      Dataset<Row> feedback,
      Dataset<Row> mentions,
      NeedStage.Periods periods,
      List<Initiative> initiatives,
      Set<String> shown) {
    Dataset<Row> tagged =
        TopicMentions.of(feedback, mentions, settings, departments, periods)
            .where(col("day").geq(periods.windowStart()))
            .withColumn("need", concat(col("department"), lit(":"), col("topic")));
    LocalDate start =
        feedback
            .where(col("day").geq(periods.windowStart()).and(col("day").leq(periods.asOf())))
            .agg(coalesce(min(col("day")), lit(periods.asOf())))
            .head()
            .getAs(0);
    Set<String> touched = touched(initiatives);
    Set<String> treated = new TreeSet<>();
    initiatives.stream()
        .filter(each -> each.status() == Status.DONE)
        .forEach(each -> treated.addAll(each.needs()));
    Set<String> counted = new TreeSet<>(treated);
    shown.stream().filter(need -> !touched.contains(departmentOf(need))).forEach(counted::add);
    Map<String, NavigableMap<LocalDate, Long>> days = new TreeMap<>();
    counted.forEach(need -> days.put(need, new TreeMap<>()));
    for (Row row :
        tagged
            .where(col("need").isin(counted.toArray()))
            .groupBy("need", "day")
            .agg(countDistinct("feedback_id").as("volume"))
            .collectAsList()) {
      days.computeIfAbsent(row.getString(0), any -> new TreeMap<>())
          .put(row.getAs("day"), row.<Long>getAs("volume"));
    }
    Map<String, Series> byNeed = new TreeMap<>();
    days.forEach((need, byDay) -> byNeed.put(need, new Series(need, departmentOf(need), byDay)));
    List<Series> untouched =
        byNeed.values().stream().filter(each -> !touched.contains(each.department())).toList();
    List<LocalDate> cuts =
        List.of(periods.currentStart(), periods.previousStart(), periods.asOf().plusDays(1));
    return new Counts(start, periods.asOf(), cuts, byNeed, untouched, tagged);
  }

  /** Departments of which something was begun, and those that do it. */
  private static Set<String> touched(List<Initiative> initiatives) {
    Set<String> touched = new TreeSet<>();
    for (Initiative initiative : initiatives) {
      if (initiative.status() == Status.DONE || initiative.status() == Status.IN_PROGRESS) {
        touched.add(initiative.department());
        initiative.needs().forEach(need -> touched.add(departmentOf(need)));
      }
    }
    return touched;
  }

  private static String departmentOf(String need) {
    return need.substring(0, Math.max(0, need.indexOf(':')));
  }

  private Judgement judge(Initiative initiative, String need, Counts counts, boolean isShown) {
    LocalDate done = initiative.done();
    Series treated = counts.byNeed.get(need);
    if (done == null || treated == null) {
      throw new IllegalStateException(
          "need " + need + " of finished initiative " + initiative.code() + " was not counted");
    }
    Comparison days = Comparison.around(done, counts.start, counts.asOf);
    OutcomeJudge judge = judge();
    Outcome outcome =
        new OutcomeDisclosure(judge, smallest)
            .told(
                days,
                treated,
                counts.untouched,
                contacts(counts.tagged, need, days),
                isShown,
                pieces(counts, need, days));
    Row row =
        InitiativeRows.of(
            initiative, need, departmentOf(need), outcome, days.weeksBefore(), days.weeksAfter());
    return new Judgement(row, outcome.verdict());
  }

  private OutcomeJudge judge() {
    @Nullable UnitCosts costs = settings.costs();
    return costs == null
        ? OutcomeJudge.withoutCosts()
        : new OutcomeJudge(new HandlingCostEstimator(costs, departments::path)::of);
  }

  private static List<Contacts> contacts(Dataset<Row> tagged, String need, Comparison days) {
    List<Contacts> contacts = new ArrayList<>();
    for (Row row :
        tagged
            .where(col("need").equalTo(need).and(col("day").between(days.first(), days.done())))
            .groupBy("channel", "department")
            .agg(countDistinct("feedback_id").as("volume"))
            .orderBy("channel", "department")
            .collectAsList()) {
      contacts.add(
          new Contacts(
              Channel.ofCode(row.getString(0)), row.getString(1), row.<Long>getAs("volume")));
    }
    return contacts;
  }

  private List<OutcomeDisclosure.Piece> pieces(Counts counts, String need, Comparison days) {
    List<Pieces.Days> pieces = Pieces.of(days, counts.start, counts.asOf, counts.cuts);
    List<Row> keys = new ArrayList<>();
    for (Pieces.Days piece : pieces) {
      keys.add(RowFactory.create(need, keys.size(), piece.first(), piece.last()));
    }
    Map<Integer, Row> counted = new TreeMap<>();
    Dataset<Row> cuts =
        broadcast(spark.createDataFrame(keys, PIECES).withColumnRenamed("need", "of"));
    for (Row row :
        counts
            .tagged
            .where(col("need").equalTo(need))
            .join(cuts, col("day").between(col("first"), col("last")))
            .groupBy("piece")
            .agg(countDistinct("person").as("people"))
            .collectAsList()) {
      counted.put(row.getInt(0), row);
    }
    List<OutcomeDisclosure.Piece> result = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Pieces.Days piece = pieces.get(i);
      Row row = counted.get(i);
      result.add(
          new OutcomeDisclosure.Piece(
              piece.side(), piece.cut(), row == null ? 0 : row.<Long>getAs("people")));
    }
    return result;
  }
}
