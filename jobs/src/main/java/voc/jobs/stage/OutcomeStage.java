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
import java.util.SortedMap;
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
      StructType.fromDDL("need string, of int, piece int, first date, last date");

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
      for (int i = 0; i < counts.cases().size(); i++) {
        Judgement judged = judge(i, counts, shown.contains(counts.cases().get(i).need()));
        rows.add(judged.row);
        verdicts.merge(judged.verdict.word(), 1L, Long::sum);
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
   * A finished initiative and one of its needs.
   *
   * @param pieces into which all that is published of the need cuts its days
   */
  private record Case(
      Initiative initiative, String need, Comparison days, List<Pieces.Days> pieces) {}

  /**
   * What was counted.
   *
   * @param untouched needs with figures of departments that no initiative touched
   * @param contacts of the needs of finished initiatives, by need and day
   * @param people of each case, in the order of cases, by the place of the piece
   */
  private record Counts(
      List<Case> cases,
      Map<String, Series> byNeed,
      List<Series> untouched,
      Map<String, NavigableMap<LocalDate, List<Contacts>>> contacts,
      List<SortedMap<Integer, Long>> people) {}

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
    List<Case> cases = cases(initiatives, start, periods);
    Set<String> touched = touched(initiatives);
    Set<String> treated = new TreeSet<>();
    cases.forEach(each -> treated.add(each.need()));
    Set<String> counted = new TreeSet<>(treated);
    shown.stream().filter(need -> !touched.contains(departmentOf(need))).forEach(counted::add);
    Map<String, Series> byNeed = series(tagged, counted);
    List<Series> untouched =
        byNeed.values().stream().filter(each -> !touched.contains(each.department())).toList();
    Dataset<Row> ofTreated = tagged.where(col("need").isin(treated.toArray()));
    return new Counts(cases, byNeed, untouched, contacts(ofTreated), people(ofTreated, cases));
  }

  private static List<Case> cases(
      List<Initiative> initiatives, LocalDate start, NeedStage.Periods periods) {
    List<Initiative> finished =
        initiatives.stream().filter(each -> each.status() == Status.DONE).toList();
    List<Case> cases = new ArrayList<>();
    for (Initiative initiative : finished) {
      LocalDate done = initiative.done();
      if (done == null) {
        throw new IllegalStateException(
            "finished initiative " + initiative.code() + " must have the day it was done");
      }
      Comparison days = Comparison.around(done, start, periods.asOf());
      for (String need : initiative.needs()) {
        List<LocalDate> cuts = cuts(finished, need, start, periods);
        cases.add(new Case(initiative, need, days, Pieces.of(days, start, periods.asOf(), cuts)));
      }
    }
    return cases;
  }

  /** Where figures of the need that are published begin: its periods, and other initiatives'. */
  private static List<LocalDate> cuts(
      List<Initiative> finished, String need, LocalDate start, NeedStage.Periods periods) {
    Set<LocalDate> cuts = new TreeSet<>();
    cuts.add(periods.currentStart());
    cuts.add(periods.previousStart());
    cuts.add(periods.asOf().plusDays(1));
    for (Initiative initiative : finished) {
      LocalDate day = initiative.done();
      if (day != null && initiative.needs().contains(need)) {
        Comparison days = Comparison.around(day, start, periods.asOf());
        cuts.addAll(List.of(days.first(), day.plusDays(1), days.last().plusDays(1)));
      }
    }
    return List.copyOf(cuts);
  }

  private static Map<String, Series> series(Dataset<Row> tagged, Set<String> needs) {
    Map<String, NavigableMap<LocalDate, Long>> days = new TreeMap<>();
    needs.forEach(need -> days.put(need, new TreeMap<>()));
    for (Row row :
        tagged
            .where(col("need").isin(needs.toArray()))
            .groupBy("need", "day")
            .agg(countDistinct("feedback_id").as("volume"))
            .collectAsList()) {
      days.computeIfAbsent(row.getString(0), any -> new TreeMap<>())
          .put(row.getAs("day"), row.<Long>getAs("volume"));
    }
    Map<String, Series> series = new TreeMap<>();
    days.forEach((need, byDay) -> series.put(need, new Series(need, departmentOf(need), byDay)));
    return series;
  }

  /** By need and day. A feedback is of one day and channel, so that days may be added up. */
  private static Map<String, NavigableMap<LocalDate, List<Contacts>>> contacts(
      Dataset<Row> tagged) {
    Map<String, NavigableMap<LocalDate, List<Contacts>>> contacts = new TreeMap<>();
    for (Row row :
        tagged
            .groupBy("need", "day", "channel", "department")
            .agg(countDistinct("feedback_id").as("volume"))
            .orderBy("need", "day", "channel", "department")
            .collectAsList()) {
      contacts
          .computeIfAbsent(row.getString(0), any -> new TreeMap<>())
          .computeIfAbsent(row.getAs("day"), any -> new ArrayList<>())
          .add(
              new Contacts(
                  Channel.ofCode(row.getAs("channel")),
                  row.getAs("department"),
                  row.<Long>getAs("volume")));
    }
    return contacts;
  }

  /** The people of all pieces of all cases, in one pass. */
  private List<SortedMap<Integer, Long>> people(Dataset<Row> tagged, List<Case> cases) {
    List<Row> keys = new ArrayList<>();
    for (int of = 0; of < cases.size(); of++) {
      Case each = cases.get(of);
      for (int piece = 0; piece < each.pieces().size(); piece++) {
        Pieces.Days days = each.pieces().get(piece);
        keys.add(RowFactory.create(each.need(), of, piece, days.first(), days.last()));
      }
    }
    List<SortedMap<Integer, Long>> people = new ArrayList<>();
    cases.forEach(each -> people.add(new TreeMap<>()));
    Dataset<Row> cuts = broadcast(spark.createDataFrame(keys, PIECES));
    for (Row row :
        tagged
            .join(cuts, "need")
            .where(col("day").between(col("first"), col("last")))
            .groupBy("of", "piece")
            .agg(countDistinct("person").as("people"))
            .collectAsList()) {
      people.get(row.getInt(0)).put(row.getInt(1), row.<Long>getAs("people"));
    }
    return people;
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

  private Judgement judge(int index, Counts counts, boolean isShown) {
    Case of = counts.cases().get(index);
    Series treated = counts.byNeed().get(of.need());
    if (treated == null) {
      throw new IllegalStateException(
          "need "
              + of.need()
              + " of finished initiative "
              + of.initiative().code()
              + " was not counted");
    }
    Comparison days = of.days();
    Outcome outcome =
        new OutcomeDisclosure(judge(), smallest)
            .told(
                days,
                treated,
                counts.untouched(),
                contacts(counts, of),
                isShown,
                pieces(of, counts.people().get(index)));
    Row row =
        InitiativeRows.of(
            of.initiative(),
            of.need(),
            departmentOf(of.need()),
            outcome,
            days.weeksBefore(),
            days.weeksAfter());
    return new Judgement(row, outcome.verdict());
  }

  private OutcomeJudge judge() {
    @Nullable UnitCosts costs = settings.costs();
    return costs == null
        ? OutcomeJudge.withoutCosts()
        : new OutcomeJudge(new HandlingCostEstimator(costs, departments::path)::of);
  }

  /** The contacts of the days before, by channel and department. */
  private static List<Contacts> contacts(Counts counts, Case of) {
    Comparison days = of.days();
    if (days.daysBefore() == 0) {
      return List.of();
    }
    List<Contacts> all = new ArrayList<>();
    counts
        .contacts()
        .getOrDefault(of.need(), new TreeMap<>())
        .subMap(days.first(), true, days.done(), true)
        .values()
        .forEach(all::addAll);
    SortedMap<String, Contacts> sums = new TreeMap<>();
    for (Contacts each : all) {
      sums.merge(
          each.channel().code() + " " + each.department(),
          each,
          (a, b) -> new Contacts(a.channel(), a.department(), a.count() + b.count()));
    }
    return List.copyOf(sums.values());
  }

  private static List<OutcomeDisclosure.Piece> pieces(Case of, SortedMap<Integer, Long> people) {
    List<OutcomeDisclosure.Piece> result = new ArrayList<>();
    for (int i = 0; i < of.pieces().size(); i++) {
      Pieces.Days piece = of.pieces().get(i);
      result.add(
          new OutcomeDisclosure.Piece(piece.side(), piece.cut(), people.getOrDefault(i, 0L)));
    }
    return result;
  }
}
