package voc.explorer.report;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import voc.core.Feedback;
import voc.core.table.AuditTables;
import voc.core.table.GapTables;
import voc.core.table.NeedTables;
import voc.core.table.PriorityTables;
import voc.core.table.Table;
import voc.core.table.Tables;
import voc.core.table.TrendTables;

/**
 * What a night published, as far as the page tells of it.
 *
 * @param night the night
 * @param tables the rows of each table by its name, in the tables' order; a table that the run does
 *     not have is absent
 */
public record ReportData(Night night, Map<String, List<Row>> tables) {
  public ReportData {
    tables = Map.copyOf(tables);
  }

  /** The tables that the page reads, where a run has them. */
  public static List<Table> read() {
    return List.of(
        Tables.DEPARTMENTS,
        NeedTables.NEEDS,
        NeedTables.NEED_EVIDENCE,
        NeedTables.NEED_PERIODS,
        TrendTables.TRENDS,
        TrendTables.ALERTS,
        TrendTables.DRIVERS,
        PriorityTables.PRIORITIES,
        PriorityTables.BALLOT_RESULTS,
        PriorityTables.INITIATIVES,
        PriorityTables.OUTCOMES,
        PriorityTables.BOARD,
        GapTables.FAQ_GAPS,
        GapTables.FAQ_GAP_QUESTIONS,
        GapTables.FAILURE_DEMAND,
        AuditTables.KPIS,
        AuditTables.ORPHAN_NEEDS,
        AuditTables.NOT_HEARD,
        AuditTables.CLOSURE_AUDIT,
        AuditTables.MATURITY);
  }

  /** Whether the run has the table. */
  boolean has(Table table) {
    return tables.containsKey(table.name());
  }

  /** Its rows; none where the run does not have it. */
  List<Row> rows(Table table) {
    return tables.getOrDefault(table.name(), List.of());
  }

  /**
   * The departments that have a page: those of the tree, those that a need or a gap is of, and
   * {@code unassigned}.
   */
  public TreeSet<String> departments() {
    TreeSet<String> ids = new TreeSet<>();
    ids.add(Feedback.UNASSIGNED);
    rows(Tables.DEPARTMENTS).forEach(row -> ids.add(row.text("id")));
    rows(NeedTables.NEEDS).forEach(row -> ids.add(row.text("department")));
    rows(GapTables.FAQ_GAPS).forEach(row -> ids.add(row.text("department")));
    return ids;
  }
}
