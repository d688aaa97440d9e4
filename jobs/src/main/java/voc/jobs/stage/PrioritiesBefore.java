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
import voc.needs.ballot.BallotResult;
import voc.needs.priority.Move;
import voc.needs.priority.PublishedNight;
import voc.needs.register.NeedIdentity;

/**
 * The published order that tonight's is held to.
 *
 * @param night the order and its factors
 * @param moves by need: of a run that is written anew, what it said
 */
public record PrioritiesBefore(PublishedNight night, Map<String, Move> moves) {
  static final PrioritiesBefore NONE = new PrioritiesBefore(PublishedNight.NONE, Map.of());

  /**
   * The order of the published run; none if there is none.
   *
   * @param identity which id each counts under tonight
   */
  public static PrioritiesBefore of(SparkSession spark, Warehouse warehouse, NeedIdentity identity)
      throws IOException {
    Optional<RunFolder> current = warehouse.current();
    if (current.isEmpty()) {
      return NONE;
    }
    List<PublishedNight.Place> places = new ArrayList<>();
    rows(spark, current.orElseThrow())
        .forEach(row -> places.add(PriorityRows.place(row, row.<Integer>getAs("rank"))));
    return new PrioritiesBefore(
        new PublishedNight(places, ballots(spark, current.orElseThrow())).under(identity::of),
        Map.of());
  }

  /**
   * A run's own order, to write it anew: what is left of it keeps its places and its words, and is
   * shown beside the places of the night before it.
   *
   * @throws voc.jobs.warehouse.WarehouseException if the run is not as it was published
   */
  public static PrioritiesBefore ofItself(SparkSession spark, RunFolder run) throws IOException {
    List<PublishedNight.Place> places = new ArrayList<>();
    Map<String, Move> moves = new TreeMap<>();
    for (Row row : rows(spark, run)) {
      places.add(PriorityRows.place(row, row.<@Nullable Integer>getAs("previous_rank")));
      Move move = PriorityRows.move(row);
      if (move != null) {
        moves.put(row.getAs("need"), move);
      }
    }
    return new PrioritiesBefore(new PublishedNight(places, ballots(spark, run)), moves);
  }

  /** Why a need came to a place, as it was said; null if nothing was of a move that way. */
  @Nullable Move moveOf(String need, int rank) {
    Move move = moves.get(need);
    return move != null && (move.isUp() ? rank < move.from() : rank > move.from())
        ? move.withTo(rank)
        : null;
  }

  private static Map<String, Integer> ballots(SparkSession spark, RunFolder run)
      throws IOException {
    if (!run.manifest().tables().containsKey(PriorityTables.BALLOT_RESULTS.name())) {
      return Map.of();
    }
    Intact.require(run, PriorityTables.BALLOT_RESULTS);
    Map<String, Integer> ballots = new TreeMap<>();
    new TableStore(spark, run)
        .read(PriorityTables.BALLOT_RESULTS).collectAsList().stream()
            .map(PriorityRows::result)
            .filter(result -> result.department().equals(BallotResult.ALL))
            .forEach(result -> ballots.put(result.need(), result.schulzeRank()));
    return ballots;
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
