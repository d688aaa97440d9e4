package voc.jobs.forget;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import voc.core.table.Table;
import voc.core.table.Tables;
import voc.jobs.warehouse.Intact;
import voc.jobs.warehouse.PublishedIndex;
import voc.jobs.warehouse.RunFolder;
import voc.jobs.warehouse.TableStore;
import voc.search.lucene.IndexTraces;

/**
 * What a run holds of a person: every text of every row of every table is looked at, and every
 * stored field, term and sorted value of the index.
 *
 * @param rows rows that tell of them, by table; tables without one left out
 * @param index what the index holds
 */
record Traces(SortedMap<String, Long> rows, IndexTraces index) {
  Traces {
    rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
  }

  /**
   * Reads a run.
   *
   * @throws voc.jobs.warehouse.WarehouseException if it is not as it was published: what cannot be
   *     read cannot be searched
   */
  static Traces in(RunFolder run, Person person, SparkSession spark) throws IOException {
    TableStore store = new TableStore(spark, run);
    SortedMap<String, Long> rows = new TreeMap<>();
    for (Table table : Tables.all()) {
      if (!run.manifest().tables().containsKey(table.name())) {
        // A run of before there was such a table.
        continue;
      }
      Intact.require(run, table);
      long found = store.read(table).filter((FilterFunction<Row>) person::isInRow).count();
      if (found > 0) {
        rows.put(table.name(), found);
      }
    }
    try (PublishedIndex index =
        PublishedIndex.open(run, spark.sparkContext().hadoopConfiguration())) {
      return new Traces(rows, index.traces(person::isIn));
    }
  }

  /** Ids of the feedback of a customer in a run. */
  static List<String> feedbackOf(String customer, RunFolder run, SparkSession spark)
      throws IOException {
    Intact.require(run, Tables.FEEDBACK);
    return new TableStore(spark, run)
            .read(Tables.FEEDBACK)
            .where(col("customer").equalTo(customer))
            .select("feedback_id")
            .collectAsList()
            .stream()
            .map((Row row) -> row.getString(0))
            .toList();
  }

  long rowCount() {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }

  boolean isEmpty() {
    return rows.isEmpty() && index.isClean();
  }
}
