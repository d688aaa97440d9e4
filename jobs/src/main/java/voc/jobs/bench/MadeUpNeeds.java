package voc.jobs.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import voc.core.table.Tables;
import voc.jobs.warehouse.RunSettings;

/**
 * Feedback and mentions of any number as Parquet, in the columns that needs are counted from: two
 * mentions a feedback, a third of it of customers who are known, some 311 requests of one incident,
 * topics as unequal as in life. All follows from the feedback's number: the same number, the same
 * tables.
 */
final class MadeUpNeeds {
  static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  static final int DAYS = 120;
  static final int DEPARTMENTS = 20;
  private static final int FILES = 8;

  private MadeUpNeeds() {}

  /** Every topic by its id, owned by its department. */
  static SortedMap<String, RunSettings.Topic> topics(int needs) {
    SortedMap<String, RunSettings.Topic> topics = new TreeMap<>();
    for (int topic = 0; topic < needs; topic++) {
      String id = String.format(Locale.ROOT, "topic/%05d", topic);
      topics.put(id, new RunSettings.Topic(id, "department-" + topic % DEPARTMENTS));
    }
    return topics;
  }

  /** Writes both tables below {@code folder}, under their names. */
  static void write(SparkSession spark, Path folder, long mentions, int needs) {
    Dataset<Row> feedback =
        spark
            .range(0, mentions / 2, 1, FILES)
            .withColumn("dice", expr("pmod(xxhash64(id, 1), 1000000)"))
            .withColumn("feedback_id", expr("concat('s:', id)"))
            .withColumn(
                "channel",
                expr(
                    "element_at(array('311', 'call', 'survey', 'chat'), 1 + cast(dice % 4 as int))"))
            .withColumn(
                "customer",
                expr(
                    "case when pmod(xxhash64(id, 2), 3) = 0 then lpad(hex(pmod(xxhash64(id, 3), "
                        + Math.max(1, mentions / 8)
                        + ")), 16, '0') end"))
            .withColumn(
                "incident",
                expr(
                    "case when channel = '311' and pmod(xxhash64(id, 4), 10) = 0 and id >= 40 then concat('s:', id - id % 40)"
                        + " else concat('s:', id) end"))
            .withColumn(
                "day",
                expr(
                    "date_sub(date'"
                        + AS_OF
                        + "', cast(pmod(xxhash64(id, 5), "
                        + DAYS
                        + ") as int))"))
            .withColumn(
                "department",
                expr("concat('department-', pmod(xxhash64(id, 6), " + DEPARTMENTS + "))"));
    feedback
        .select("feedback_id", "incident", "customer", "channel", "day", "department")
        .write()
        .parquet(folder.resolve(Tables.FEEDBACK.name()).toString());
    feedback
        .withColumn("sentence", expr("explode(array(0, 1))"))
        .withColumn("chance", expr("pmod(xxhash64(id, sentence, 7), 1000000) / 1000000.0D"))
        .withColumn(
            "number",
            expr(
                "pmod(xxhash64(id, 6), "
                    + DEPARTMENTS
                    + ") + "
                    + DEPARTMENTS
                    + " * cast(chance * chance * "
                    + Math.max(1, needs / DEPARTMENTS)
                    + " as int)"))
        .withColumn("mood", expr("pmod(xxhash64(id, sentence, 8), 2001) / 1000.0D - 1"))
        .select(
            expr("concat(feedback_id, '#0.', sentence)").as("mention_id"),
            col("feedback_id"),
            col("channel"),
            col("customer"),
            expr("cast(day as timestamp)").as("time"),
            col("day"),
            col("department"),
            expr("repeat('so much is said ', 1 + cast(dice % 9 as int))").as("text"),
            expr("case when mood < -0.75 then 'very negative' when mood < -0.25 then 'negative'"
                    + " when mood <= 0.25 then 'neutral' when mood <= 0.75 then 'positive' else 'very positive' end")
                .as("sentiment"),
            col("mood").as("polarity"),
            expr("array(named_struct('topic', concat('topic/', lpad(number, 5, '0')), 'start', 0, 'end', 1,"
                    + " 'way', 'rule', 'polarity', mood))")
                .as("topics"),
            expr("case when pmod(xxhash64(id, sentence, 10), 7) = 0"
                    + " then array(named_struct('mark', 'act/complaint', 'start', 0, 'end', 1))"
                    + " else cast(array() as array<struct<mark: string, start: int, end: int>>) end")
                .as("marks"),
            expr("pmod(xxhash64(id, sentence, 9), 5) = 0").as("question"),
            expr("'made-up.csv'").as("file"),
            expr("id + 2").as("line"))
        .write()
        .parquet(folder.resolve(Tables.MENTIONS.name()).toString());
  }
}
