package voc.jobs.stage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import voc.core.table.PriorityTables;
import voc.jobs.rows.PriorityRows;
import voc.jobs.warehouse.Intact;
import voc.jobs.warehouse.RunFolder;
import voc.jobs.warehouse.TableStore;
import voc.jobs.warehouse.Warehouse;
import voc.needs.priority.NightBefore;

/**
 * The published order that tonight's is held to.
 *
 * @param night the order and its factors
 * @param words why a need moved, by need and place: of a run that is written anew, what it said
 */
public record PrioritiesBefore(NightBefore night, Map<String, String> words) {
  static final PrioritiesBefore NONE = new PrioritiesBefore(NightBefore.NONE, Map.of());

  /** The order of the published run; none if there is none. */
  public static PrioritiesBefore of(SparkSession spark, Warehouse warehouse) throws IOException {
    Optional<RunFolder> current = warehouse.current();
    if (current.isEmpty()) {
      return NONE;
    }
    List<NightBefore.Place> places = new ArrayList<>();
    rows(spark, current.orElseThrow())
        .forEach(row -> places.add(PriorityRows.place(row, row.<Integer>getAs("rank"))));
    return new PrioritiesBefore(new NightBefore(places), Map.of());
  }

  /**
   * A run's own order, to write it anew: what is left of it keeps its places and its words, and is
   * shown beside the places of the night before it.
   *
   * @throws voc.jobs.warehouse.WarehouseException if the run is not as it was published
   */
  public static PrioritiesBefore ofItself(SparkSession spark, RunFolder run) throws IOException {
    List<NightBefore.Place> places = new ArrayList<>();
    Map<String, String> words = new TreeMap<>();
    for (Row row : rows(spark, run)) {
      places.add(PriorityRows.place(row, row.<@Nullable Integer>getAs("previous_rank")));
      String moved = row.getAs("moved_words");
      if (moved != null) {
        words.put(key(row.getAs("need"), row.<Integer>getAs("rank")), moved);
      }
    }
    return new PrioritiesBefore(new NightBefore(places), words);
  }

  /** Why a need came to a place, as it was said; null if nothing was. */
  @Nullable String wordsOf(String need, int rank) {
    return words.get(key(need, rank));
  }

  private static String key(String need, int rank) {
    return need + " " + rank;
  }

  private static List<Row> rows(SparkSession spark, RunFolder run) throws IOException {
    if (!run.manifest().tables().containsKey(PriorityTables.PRIORITIES.name())) {
      return List.of();
    }
    Intact.require(run, PriorityTables.PRIORITIES);
    return new TableStore(spark, run)
        .read(PriorityTables.PRIORITIES)
        .where("not suppressed")
        .orderBy("rank")
        .collectAsList();
  }
}
