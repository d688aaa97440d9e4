package voc.jobs.stage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import voc.core.Need;
import voc.core.table.NeedTables;
import voc.jobs.config.Departments;
import voc.jobs.rows.NeedRows;
import voc.jobs.warehouse.RunSettings;
import voc.jobs.warehouse.TableStore;
import voc.needs.Dispersions;
import voc.needs.NeedFigures;
import voc.needs.NeedRanker;
import voc.needs.NightFigures;
import voc.needs.disclosure.DirectionDisclosure;
import voc.needs.disclosure.NeedDisclosure;
import voc.needs.disclosure.SmallestCell;
import voc.needs.register.NeedKind;
import voc.needs.register.NeedWords;
import voc.nlp.taxonomy.Taxonomy;

/**
 * Counts mentions by topic and department, has {@link NeedDisclosure} decide what may be published,
 * and {@link NeedRanker} rank it.
 */
public final class NeedStage {
  private final SparkSession spark;
  private final TableStore store;
  private final RunSettings settings;
  private final Departments departments;
  private final SmallestCell smallest;

  public NeedStage(
      SparkSession spark,
      TableStore store,
      Taxonomy taxonomy,
      Departments departments,
      SmallestCell smallest) {
    this(spark, store, RunSettings.of(taxonomy, null, 1), departments, smallest);
  }

  /**
   * @param settings the topics and the register of the run
   */
  public NeedStage(
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
   * The days that count.
   *
   * @param asOf last day
   * @param windowDays days up to it that are counted; null for all
   * @param periodDays days of the last period and of the one before it
   */
  public record Periods(LocalDate asOf, @Nullable Integer windowDays, int periodDays) {
    /** First day of the last period. */
    LocalDate currentStart() {
      return asOf.plusDays(1L - periodDays);
    }

    /** First day of the period before. */
    LocalDate previousStart() {
      return asOf.plusDays(1L - 2L * periodDays);
    }

    /** First day that is counted at all. */
    public LocalDate windowStart() {
      return windowDays == null ? LocalDate.EPOCH.minusYears(1000) : asOf.plusDays(1L - windowDays);
    }

    /** Whether both periods lie within the window. */
    NeedDisclosure.Window window() {
      return windowStart().isAfter(previousStart())
          ? NeedDisclosure.Window.IS_SHORTER
          : NeedDisclosure.Window.HOLDS_BOTH_PERIODS;
    }
  }

  /**
   * What no table tells: for the stages that come after.
   *
   * @param figures of all needs that were heard, suppressed ones among them
   * @param dispersions how much more than independent draws the feedback on shown needs varies
   * @param hidden the periods whose feedback on a shown need is not published, by the need's id
   * @param hiddenAll the periods whose feedback as a whole is not
   */
  public record Counted(
      List<NeedFigures> figures,
      Dispersions dispersions,
      SortedMap<String, Set<NeedDisclosure.Period>> hidden,
      Set<NeedDisclosure.Period> hiddenAll) {}

  /**
   * The needs.
   *
   * @param needs those that are published with their figures, best first
   * @param words what is published of each need besides, by id: of all that have a row
   * @param counted what they were made of
   * @param suppressed how many are published without, though they were heard
   */
  public record Ranked(
      List<Need> needs,
      SortedMap<String, NeedWords> words,
      Counted counted,
      int suppressed,
      StageReport report)
      implements StageResult {
    /** The ids of those that are published with their figures. */
    public Set<String> shown() {
      return needs.stream().map(Need::id).collect(Collectors.toUnmodifiableSet());
    }
  }

  /**
   * Ranks what {@code mentions} and {@code feedback}, rows of the tables of those names, tell.
   *
   * @param before when needs were published first
   */
  public Ranked run(
      Dataset<Row> feedback, Dataset<Row> mentions, Periods periods, NeedsBefore before) {
    Dataset<Row> tagged = TopicMentions.of(feedback, mentions, settings, departments, periods);
    Map<String, List<String>> evidence = Evidence.select(tagged.where(from(periods.windowStart())));
    List<NeedCounts.Counted> counted = NeedCounts.of(tagged, periods);
    List<NeedFigures> figures = counted.stream().map(NeedCounts.Counted::figures).toList();
    Map<String, NeedDisclosure.People> people = new TreeMap<>();
    counted.forEach(need -> people.put(need.figures().id(), need.people()));
    NeedDispersion dispersion = NeedDispersion.count(feedback, tagged, periods);
    NeedDisclosure disclosure = NeedDisclosure.of(figures, people, periods.window(), smallest);
    Night night = night(feedback, periods);
    Dispersions dispersions = dispersion.among(disclosure);
    List<Need> needs =
        NeedRanker.rank(disclosure.shown(), night.figures(), dispersions, topicNames(), evidence);
    SortedMap<String, NeedWords> words =
        settings.words().words(kinds(counted, disclosure), before.firstSeen(), before.tonight());
    write(rows(needs, disclosure, night, dispersions, words), needs, mentions);
    long read = figures.stream().mapToLong(NeedFigures::mentions).sum();
    int suppressed = disclosure.suppressed().size();
    String told =
        String.format(
            Locale.ROOT,
            "%,d needs from %,d tagged mentions, as of %s%s",
            figures.size(),
            read,
            periods.asOf(),
            suppressed == 0
                ? ""
                : String.format(Locale.ROOT, "; figures of %,d suppressed", suppressed));
    return new Ranked(
        needs,
        words,
        new Counted(figures, dispersions, hidden(disclosure), night.hidden()),
        suppressed,
        StageReport.of("needs", read, figures.size(), told));
  }

  private static SortedMap<String, Set<NeedDisclosure.Period>> hidden(NeedDisclosure disclosure) {
    SortedMap<String, Set<NeedDisclosure.Period>> hidden = new TreeMap<>();
    disclosure.shown().forEach(need -> hidden.put(need.id(), disclosure.hiddenPeriods(need.id())));
    return hidden;
  }

  /** What the mentions of each need say that it is; nothing of one without figures. */
  private static SortedMap<String, Optional<NeedKind>> kinds(
      List<NeedCounts.Counted> counted, NeedDisclosure disclosure) {
    SortedMap<String, Optional<NeedKind>> kinds = new TreeMap<>();
    disclosure.suppressed().forEach(need -> kinds.put(need.id(), Optional.empty()));
    for (NeedCounts.Counted need : counted) {
      kinds.putIfAbsent(
          need.figures().id(), Optional.of(NeedKind.of(need.suggestions(), need.complaints())));
    }
    return kinds;
  }

  private static Column from(LocalDate first) {
    return col("day").geq(first);
  }

  private static Column countWhere(Column condition) {
    return count(when(condition, lit(1)));
  }

  private static Column distinctWhere(Column condition, String column) {
    return countDistinct(when(condition, col(column)));
  }

  /**
   * All feedback of the two periods.
   *
   * @param hidden whose figure is suppressed
   * @param ofFew whether a period is that of too few people itself, so that a need's direction
   *     would say how few
   */
  private record Night(NightFigures figures, Set<NeedDisclosure.Period> hidden, boolean ofFew) {}

  /** Counts the days after the last one as well: the departments' sum, which is known, does. */
  private Night night(Dataset<Row> feedback, Periods periods) {
    Column inCurrent = from(periods.currentStart()).and(col("day").leq(periods.asOf()));
    Column inPrevious = from(periods.previousStart()).and(col("day").lt(periods.currentStart()));
    Column atRest = not(inCurrent).and(not(inPrevious));
    Row counts =
        feedback
            .withColumn("person", coalesce(col("customer"), col("feedback_id")))
            .agg(
                countWhere(inCurrent).as("current"),
                countWhere(inPrevious).as("previous"),
                countWhere(atRest).as("rest"),
                distinctWhere(inCurrent, "person").as("current_people"),
                distinctWhere(inPrevious, "person").as("previous_people"),
                distinctWhere(atRest, "person").as("rest_people"))
            .head();
    NightFigures figures =
        new NightFigures(counts.<Long>getAs("current"), counts.<Long>getAs("previous"));
    NeedDisclosure.People people =
        new NeedDisclosure.People(
            counts.<Long>getAs("current_people"),
            counts.<Long>getAs("previous_people"),
            counts.<Long>getAs("rest_people"));
    return new Night(
        figures,
        NeedDisclosure.hiddenPeriods(figures, counts.<Long>getAs("rest"), people, smallest),
        smallest.isSmall(people.current()) || smallest.isSmall(people.previous()));
  }

  private Map<String, String> topicNames() {
    Map<String, String> names = new TreeMap<>();
    settings.topics().forEach((id, topic) -> names.put(id, topic.name()));
    return names;
  }

  private List<Row> rows(
      List<Need> needs,
      NeedDisclosure disclosure,
      Night night,
      Dispersions dispersions,
      SortedMap<String, NeedWords> words) {
    List<Row> rows = new ArrayList<>();
    SortedMap<String, NeedWords> left = new TreeMap<>(words);
    DirectionDisclosure directions = new DirectionDisclosure(needs, night.figures(), dispersions);
    for (Need need : needs) {
      Set<NeedDisclosure.Period> hidden = disclosure.hiddenPeriods(need.id());
      boolean told = !night.ofFew() && directions.tells(need, hidden);
      String direction = told ? need.change().direction() : null;
      rows.add(NeedRows.of(need, hidden, night.hidden(), direction, taken(left, need.id())));
    }
    Map<String, String> names = topicNames();
    for (NeedFigures need : disclosure.suppressed()) {
      String name = names.getOrDefault(need.topic(), need.topic());
      rows.add(NeedRows.withoutFigures(rows.size() + 1, need.id(), name, taken(left, need.id())));
    }
    left.forEach(
        (id, unheard) -> {
          String topic = NeedFigures.topicOf(id);
          String name = names.getOrDefault(topic, topic);
          rows.add(NeedRows.notHeard(rows.size() + 1, id, name, unheard));
        });
    return rows;
  }

  private static NeedWords taken(SortedMap<String, NeedWords> words, String need) {
    NeedWords taken = words.remove(need);
    if (taken == null) {
      throw new IllegalStateException(
          "need " + need + " was heard, so it must have its words; the register lacks them");
    }
    return taken;
  }

  private void write(List<Row> rows, List<Need> needs, Dataset<Row> mentions) {
    store.write(NeedTables.NEEDS, rows);
    List<Row> keys = new ArrayList<>();
    needs.stream()
        .sorted(Comparator.comparing(Need::id))
        .forEach(need -> keys.addAll(NeedRows.evidenceKeys(need)));
    Dataset<Row> chosen = spark.createDataFrame(keys, NeedRows.EVIDENCE_KEYS);
    Column[] columns =
        NeedTables.NEED_EVIDENCE.columns().stream()
            .map(column -> col(column.name()))
            .toArray(Column[]::new);
    store.write(
        NeedTables.NEED_EVIDENCE,
        mentions
            .join(org.apache.spark.sql.functions.broadcast(chosen), "mention_id")
            .select(columns)
            .coalesce(1));
  }
}
