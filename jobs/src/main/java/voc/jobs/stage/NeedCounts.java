package voc.jobs.stage;

import static org.apache.spark.sql.functions.bit_or;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.rint;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import voc.core.Channel;
import voc.needs.NeedFigures;
import voc.needs.disclosure.NeedDisclosure;

/**
 * Counts needs and the people behind them: a feedback has one row for each need that it mentions,
 * of these a person has one, and those are counted. Distinct counts straight from the mentions
 * would have Spark write each mention once for each of them (its operator {@code Expand}). Mentions
 * are shuffled once, by need and person: since a feedback is one person's, all groupings go on from
 * there.
 */
final class NeedCounts {
  /**
   * Sums are made of whole numbers of this part of one, so that they do not depend on the order of
   * the rows, as sums of doubles would. So many of them fit that a need may have 900 million
   * mentions; beyond, Spark's arithmetic fails rather than being wrong.
   */
  private static final double PARTS_OF_ONE = 1e10;

  private static final Column NEED = col("need");

  /** What is summed over mentions. */
  private static final List<String> SUMS =
      List.of(
          "mentions",
          "negative",
          "questions",
          "troubled",
          "suggestions",
          "complaints",
          "polarity",
          "hurt");

  private NeedCounts() {}

  /**
   * A need that was heard in the window.
   *
   * @param people behind its figures
   * @param suggestions mentions that suggest
   * @param complaints mentions that complain and suggest nothing
   */
  record Counted(
      NeedFigures figures, NeedDisclosure.People people, long suggestions, long complaints) {}

  /**
   * The needs, by department and topic.
   *
   * @param tagged rows of {@link TopicMentions}
   */
  static List<Counted> of(Dataset<Row> tagged, NeedStage.Periods periods) {
    Dataset<Row> byPerson = byPerson(byFeedback(tagged), periods);
    Map<String, Column> sums = new LinkedHashMap<>();
    SUMS.forEach(name -> sums.put(name, sum(name)));
    for (String name : List.of("volume", "in_current", "in_previous")) {
      sums.put(name, sum(name));
    }
    sums.put("customers", count(when(col("volume").gt(0), lit(1))));
    sums.put("channels", bit_or(col("channels")));
    spans(periods).forEach((name, condition) -> sums.put(name, count(when(col(name), lit(1)))));
    return aggregate(byPerson, new Column[] {NEED}, sums)
        .where(col("mentions").gt(0))
        .join(shared(tagged, periods), new String[] {"need"}, "left")
        .withColumn(
            "incidents", col("volume").minus(orNone("shared")).plus(orNone("shared_incidents")))
        .collectAsList()
        .stream()
        .map(NeedCounts::counted)
        .sorted(
            Comparator.comparing((Counted need) -> need.figures().department())
                .thenComparing(need -> need.figures().topic()))
        .toList();
  }

  /** One row for each feedback on each need, with sums over its mentions. */
  private static Dataset<Row> byFeedback(Dataset<Row> tagged) {
    Column[] keys = {NEED, col("person"), col("feedback_id"), col("channel"), col("day")};
    Map<String, Column> sums = new LinkedHashMap<>();
    sums.put("mentions", count(lit(1)));
    sums.put("negative", countWhere("negative"));
    sums.put("questions", countWhere("question"));
    sums.put("troubled", countWhere("troubled"));
    sums.put("suggestions", countWhere("suggests"));
    sums.put("complaints", countWhere("complains"));
    sums.put("polarity", sum(parts("polarity")));
    sums.put("hurt", sum(parts("hurt")));
    return aggregate(tagged.repartition(NEED, col("person")), keys, sums);
  }

  /** One row for each person on each need. */
  private static Dataset<Row> byPerson(Dataset<Row> byFeedback, NeedStage.Periods periods) {
    Column inWindow = from(periods.windowStart());
    Map<String, Column> sums = new LinkedHashMap<>();
    SUMS.forEach(name -> sums.put(name, sum(when(inWindow, col(name)).otherwise(0L))));
    sums.put("volume", count(when(inWindow, lit(1))));
    sums.put("in_current", count(when(current(periods), lit(1))));
    sums.put("in_previous", count(when(previous(periods), lit(1))));
    sums.put("channels", bit_or(when(inWindow, channelBit()).otherwise(0L)));
    spans(periods).forEach((name, condition) -> sums.put(name, max(condition)));
    return aggregate(byFeedback, new Column[] {NEED, col("person")}, sums);
  }

  /**
   * The feedback of each need on incidents that others report as well, and these incidents. All
   * other feedback, which is most, is an incident of its own.
   */
  private static Dataset<Row> shared(Dataset<Row> tagged, NeedStage.Periods periods) {
    return tagged
        .where(from(periods.windowStart()).and(col("shared")))
        .groupBy(NEED)
        .agg(
            countDistinct("feedback_id").as("shared"),
            countDistinct("incident").as("shared_incidents"));
  }

  private static Column orNone(String count) {
    return coalesce(col(count), lit(0L));
  }

  /** In which spans of days somebody may have said something: {@link NeedDisclosure.People}. */
  private static Map<String, Column> spans(NeedStage.Periods periods) {
    Column inWindow = from(periods.windowStart());
    Map<String, Column> spans = new LinkedHashMap<>();
    spans.put("current", current(periods));
    spans.put("previous", previous(periods));
    spans.put("rest", inWindow.and(col("day").lt(periods.previousStart())));
    spans.put("current_outside", current(periods).and(not(inWindow)));
    spans.put("previous_inside", previous(periods).and(inWindow));
    spans.put("previous_outside", previous(periods).and(not(inWindow)));
    return spans;
  }

  private static Column current(NeedStage.Periods periods) {
    return from(periods.currentStart());
  }

  private static Column previous(NeedStage.Periods periods) {
    return from(periods.previousStart()).and(not(current(periods)));
  }

  private static Column from(LocalDate first) {
    return col("day").geq(first);
  }

  private static Column countWhere(String condition) {
    return count(when(col(condition), lit(1)));
  }

  private static Column parts(String column) {
    return rint(col(column).multiply(PARTS_OF_ONE)).cast(DataTypes.LongType);
  }

  private static Column channelBit() {
    Column bit = lit(0L);
    for (Channel channel : Channel.values()) {
      bit = when(col("channel").equalTo(channel.code()), bitOf(channel)).otherwise(bit);
    }
    return bit;
  }

  private static long bitOf(Channel channel) {
    return 1L << channel.ordinal();
  }

  private static Dataset<Row> aggregate(
      Dataset<Row> rows, Column[] keys, Map<String, Column> aggregates) {
    List<Column> named = new ArrayList<>();
    aggregates.forEach((name, aggregate) -> named.add(aggregate.as(name)));
    return rows.groupBy(keys)
        .agg(named.get(0), named.subList(1, named.size()).toArray(Column[]::new));
  }

  private static Counted counted(Row row) {
    long channels = row.<Long>getAs("channels");
    NeedFigures figures =
        new NeedFigures(
            NeedFigures.topicOf(row.getAs("need")),
            NeedFigures.departmentOf(row.getAs("need")),
            row.<Long>getAs("volume"),
            row.<Long>getAs("mentions"),
            row.<Long>getAs("customers"),
            row.<Long>getAs("incidents"),
            Arrays.stream(Channel.values())
                .filter(channel -> (channels & bitOf(channel)) != 0)
                .map(Channel::code)
                .sorted()
                .toList(),
            row.<Long>getAs("negative"),
            row.<Long>getAs("questions"),
            row.<Long>getAs("troubled"),
            row.<Long>getAs("polarity") / PARTS_OF_ONE,
            row.<Long>getAs("hurt") / PARTS_OF_ONE,
            row.<Long>getAs("in_current"),
            row.<Long>getAs("in_previous"));
    NeedDisclosure.People people =
        new NeedDisclosure.People(
            row.<Long>getAs("current"),
            row.<Long>getAs("previous"),
            row.<Long>getAs("rest"),
            new NeedDisclosure.Parts(
                row.<Long>getAs("current_outside"),
                row.<Long>getAs("previous_inside"),
                row.<Long>getAs("previous_outside")));
    return new Counted(
        figures, people, row.<Long>getAs("suggestions"), row.<Long>getAs("complaints"));
  }
}
