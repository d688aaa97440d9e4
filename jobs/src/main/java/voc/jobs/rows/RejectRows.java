package voc.jobs.rows;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import voc.core.Provenance;
import voc.core.Reject;
import voc.core.table.Tables;
import voc.jobs.warehouse.TableSchemas;

/** {@link Reject} as rows of table {@code rejects}. */
public final class RejectRows {
  public static final StructType SCHEMA = TableSchemas.of(Tables.REJECTS);

  private RejectRows() {}

  public static Row of(Reject reject) {
    Provenance kept = reject.duplicateOf();
    return RowFactory.create(
        reject.provenance().source(),
        reject.provenance().file(),
        reject.provenance().line(),
        reject.provenance().record(),
        reject.pointer(),
        reject.reason().label(),
        reject.detail(),
        reject.excerpt(),
        kept == null ? null : kept.toString());
  }
}
