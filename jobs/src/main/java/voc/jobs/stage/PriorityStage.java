package voc.jobs.stage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import voc.core.Need;
import voc.core.table.NeedTables;
import voc.core.table.PriorityTables;
import voc.jobs.rows.InitiativeRows;
import voc.jobs.rows.PriorityRows;
import voc.jobs.warehouse.TableStore;
import voc.needs.ballot.BallotResult;
import voc.needs.ballot.Dissent;
import voc.needs.priority.Factors;
import voc.needs.priority.Lane;
import voc.needs.priority.Move;
import voc.needs.priority.Plan;
import voc.needs.priority.Prioritized;
import voc.needs.priority.Prioritizer;
import voc.needs.roadmap.Roadmap;

/**
 * Puts the needs in the published order, beside the ballots and the roadmap. After the needs: it
 * reads their figures, and which have none.
 */
public final class PriorityStage {
  private final TableStore store;
  private final Planned planned;
  private final NeedNames names;

  /**
   * @param planned what people decided and plan
   * @param names what needs are called
   */
  public PriorityStage(TableStore store, Planned planned, NeedNames names) {
    this.store = store;
    this.planned = planned;
    this.names = names;
  }

  /** The needs with figures, in the published order. */
  public record Ordered(List<Prioritized> needs, StageReport report) implements StageResult {
    public Ordered {
      needs = List.copyOf(needs);
    }

    /** Ids of those that the law demands. */
    public Set<String> mandated() {
      return needs.stream()
          .filter(need -> need.lane() == Lane.MANDATED)
          .map(need -> need.factors().need())
          .collect(Collectors.toUnmodifiableSet());
    }

    /** The same needs in this order. */
    public List<Need> order(List<Need> figures) {
      Map<String, Need> byId = new TreeMap<>();
      figures.forEach(need -> byId.put(need.id(), need));
      List<Need> ordered = new ArrayList<>();
      for (Prioritized each : needs) {
        Need need = byId.get(each.factors().need());
        if (need != null) {
          ordered.add(need);
        }
      }
      return List.copyOf(ordered);
    }
  }

  /**
   * @param needs those with figures
   * @param before the order that tonight's is held to
   */
  public Ordered run(List<Need> needs, PrioritiesBefore before, LocalDate asOf) {
    List<Prioritized> ordered = new ArrayList<>();
    for (Prioritized need :
        new Prioritizer(
                planned.mandated(),
                Plan.byNeed(planned.initiatives()),
                planned.basis(),
                ballotRanks())
            .order(needs, before.night())) {
      Move move = before.moveOf(need.factors().need(), need.rank());
      ordered.add(move == null ? need : need.withMove(move));
    }
    List<Row> suppressed = suppressed(ordered.size());
    write(ordered, suppressed, asOf);
    long moved = ordered.stream().filter(need -> need.move() != null).count();
    String words =
        String.format(
            Locale.ROOT,
            "%,d needs in the order of %s; %,d moved; %,d initiatives",
            ordered.size(),
            planned.basis().word(),
            moved,
            planned.initiatives().size());
    int all = ordered.size() + suppressed.size();
    return new Ordered(ordered, StageReport.of("priorities", all, all, words));
  }

  private Map<String, Integer> ballotRanks() {
    Map<String, Integer> ranks = new TreeMap<>();
    for (BallotResult result : planned.ballots()) {
      if (result.department().equals(BallotResult.ALL)) {
        ranks.put(result.need(), result.schulzeRank());
      }
    }
    return ranks;
  }

  /** Those without figures follow by id, as in table {@code needs}. */
  private List<Row> suppressed(int shown) {
    List<Row> rows = new ArrayList<>();
    for (Row need :
        store
            .read(NeedTables.NEEDS)
            .where("suppressed")
            .orderBy("id")
            .select("id", "department")
            .collectAsList()) {
      String id = need.getString(0);
      Lane lane = planned.mandated().contains(id) ? Lane.MANDATED : Lane.OPEN;
      rows.add(
          PriorityRows.suppressed(
              shown + rows.size() + 1, id, need.getString(1), lane, planned.basis()));
    }
    return rows;
  }

  private void write(List<Prioritized> ordered, List<Row> suppressed, LocalDate asOf) {
    List<Row> rows = new ArrayList<>();
    for (Prioritized need : ordered) {
      rows.add(PriorityRows.of(need, other -> names.beside(need.factors().need(), other)));
    }
    rows.addAll(suppressed);
    store.write(PriorityTables.PRIORITIES, rows);
    // Voters are not asked what the law demands: lanes do not count here.
    List<String> byFigures =
        ordered.stream()
            .map(Prioritized::factors)
            .sorted(
                Comparator.comparingDouble(Factors::score).reversed().thenComparing(Factors::need))
            .map(Factors::need)
            .toList();
    store.write(
        PriorityTables.BALLOT_RESULTS,
        Dissent.of(planned.ballots(), byFigures).stream().map(PriorityRows::of).toList());
    Set<String> known = new HashSet<>();
    rows.forEach(row -> known.add(row.getString(1)));
    store.write(
        PriorityTables.INITIATIVES,
        Roadmap.of(planned.initiatives(), asOf, known).stream().map(InitiativeRows::of).toList());
  }
}
