package voc.jobs.stage;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import voc.core.table.GapTables;
import voc.jobs.warehouse.Intact;
import voc.jobs.warehouse.RunFolder;
import voc.jobs.warehouse.TableStore;
import voc.jobs.warehouse.Warehouse;
import voc.search.gap.KnownGap;

/** The FAQ gaps of an earlier run, which tonight's are compared with. */
public final class GapsBefore {
  private GapsBefore() {}

  /** The gaps of the published run; none if there is none. */
  public static List<KnownGap> of(SparkSession spark, Warehouse warehouse) throws IOException {
    Optional<RunFolder> current = warehouse.current();
    return current.isPresent() ? in(spark, current.orElseThrow()) : List.of();
  }

  /**
   * The gaps of a run. Where its version did not say yet which night found a gap first, it is this
   * one for all that is known.
   *
   * @throws voc.jobs.warehouse.WarehouseException if the run is not as it was published
   */
  public static List<KnownGap> in(SparkSession spark, RunFolder run) throws IOException {
    if (!run.manifest().tables().containsKey(GapTables.FAQ_GAPS.name())) {
      return List.of();
    }
    Intact.require(run, GapTables.FAQ_GAPS);
    return new TableStore(spark, run)
        .read(GapTables.FAQ_GAPS).orderBy("rank").collectAsList().stream()
            .map(row -> known(row, run.id()))
            .toList();
  }

  private static KnownGap known(Row row, String run) {
    String firstSeen = row.getAs("first_seen");
    return new KnownGap(
        row.getAs("id"), row.getAs("question"), firstSeen == null ? run : firstSeen);
  }
}
