package voc.jobs.stage;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import voc.core.Feedback;
import voc.needs.disclosure.SmallestCell;

/**
 * The addressees of unassigned feedback, by source and words. Those of fewer than k people are one
 * row, {@link #OTHER}: what few people wrote into a field is not published, and no complement has
 * to be suppressed, since the row counts all of them. If they are fewer than k people even
 * together, the least of the others joins them.
 */
final class UnassignedRows {
  /** Addressee and service of the row that stands for all small ones. */
  static final String OTHER = "other";

  private static final String[] KEY = {"source", "addressee", "service"};
  private static final StructType KEYS =
      StructType.fromDDL("source string, addressee string, service string");

  private final Dataset<Row> unassigned;
  private final SmallestCell smallest;

  private UnassignedRows(Dataset<Row> unassigned, SmallestCell smallest) {
    this.unassigned = unassigned;
    this.smallest = smallest;
  }

  /** Rows of table {@code unassigned}, the most frequent addressee first, the others last. */
  static List<Row> of(Dataset<Row> feedback, SmallestCell smallest) {
    Dataset<Row> unassigned =
        feedback
            .where(col("department").equalTo(Feedback.UNASSIGNED))
            .select(
                col("source"),
                coalesce(col("addressee"), lit("")).as("addressee"),
                coalesce(col("service"), lit("")).as("service"),
                coalesce(col("customer"), col("feedback_id")).as("person"));
    return new UnassignedRows(unassigned, smallest).rows();
  }

  private List<Row> rows() {
    List<Row> large = new ArrayList<>();
    List<Row> small = new ArrayList<>();
    List<Row> counted =
        unassigned
            .groupBy(col("source"), col("addressee"), col("service"))
            .agg(count(lit(1)).as("feedback"), countDistinct(col("person")).as("people"))
            .orderBy(col("feedback").desc(), col("source"), col("addressee"), col("service"))
            .collectAsList();
    for (Row row : counted) {
      (smallest.isSmall(row.<Long>getAs("people")) ? small : large).add(row);
    }
    long people = small.isEmpty() ? 0 : people(small);
    if (smallest.isSmall(people) && !large.isEmpty()) {
      Row least = large.remove(large.size() - 1);
      small.add(least);
      people = smallest.people();
    }
    return published(large, small, people);
  }

  private List<Row> published(List<Row> large, List<Row> small, long people) {
    List<Row> rows = new ArrayList<>();
    for (Row row : large) {
      rows.add(
          RowFactory.create(
              row.getString(0), row.getString(1), row.getString(2), false, row.getLong(3)));
    }
    if (!small.isEmpty()) {
      boolean suppressed = smallest.isSmall(people);
      long feedback = small.stream().mapToLong(row -> row.getLong(3)).sum();
      rows.add(RowFactory.create(null, OTHER, OTHER, suppressed, suppressed ? null : feedback));
    }
    return rows;
  }

  /** Distinct people behind several addressees. */
  private long people(List<Row> addressees) {
    List<Row> keys =
        addressees.stream()
            .map(row -> RowFactory.create(row.getString(0), row.getString(1), row.getString(2)))
            .toList();
    Dataset<Row> chosen = unassigned.sparkSession().createDataFrame(keys, KEYS);
    return unassigned
        .join(broadcast(chosen), KEY)
        .agg(countDistinct(col("person")))
        .head()
        .getLong(0);
  }
}
