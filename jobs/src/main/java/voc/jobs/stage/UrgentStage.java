package voc.jobs.stage;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import voc.core.table.Tables;
import voc.jobs.warehouse.TableSchemas;
import voc.jobs.warehouse.TableStore;

/**
 * Lists the sentences with words of danger to somebody's life or body in table {@code urgent},
 * newest first. They are few, and each is a single person's: nothing is counted or suppressed here.
 */
public final class UrgentStage {
  /** What the codes of these marks begin with; see {@link voc.core.MarkType#isCrisis}. */
  private static final String CRISIS = "crisis/";

  /** How many of them the summary of a run names. */
  private static final int NAMED = 5;

  private final SparkSession spark;
  private final TableStore store;

  public UrgentStage(SparkSession spark, TableStore store) {
    this.spark = spark;
    this.store = store;
  }

  /**
   * What was listed.
   *
   * @param count rows of table {@code urgent}
   * @param newest the first few
   */
  public record Urgent(long count, List<UrgentMention> newest, StageReport report)
      implements StageResult {}

  /** Writes the table from rows of {@code mentions}. */
  public Urgent run(Dataset<Row> mentions) {
    JavaRDD<Row> ranked =
        mentions
            .where(functions.exists(col("marks"), UrgentStage::isCrisis))
            .orderBy(col("time").desc(), col("mention_id"))
            .toJavaRDD()
            .zipWithIndex()
            .map(each -> row(each._1(), each._2()));
    store.write(
        Tables.URGENT, spark.createDataFrame(ranked, TableSchemas.of(Tables.URGENT)).coalesce(1));
    Dataset<Row> urgent = store.read(Tables.URGENT);
    long count = urgent.count();
    List<UrgentMention> newest = new ArrayList<>();
    for (Row row : urgent.orderBy("rank").limit(NAMED).collectAsList()) {
      newest.add(
          new UrgentMention(
              row.getAs("mark"),
              row.getAs("words"),
              row.getAs("mention_id"),
              row.getAs("department"),
              row.getAs("file"),
              row.<Long>getAs("line")));
    }
    String words = String.format(Locale.ROOT, "%,d mentions tell of danger to life or body", count);
    return new Urgent(count, List.copyOf(newest), StageReport.of("urgent", count, count, words));
  }

  private static Column isCrisis(Column mark) {
    return mark.getField("mark").startsWith(CRISIS);
  }

  /** A mention's marks are in order, so that its first crisis is the one that matters most. */
  private static Row row(Row mention, long before) {
    List<Row> marks = mention.getList(mention.fieldIndex("marks"));
    Row mark =
        marks.stream()
            .filter(each -> each.getString(0).startsWith(CRISIS))
            .findFirst()
            .orElseThrow();
    int start = mark.getInt(1);
    int end = mark.getInt(2);
    int sentence = mention.<Integer>getAs("start");
    String text = mention.getAs("text");
    return RowFactory.create(
        Math.toIntExact(before + 1),
        mention.getAs("mention_id"),
        mention.getAs("feedback_id"),
        mark.getString(0),
        text.substring(start - sentence, end - sentence),
        mention.getAs("utterance"),
        start,
        end,
        text,
        mention.getAs("channel"),
        mention.getAs("department"),
        mention.getAs("time"),
        mention.getAs("file"),
        mention.getAs("line"));
  }
}
