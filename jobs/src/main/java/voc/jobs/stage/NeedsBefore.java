package voc.jobs.stage;

import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import voc.core.table.NeedTables;
import voc.jobs.warehouse.Intact;
import voc.jobs.warehouse.RunFolder;
import voc.jobs.warehouse.TableStore;
import voc.jobs.warehouse.Warehouse;

/**
 * When needs were published first.
 *
 * @param tonight id of this run, of which the needs are that were never published
 * @param firstSeen id of the run that published a need first, by the need's id
 */
public record NeedsBefore(String tonight, SortedMap<String, String> firstSeen) {
  public NeedsBefore {
    firstSeen = Collections.unmodifiableSortedMap(new TreeMap<>(firstSeen));
  }

  /** No need was ever published. */
  public static NeedsBefore none(String tonight) {
    return new NeedsBefore(tonight, new TreeMap<>());
  }

  /**
   * The needs of the published run; none if there is none.
   *
   * @throws voc.jobs.warehouse.WarehouseException if it is not as it was published
   */
  public static NeedsBefore of(SparkSession spark, Warehouse warehouse, String tonight)
      throws IOException {
    Optional<RunFolder> current = warehouse.current();
    return current.isPresent()
        ? new NeedsBefore(tonight, firstSeen(spark, current.orElseThrow()))
        : none(tonight);
  }

  /**
   * The needs of a run that is made again, as it knew them.
   *
   * @throws voc.jobs.warehouse.WarehouseException if it is not as it was published
   */
  public static NeedsBefore in(SparkSession spark, RunFolder run) throws IOException {
    return new NeedsBefore(run.id(), firstSeen(spark, run));
  }

  private static SortedMap<String, String> firstSeen(SparkSession spark, RunFolder run)
      throws IOException {
    SortedMap<String, String> firstSeen = new TreeMap<>();
    if (!run.manifest().tables().containsKey(NeedTables.NEEDS.name())) {
      return firstSeen;
    }
    Intact.require(run, NeedTables.NEEDS);
    for (Row need : new TableStore(spark, run).read(NeedTables.NEEDS).collectAsList()) {
      String first = need.getAs("first_seen");
      if (first != null) {
        firstSeen.put(need.getAs("id"), first);
      } else if (need.getAs("heard") == null) {
        // A version that did not say yet; it published only what was heard.
        firstSeen.put(need.getAs("id"), run.id());
      }
    }
    return firstSeen;
  }
}
