package voc.jobs.stage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Lists of columns. */
final class Columns {
  private Columns() {}

  /** All columns of {@code rows} in their order, then {@code more}. */
  static Column[] of(Dataset<Row> rows, Column... more) {
    List<Column> columns = new ArrayList<>();
    for (String name : rows.columns()) {
      columns.add(functions.col(name));
    }
    columns.addAll(Arrays.asList(more));
    return columns.toArray(Column[]::new);
  }
}
