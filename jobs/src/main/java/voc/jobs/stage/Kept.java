package voc.jobs.stage;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Rows that are computed once and read several times. They are kept as an RDD and not as a cached
 * Dataset, whose accumulators can stop an executor's heartbeat (SPARK-59451, open in Spark 4.2). To
 * be closed when nothing reads them any more.
 */
final class Kept implements AutoCloseable {
  private final JavaRDD<Row> kept;
  private final Dataset<Row> rows;

  private Kept(JavaRDD<Row> kept, Dataset<Row> rows) {
    this.kept = kept;
    this.rows = rows;
  }

  /** Keeps rows in memory, and on disk what does not fit. */
  static Kept of(Dataset<Row> rows) {
    JavaRDD<Row> kept = rows.toJavaRDD().persist(StorageLevel.MEMORY_AND_DISK());
    return new Kept(kept, rows.sparkSession().createDataFrame(kept, rows.schema()));
  }

  /** The rows. */
  Dataset<Row> rows() {
    return rows;
  }

  @Override
  public void close() {
    kept.unpersist();
  }
}
