package voc.jobs.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import voc.core.Feedback;
import voc.needs.disclosure.Cell;
import voc.needs.disclosure.SmallestCell;
import voc.needs.disclosure.SumTree;
import voc.needs.disclosure.Suppression;

/**
 * Which topics' drivers may be shown of which department. Responses of all departments and of those
 * without one add up to all, topic by topic too; responses with a topic and those without add up to
 * the department's; and the feedback on a need in table {@code needs} is that which is rated and
 * that which is not, by its channels too. A cell that any of these differences would tell of few
 * people is small, and another is suppressed with it where the sum would give it back.
 */
final class DriverCells {
  private final SortedMap<String, SortedMap<String, Boolean>> shown = new TreeMap<>();
  private final SmallestCell smallest;

  private DriverCells(SmallestCell smallest) {
    this.smallest = smallest;
  }

  /**
   * How many responses, and the people of the smallest of the parts that they make others leave.
   */
  private record Part(long responses, long people) {}

  /**
   * Counts.
   *
   * @param said one row for each feedback: department, person, channel, score (null if it is not
   *     rated), topics
   */
  static DriverCells of(Dataset<Row> said, SmallestCell smallest) {
    DriverCells cells = new DriverCells(smallest);
    SortedMap<String, Part> all = responses(said);
    Set<String> hidden = cells.hidden(all);
    SortedMap<String, SortedMap<String, Part>> byTopic = byTopic(said, all);
    byTopic.forEach((topic, parts) -> cells.decide(topic, parts, hidden));
    return cells;
  }

  /** Whether each topic that rated feedback of a department mentions is shown. */
  SortedMap<String, Boolean> topics(String department) {
    return shown.getOrDefault(department, new TreeMap<>());
  }

  private static SortedMap<String, Part> responses(Dataset<Row> said) {
    Dataset<Row> rated = said.where(col("score").isNotNull());
    SortedMap<String, Part> parts = new TreeMap<>();
    Column people = countDistinct("person").as("people");
    Column responses = count(lit(1)).as("responses");
    rated
        .groupBy("department")
        .agg(responses, people)
        .collectAsList()
        .forEach(row -> parts.put(row.getAs("department"), part(row)));
    parts.put(DriverStage.ALL, part(rated.agg(responses, people).head()));
    return parts;
  }

  private static Part part(Row row) {
    return new Part(row.<Long>getAs("responses"), row.<Long>getAs("people"));
  }

  /** Departments of which it is not shown how many responses they have. */
  private Set<String> hidden(SortedMap<String, Part> responses) {
    return responses.isEmpty() ? Set.of() : suppressed(responses, Set.of());
  }

  private Set<String> suppressed(SortedMap<String, Part> parts, Set<String> hidden) {
    List<Cell> cells = new ArrayList<>();
    Part all = parts.getOrDefault(DriverStage.ALL, new Part(0, 0));
    cells.add(cell(DriverStage.ALL, null, all, Cell.Release.PUBLISHED));
    parts.forEach(
        (department, part) -> {
          if (!department.equals(DriverStage.ALL)) {
            boolean told = !department.equals(Feedback.UNASSIGNED) && !hidden.contains(department);
            cells.add(
                cell(
                    department,
                    DriverStage.ALL,
                    part,
                    told ? Cell.Release.PUBLISHED : Cell.Release.DERIVED));
          }
        });
    Suppression suppression =
        Suppression.of(new SumTree(cells, SumTree.Counting.EACH_PERSON), smallest);
    Set<String> suppressed = new TreeSet<>(hidden);
    parts
        .keySet()
        .forEach(
            department -> {
              if (suppression.hides(department)) {
                suppressed.add(department);
              }
            });
    return suppressed;
  }

  private static Cell cell(
      String id, @org.jspecify.annotations.Nullable String whole, Part part, Cell.Release release) {
    return new Cell(id, whole, part.responses(), part.people(), release);
  }

  private void decide(String topic, SortedMap<String, Part> parts, Set<String> hidden) {
    Set<String> suppressed = suppressed(parts, hidden);
    for (String department : parts.keySet()) {
      if (!department.equals(Feedback.UNASSIGNED)) {
        shown
            .computeIfAbsent(department, any -> new TreeMap<>())
            .put(topic, !suppressed.contains(department));
      }
    }
  }

  /** By topic and department: those that are rated, with the fewest people of any part. */
  private static SortedMap<String, SortedMap<String, Part>> byTopic(
      Dataset<Row> said, SortedMap<String, Part> all) {
    Object[] ratedChannels =
        said.where(col("score").isNotNull())
            .agg(collect_set("channel").as("channels"))
            .head()
            .<String>getList(0)
            .toArray();
    Column rated = col("score").isNotNull();
    Column unratedBeside = col("score").isNull().and(col("channel").isin(ratedChannels));
    Column unrated = col("score").isNull();
    Dataset<Row> topics =
        said.where(col("topics").isNotNull())
            .select(
                col("department"),
                col("person"),
                col("channel"),
                col("score"),
                explode(col("topics.topic")).as("topic"));
    SortedMap<String, SortedMap<String, Part>> byTopic = new TreeMap<>();
    for (boolean whole : new boolean[] {true, false}) {
      Dataset<Row> grouped = whole ? topics.withColumn("department", lit(DriverStage.ALL)) : topics;
      grouped
          .groupBy("topic", "department")
          .agg(
              count(when(rated, lit(1))).as("responses"),
              countDistinct(when(rated, col("person"))).as("people"),
              countDistinct(when(unratedBeside, col("person"))).as("beside"),
              countDistinct(when(unrated, col("person"))).as("unrated"))
          .where(col("responses").gt(0))
          .collectAsList()
          .forEach(
              row ->
                  byTopic
                      .computeIfAbsent(row.getAs("topic"), topic -> new TreeMap<>())
                      .put(row.getAs("department"), fewest(row, all)));
    }
    return byTopic;
  }

  /** The part with the people of the smallest that is left of it. */
  private static Part fewest(Row row, Map<String, Part> all) {
    long responses = row.<Long>getAs("responses");
    long people = row.<Long>getAs("people");
    Part whole = all.getOrDefault(row.<String>getAs("department"), new Part(0, 0));
    // Whoever says both counts with those who do: those without may be more than this.
    long without = whole.responses() == responses ? 0 : Math.max(1, whole.people() - people);
    long fewest = people;
    for (long left : new long[] {without, row.<Long>getAs("beside"), row.<Long>getAs("unrated")}) {
      fewest = left == 0 ? fewest : Math.min(fewest, left);
    }
    return new Part(responses, without == 0 ? Math.min(fewest, 1) : fewest);
  }
}
