package voc.jobs.stage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import voc.core.table.PriorityTables;
import voc.core.table.Table;
import voc.jobs.config.Planning;
import voc.jobs.rows.InitiativeRows;
import voc.jobs.rows.PriorityRows;
import voc.jobs.warehouse.RunFolder;
import voc.jobs.warehouse.TableStore;
import voc.needs.ballot.BallotCount;
import voc.needs.ballot.BallotResult;
import voc.needs.priority.Basis;
import voc.needs.priority.Lane;
import voc.needs.register.NeedIdentity;
import voc.needs.roadmap.Initiative;

/**
 * What people decided and plan, as the order of needs and the outcomes take it.
 *
 * @param initiatives for needs that stand for themselves, as are all needs here
 * @param mandated ids of the needs that the law demands
 * @param ballots what the ballots say, without a single one
 */
public record Planned(
    List<Initiative> initiatives, List<BallotResult> ballots, Basis basis, Set<String> mandated) {
  public Planned {
    initiatives = List.copyOf(initiatives);
    ballots = List.copyOf(ballots);
    mandated = Set.copyOf(mandated);
  }

  /**
   * What the configuration's files say, of the needs that its register lets each need count under;
   * which needs are mandated, the register does.
   */
  public static Planned of(Planning planning) {
    NeedIdentity identity = planning.register().identity();
    return new Planned(
        planning.initiatives().stream().map(each -> each.under(identity::of)).toList(),
        BallotCount.of(planning.ballots().stream().map(each -> each.under(identity::of)).toList()),
        planning.order().basis(),
        planning.register().mandated());
  }

  /** What a published run was made with; nothing if its version knew of no such. */
  public static Planned in(SparkSession spark, RunFolder run) throws IOException {
    List<Initiative> initiatives = new ArrayList<>();
    rows(spark, run, PriorityTables.INITIATIVES)
        .forEach(row -> initiatives.add(InitiativeRows.initiative(row)));
    List<BallotResult> ballots = new ArrayList<>();
    rows(spark, run, PriorityTables.BALLOT_RESULTS)
        .forEach(row -> ballots.add(PriorityRows.result(row)));
    Set<String> mandated = new TreeSet<>();
    Basis basis = Basis.DATA;
    for (Row row : rows(spark, run, PriorityTables.PRIORITIES)) {
      basis = PriorityRows.basisOf(row.getAs("order"));
      if (PriorityRows.laneOf(row.getAs("lane")) == Lane.MANDATED) {
        mandated.add(row.getAs("need"));
      }
    }
    return new Planned(initiatives, ballots, basis, mandated);
  }

  private static List<Row> rows(SparkSession spark, RunFolder run, Table table) throws IOException {
    return run.manifest().tables().containsKey(table.name())
        ? new TableStore(spark, run).read(table).collectAsList()
        : List.of();
  }
}
