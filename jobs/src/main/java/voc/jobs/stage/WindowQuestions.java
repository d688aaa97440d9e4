package voc.jobs.stage;

import static org.apache.spark.sql.functions.col;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import voc.core.Channel;
import voc.core.Question;

/** The questions of a window: customers' sentences that ask, and searches. */
final class WindowQuestions {
  private WindowQuestions() {}

  /** The sentences that ask within the window, in order of id. */
  static Dataset<Row> asked(Dataset<Row> mentions, NeedStage.Periods periods) {
    return mentions
        .where(col("question").and(col("day").geq(periods.windowStart())))
        .orderBy("mention_id");
  }

  /**
   * A sentence that asks.
   *
   * @param asked row with the columns {@code mention_id, text, channel, department, customer,
   *     feedback_id, time} of table {@code mentions}
   */
  static Question of(Row asked) {
    String customer = asked.getAs("customer");
    return new Question(
        asked.getAs("mention_id"),
        asked.getAs("text"),
        Channel.ofCode(asked.getAs("channel")),
        asked.getAs("department"),
        customer != null ? customer : asked.getAs("feedback_id"),
        1,
        false,
        asked.<Instant>getAs("time"));
  }

  /**
   * The searches within the window, in their order. One without a time counts: a log that gives no
   * days is delivered for the days that count.
   *
   * @param searches up to the as-of day of their log's own zone, as {@link ReferenceReader} gives
   *     them
   */
  static List<Question> searched(List<Question> searches, NeedStage.Periods periods) {
    LocalDate first = periods.windowStart();
    return searches.stream().filter(search -> isSince(first, search.time())).toList();
  }

  private static boolean isSince(LocalDate first, @Nullable Instant time) {
    return time == null || !time.atZone(ZoneOffset.UTC).toLocalDate().isBefore(first);
  }
}
