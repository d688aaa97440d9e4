package voc.jobs.stage;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.MarkType;
import voc.core.SentimentClass;
import voc.jobs.config.Departments;
import voc.jobs.warehouse.RunSettings;
import voc.needs.NeedFigures;
import voc.needs.Trouble;
import voc.needs.register.NeedIdentity;

/**
 * Mentions by need: one row for each need that a mention names, by the topic and department of the
 * need that it counts under, with what the needs are counted from.
 *
 * <p>All but which need it is is said in Spark's expressions. So only those columns are read that a
 * stage goes on with (of marks their types, a text only where its length is asked for), and no row
 * becomes an object.
 */
final class TopicMentions {
  private static final Column MARKS = col("marks.mark");
  private static final Column ASKS = col("question");

  private TopicMentions() {}

  /**
   * The rows that lie in the window or in one of the two periods, with the columns {@code need}
   * (its id), {@code topic}, {@code department}, {@code mention_id}, {@code feedback_id}, {@code
   * person}, {@code incident}, {@code shared} (others report the same incident), {@code channel},
   * {@code day}, {@code length} (of the text, in characters), {@code sentiment}, {@code polarity},
   * {@code hurt} ({@link Trouble#hurt}), and whether the mention is {@code negative}, a {@code
   * question}, {@code troubled}, {@code suggests}, {@code complains}, or tells of {@code effort} or
   * a {@code crisis}.
   *
   * @param feedback rows of the table of that name, to know which mentions are of one incident
   * @param settings the topics and the register of the run
   */
  static Dataset<Row> of(
      Dataset<Row> feedback,
      Dataset<Row> mentions,
      RunSettings settings,
      Departments departments,
      NeedStage.Periods periods) {
    LocalDate start =
        periods.windowStart().isBefore(periods.previousStart())
            ? periods.windowStart()
            : periods.previousStart();
    Column needs =
        udf(Needs.of(settings, departments), DataTypes.createArrayType(DataTypes.StringType))
            .apply(col("department"), col("topics.topic"));
    Column hurt =
        udf((UDF2<Double, Boolean, Double>) Trouble::hurt, DataTypes.DoubleType)
            .apply(col("polarity"), col("calls"));
    return withIncident(
            mentions
                .where(col("day").between(start, periods.asOf()))
                .withColumn("need", explode(needs)),
            feedback)
        .withColumn("negative", col("sentiment").isin(labels(SentimentClass::isNegative)))
        .withColumn("calls", calls())
        .withColumn("troubled", col("negative").or(col("calls")))
        .withColumn("suggests", isMarked(MarkType.SUGGESTION))
        .select(
            col("need"),
            topic().as("topic"),
            substring_index(col("need"), ":", 1).as("department"),
            col("mention_id"),
            col("feedback_id"),
            coalesce(col("customer"), col("feedback_id")).as("person"),
            coalesce(col("incident"), col("feedback_id")).as("incident"),
            col("incident").isNotNull().as("shared"),
            col("channel"),
            col("day"),
            length(col("text")).as("length"),
            col("sentiment"),
            col("polarity"),
            col("negative"),
            ASKS.as("question"),
            col("troubled"),
            when(col("troubled"), hurt).otherwise(0.0).as("hurt"),
            col("suggests"),
            not(col("suggests"))
                .and(col("negative").or(isMarked(MarkType.COMPLAINT)))
                .as("complains"),
            isMarked(MarkType.EFFORT).as("effort"),
            Arrays.stream(MarkType.values())
                .filter(MarkType::isCrisis)
                .map(TopicMentions::isMarked)
                .reduce(lit(false), Column::or)
                .as("crisis"));
  }

  /** Departments' ids have no colon: what is behind the first is the topic. */
  private static Column topic() {
    return col("need")
        .substr(length(substring_index(col("need"), ":", 1)).plus(2), lit(Integer.MAX_VALUE));
  }

  private static Column isMarked(MarkType type) {
    return array_contains(MARKS, type.code());
  }

  private static Object[] labels(Predicate<SentimentClass> which) {
    return Arrays.stream(SentimentClass.values())
        .filter(which)
        .map(SentimentClass::label)
        .toArray();
  }

  /** {@link Trouble#calls}, case by case. */
  private static Column calls() {
    Column calls = lit(false);
    for (Channel channel : Channel.values()) {
      for (boolean asks : new boolean[] {true, false}) {
        Object[] labels = labels(label -> Trouble.calls(label, asks, channel));
        if (labels.length > 0) {
          calls =
              calls.or(
                  col("channel")
                      .equalTo(channel.code())
                      .and(asks ? ASKS : not(ASKS))
                      .and(col("sentiment").isin(labels)));
        }
      }
    }
    return calls;
  }

  /**
   * Adds {@code incident}, null where nobody else reports the same. So only those who joined
   * another's incident, and the first of it, have to be looked up, which are few: they go to each
   * executor, rather than all mentions to where these are. Who does not go on with the incident
   * does not pay for it: Spark leaves the join out, since there is one row a feedback.
   */
  private static Dataset<Row> withIncident(Dataset<Row> mentions, Dataset<Row> feedback) {
    Dataset<Row> joined =
        feedback
            .where(col("incident").notEqual(col("feedback_id")))
            .select(col("feedback_id"), col("incident"), lit(0).as("rank"));
    Dataset<Row> first =
        joined.select(col("incident").as("feedback_id"), col("incident"), lit(1).as("rank"));
    Dataset<Row> shared =
        joined
            .unionAll(first)
            .groupBy("feedback_id")
            .agg(min(struct("rank", "incident")).as("of"))
            .select(col("feedback_id"), col("of.incident").as("incident"));
    return mentions.join(broadcast(shared), new String[] {"feedback_id"}, "left");
  }

  /**
   * The needs that a mention's topics count under, each once though two of its topics do.
   *
   * @param topics who owns each topic
   * @param units the department of each known unit
   */
  private record Needs(
      TreeMap<String, String> topics, TreeMap<String, String> units, NeedIdentity identity)
      implements UDF2<String, scala.collection.Seq<String>, String[]> {
    static Needs of(RunSettings settings, Departments departments) {
      TreeMap<String, String> owners = new TreeMap<>();
      settings.topics().forEach((id, topic) -> owners.put(id, topic.department()));
      TreeMap<String, String> units = new TreeMap<>();
      departments.byId().keySet().forEach(id -> units.put(id, departments.departmentOf(id)));
      return new Needs(owners, units, settings.words().identity());
    }

    @Override
    public String[] call(String addressed, scala.collection.Seq<String> named) {
      Set<String> needs = new LinkedHashSet<>();
      for (String topic : CollectionConverters.asJava(named)) {
        needs.add(identity.of(NeedFigures.idOf(department(addressed, topic), topic)));
      }
      return needs.toArray(String[]::new);
    }

    /**
     * The department whose unit the customer addressed; where that is not known, whose topic it is.
     */
    private String department(String addressed, String topic) {
      return addressed.equals(Feedback.UNASSIGNED)
          ? known(topics.get(topic), topic)
          : units.getOrDefault(addressed, addressed);
    }
  }

  /** The department that a topic belongs to, where no other was addressed. */
  static String owner(String topic, SortedMap<String, RunSettings.Topic> topics) {
    RunSettings.Topic known = topics.get(topic);
    return known(known == null ? null : known.department(), topic);
  }

  private static String known(@Nullable String department, String topic) {
    if (department == null) {
      throw new IllegalStateException(
          "the topic of a mention must be of the run's taxonomy, got \"" + topic + "\"");
    }
    return department;
  }
}
