package voc.jobs.stage;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.MarkType;
import voc.core.Sentiment;
import voc.core.SentimentClass;
import voc.jobs.config.Departments;
import voc.jobs.warehouse.RunSettings;
import voc.needs.NeedFigures;
import voc.needs.Trouble;
import voc.needs.register.NeedIdentity;

/**
 * Mentions by need: one row for each need that a mention names, by the topic and department of the
 * need that it counts under, with what the needs are counted from.
 */
final class TopicMentions {
  static final StructType SCHEMA =
      StructType.fromDDL(
          "topic string, department string, mention_id string, feedback_id string, person string,"
              + " incident string, channel string, day date, length int, sentiment string, polarity double,"
              + " negative boolean, question boolean, troubled boolean, hurt double, suggests boolean,"
              + " complains boolean, effort boolean, crisis boolean");

  /** The columns that are read: vectors and phrases are most of the table. */
  private static final Column[] READ =
      Stream.of(
              "mention_id",
              "feedback_id",
              "channel",
              "customer",
              "day",
              "department",
              "text",
              "sentiment",
              "polarity",
              "topics",
              "marks",
              "question")
          .map(name -> col(name))
          .toArray(Column[]::new);

  private TopicMentions() {}

  /**
   * The rows that lie in the window or in one of the two periods.
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
    return withIncident(mentions, feedback)
        .flatMap(
            new Split(
                settings.topics(), settings.words().identity(), departments, start, periods.asOf()),
            Encoders.row(SCHEMA));
  }

  /**
   * Adds {@code incident}, null where a feedback is an incident of its own. So only those that
   * joined another's incident have to be looked up, which are few.
   */
  private static Dataset<Row> withIncident(Dataset<Row> mentions, Dataset<Row> feedback) {
    Dataset<Row> joined =
        feedback
            .where(col("incident").notEqual(col("feedback_id")))
            .select("feedback_id", "incident");
    return mentions.select(READ).join(joined, new String[] {"feedback_id"}, "left");
  }

  private record Split(
      SortedMap<String, RunSettings.Topic> topics,
      NeedIdentity identity,
      Departments departments,
      LocalDate first,
      LocalDate last)
      implements FlatMapFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Row mention) {
      LocalDate day = mention.getAs("day");
      List<Row> rows = new ArrayList<>();
      if (!day.isBefore(first) && !day.isAfter(last)) {
        for (String need : needs(mention)) {
          rows.add(row(mention, need));
        }
      }
      return rows.iterator();
    }

    /** Each need once, though the mention names two topics that count under it. */
    private Set<String> needs(Row mention) {
      Set<String> needs = new LinkedHashSet<>();
      List<Row> named = mention.getList(mention.fieldIndex("topics"));
      for (Row each : named) {
        String topic = each.getString(0);
        String department = department(mention.getAs("department"), topic);
        needs.add(identity.of(NeedFigures.idOf(department, topic)));
      }
      return needs;
    }

    private Row row(Row mention, String need) {
      List<String> marks = marks(mention);
      boolean suggests = marks.contains(MarkType.SUGGESTION.code());
      Sentiment sentiment =
          new Sentiment(
              SentimentClass.ofLabel(mention.getAs("sentiment")),
              mention.<Double>getAs("polarity"));
      Channel channel = Channel.ofCode(mention.getAs("channel"));
      boolean asks = mention.<Boolean>getAs("question");
      String customer = mention.getAs("customer");
      String feedbackId = mention.getAs("feedback_id");
      String incident = mention.getAs("incident");
      return RowFactory.create(
          NeedFigures.topicOf(need),
          NeedFigures.departmentOf(need),
          mention.getAs("mention_id"),
          feedbackId,
          customer != null ? customer : feedbackId,
          incident != null ? incident : feedbackId,
          channel.code(),
          mention.getAs("day"),
          mention.<String>getAs("text").length(),
          mention.getAs("sentiment"),
          sentiment.polarity(),
          sentiment.label().isNegative(),
          asks,
          Trouble.isIn(sentiment, asks, channel),
          Trouble.hurt(sentiment, asks, channel),
          suggests,
          !suggests
              && (sentiment.label().isNegative() || marks.contains(MarkType.COMPLAINT.code())),
          marks.contains(MarkType.EFFORT.code()),
          marks.stream().anyMatch(mark -> MarkType.ofCode(mark).isCrisis()));
    }

    private static List<String> marks(Row mention) {
      List<Row> marks = mention.getList(mention.fieldIndex("marks"));
      return marks.isEmpty() ? List.of() : marks.stream().map(mark -> mark.getString(0)).toList();
    }

    /**
     * The department whose unit the customer addressed; where that is not known, whose topic it is.
     */
    private String department(String addressed, String topic) {
      return addressed.equals(Feedback.UNASSIGNED)
          ? owner(topic, topics)
          : departments.departmentOf(addressed);
    }
  }

  /** The department that a topic belongs to, where no other was addressed. */
  static String owner(String topic, SortedMap<String, RunSettings.Topic> topics) {
    RunSettings.Topic known = topics.get(topic);
    if (known == null) {
      throw new IllegalStateException(
          "the topic of a mention must be of the run's taxonomy, got \"" + topic + "\"");
    }
    return known.department();
  }
}
