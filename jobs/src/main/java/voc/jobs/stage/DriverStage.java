package voc.jobs.stage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import voc.core.Feedback;
import voc.core.Plural;
import voc.core.SentimentClass;
import voc.core.table.TrendTables;
import voc.jobs.config.Departments;
import voc.jobs.rows.TrendRows;
import voc.jobs.warehouse.RunSettings;
import voc.jobs.warehouse.TableStore;
import voc.needs.disclosure.SmallestCell;
import voc.needs.driver.Driver;
import voc.needs.driver.DriverAnalysis;
import voc.needs.driver.RatedFeedback;

/**
 * Says what goes with the scores that customers give, over all departments and in each. A feedback
 * belongs to the department that it was addressed to; its score is the first of its ratings.
 */
public final class DriverStage {
  /** The row of all departments together. */
  public static final String ALL = "all";

  private final TableStore store;
  private final RunSettings settings;
  private final Departments departments;
  private final SmallestCell smallest;

  /**
   * @param settings the topics and register of the run
   */
  public DriverStage(
      TableStore store, RunSettings settings, Departments departments, SmallestCell smallest) {
    this.store = store;
    this.settings = settings;
    this.departments = departments;
    this.smallest = smallest;
  }

  /**
   * What was found.
   *
   * @param significant how many topics weigh more than a random variable would
   */
  public record Analysed(long significant, StageReport report) implements StageResult {}

  /**
   * @param feedback rows of table {@code feedback}
   * @param mentions rows of table {@code mentions}
   */
  public Analysed run(Dataset<Row> feedback, Dataset<Row> mentions, NeedStage.Periods periods) {
    try (Kept said = Kept.of(said(feedback, mentions, periods))) {
      return analysed(said.rows());
    }
  }

  private Analysed analysed(Dataset<Row> said) {
    SortedMap<String, List<RatedFeedback>> responses = responses(said);
    DriverCells cells = DriverCells.of(said, smallest);
    List<Row> rows = new ArrayList<>();
    long significant = 0;
    long rated = 0;
    for (Map.Entry<String, List<RatedFeedback>> group : responses.entrySet()) {
      String department = group.getKey();
      SortedMap<String, Boolean> shown = cells.topics(department);
      List<String> told =
          shown.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
      if (department.equals(ALL)) {
        rated = group.getValue().stream().mapToLong(RatedFeedback::responses).sum();
      }
      if (!told.isEmpty()) {
        DriverAnalysis analysis = DriverAnalysis.of(group.getValue(), told);
        for (Driver driver : analysis.drivers()) {
          rows.add(TrendRows.driver(department, name(driver.topic()), analysis, driver));
          Driver.Weight weight = driver.weight();
          significant += weight != null && weight.isSignificant() ? 1 : 0;
        }
      }
      shown.forEach(
          (topic, isShown) -> {
            if (!isShown) {
              rows.add(TrendRows.suppressedDriver(department, topic, name(topic)));
            }
          });
    }
    store.write(TrendTables.DRIVERS, rows);
    String words =
        String.format(
            Locale.ROOT,
            "%s; %s with the score beyond chance",
            Plural.count(rated, "rated response", "rated responses"),
            Plural.count(significant, "topic goes", "topics go"));
    return new Analysed(significant, StageReport.of("drivers", rows.size(), rows.size(), words));
  }

  private String name(String topic) {
    RunSettings.Topic known = settings.topics().get(topic);
    return known == null ? topic : known.name();
  }

  /**
   * One row for each feedback of the window: department, person, channel, score (null without a
   * rating) and topics with whether they matter, sorted.
   */
  private Dataset<Row> said(
      Dataset<Row> feedback, Dataset<Row> mentions, NeedStage.Periods periods) {
    Dataset<Row> matters =
        TopicMentions.of(feedback, mentions, settings, departments, periods)
            .where(col("day").geq(periods.windowStart()))
            .groupBy("feedback_id", "topic")
            .agg(
                max(col("troubled")
                        .or(
                            col("sentiment")
                                .isin(
                                    SentimentClass.POSITIVE.label(),
                                    SentimentClass.VERY_POSITIVE.label())))
                    .as("matters"))
            .groupBy("feedback_id")
            .agg(sort_array(collect_list(struct("topic", "matters"))).as("topics"));
    Departments known = departments;
    UDF1<String, String> departmentOf =
        id -> id.equals(Feedback.UNASSIGNED) ? id : known.departmentOf(id);
    return feedback
        .where(col("day").between(periods.windowStart(), periods.asOf()))
        .select(
            col("feedback_id"),
            coalesce(col("customer"), col("feedback_id")).as("person"),
            col("channel"),
            udf(departmentOf, DataTypes.StringType).apply(col("department")).as("department"),
            score())
        .join(matters, new String[] {"feedback_id"}, "left");
  }

  private static Column score() {
    return when(size(col("ratings")).gt(0), col("ratings").getItem(0).getField("value"))
        .as("score");
  }

  /** The responses of each department, and of all. */
  private static SortedMap<String, List<RatedFeedback>> responses(Dataset<Row> said) {
    SortedMap<String, List<RatedFeedback>> responses = new TreeMap<>();
    said.where(col("score").isNotNull())
        .groupBy("department", "score", "topics")
        .agg(count(lit(1)).as("responses"))
        .collectAsList()
        .forEach(
            row -> {
              RatedFeedback pattern = pattern(row);
              responses.computeIfAbsent(ALL, all -> new ArrayList<>()).add(pattern);
              String department = row.getAs("department");
              if (!department.equals(Feedback.UNASSIGNED)) {
                responses.computeIfAbsent(department, any -> new ArrayList<>()).add(pattern);
              }
            });
    return responses;
  }

  private static RatedFeedback pattern(Row row) {
    List<String> topics = new ArrayList<>();
    List<Boolean> matters = new ArrayList<>();
    int at = row.fieldIndex("topics");
    if (!row.isNullAt(at)) {
      for (Row topic : row.<Row>getList(at)) {
        topics.add(topic.getString(0));
        matters.add(topic.getBoolean(1));
      }
    }
    return new RatedFeedback(
        topics, row.<Double>getAs("score"), matters, row.<Long>getAs("responses"));
  }
}
