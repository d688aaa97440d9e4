package voc.jobs.warehouse;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import voc.core.table.Table;

/** Writes and reads a run's tables with Spark, exactly in their declared schema. */
public final class TableStore {
  private final SparkSession spark;
  private final RunFolder run;

  public TableStore(SparkSession spark, RunFolder run) {
    this.spark = spark;
    this.run = run;
  }

  /** Writes a table whose rows are few: one file, in the declared order. */
  public void write(Table table, List<Row> rows) {
    Dataset<Row> data = spark.createDataFrame(rows, TableSchemas.of(table));
    write(table, data.coalesce(1));
  }

  /** Writes a table in the partitions given, each in the declared order. */
  public void write(Table table, Dataset<Row> rows) {
    Column[] order = table.order().stream().map(functions::col).toArray(Column[]::new);
    rows.sortWithinPartitions(order)
        .write()
        .mode(SaveMode.ErrorIfExists)
        .option("compression", "zstd")
        .parquet(run.table(table).toString());
  }

  /** The table as written, in its declared schema. */
  public Dataset<Row> read(Table table) {
    return read(spark, run.table(table).toString(), table);
  }

  /** Files in a folder as a table, in its declared schema; a column that they lack is null. */
  public static Dataset<Row> read(SparkSession spark, String folder, Table table) {
    return spark.read().schema(TableSchemas.of(table)).parquet(folder);
  }
}
