package voc.jobs.stage;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import voc.jobs.warehouse.RunFolder;

/**
 * Writes the mentions to the run's index: one shard a partition, so that shards are written side by
 * side.
 */
public final class IndexStage {
  /** Documents for which one more shard pays: smaller shards cost a search more than they save. */
  private static final long MENTIONS_PER_SHARD = 250_000;

  private final SparkSession spark;
  private final RunFolder run;

  public IndexStage(SparkSession spark, RunFolder run) {
    this.spark = spark;
    this.run = run;
  }

  /**
   * The index written.
   *
   * @param documents mentions in it
   * @param shards its shards
   */
  public record Indexed(long documents, int shards, StageReport report) implements StageResult {}

  /** Indexes all of {@code mentions}, rows of table {@code mentions}. */
  public Indexed run(Dataset<Row> mentions) {
    long count = mentions.count();
    int shards = (int) Math.max(2, Math.min(64, 1 + count / MENTIONS_PER_SHARD));
    SerializableConfiguration hadoop =
        new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
    ShardTask task = new ShardTask(run.index().toString(), hadoop);
    List<Long> written =
        count == 0
            ? emptyShard(task)
            : mentions
                .repartition(shards, col("feedback_id"))
                .sortWithinPartitions("feedback_id", "utterance", "start")
                .mapPartitions(task, Encoders.LONG())
                .collectAsList();
    long documents = written.stream().mapToLong(Long::longValue).sum();
    String words =
        String.format(Locale.ROOT, "%,d mentions in %d shards", documents, written.size());
    return new Indexed(documents, written.size(), StageReport.of("index", count, documents, words));
  }

  /**
   * Spark plans no partition at all for no rows; a night without words has an index all the same.
   */
  private List<Long> emptyShard(ShardTask task) {
    return JavaSparkContext.fromSparkContext(spark.sparkContext())
        .parallelize(List.<Row>of(), 1)
        .mapPartitions(task::call)
        .collect();
  }
}
