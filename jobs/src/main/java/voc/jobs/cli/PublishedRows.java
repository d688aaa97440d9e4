package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import voc.core.table.Table;
import voc.jobs.warehouse.ParquetTable;
import voc.jobs.warehouse.RunFolder;

/** The rows of a published table that runs of earlier versions do not have. */
final class PublishedRows {
  private PublishedRows() {}

  /**
   * All rows, in the table's order.
   *
   * @throws UsageException if the run has no such table
   */
  static List<ObjectNode> of(RunFolder run, Table table) throws IOException {
    if (!run.manifest().tables().containsKey(table.name())) {
      throw new UsageException(
          "run "
              + run.id()
              + " holds no table "
              + table.name()
              + ": an earlier version made it; run `voc run` first");
    }
    return ParquetTable.rows(run, table, new Configuration());
  }
}
