package voc.jobs.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.spark.sql.Row;
import voc.core.table.Table;
import voc.core.table.Tables;
import voc.jobs.warehouse.TableStore;
import voc.needs.kpi.Formula;
import voc.needs.maturity.Figures;

/**
 * The figures of maturity, each an aggregate over one table of the run as it was written. A table
 * that this version does not write, or a column that it does not have, is no mistake: there is
 * nothing to tell from then.
 */
final class MaturityFigures implements Figures {
  /** SQL by table and figure; null where there is nothing to tell from. */
  private static final Map<String, String> SQL =
      Map.ofEntries(
          Map.entry("feedback.sources", "count(distinct source)"),
          Map.entry("feedback.channels", "count(distinct channel)"),
          Map.entry("urgent.looked", "count(1) * 0 + 1"),
          Map.entry("faq_entries.entries", "count(1)"),
          Map.entry(
              "kpis.closing",
              "count(distinct case when formula = '"
                  + Formula.DAYS_TO_CLOSE.words()
                  + "' and period = 'window' and department <> 'all' and value is not null"
                  + " then department end)"),
          Map.entry(
              "kpis.measured",
              "count(distinct case when value is not null or suppressed then kpi end)"
                  + " / nullif(count(distinct kpi), 0)"),
          Map.entry(
              "kpis.owned",
              "count(distinct case when owner is not null then kpi end)"
                  + " / nullif(count(distinct kpi), 0)"),
          Map.entry("needs.ranked", "count_if(not suppressed)"),
          Map.entry("needs.owned", "avg(if(owner is not null, 1, 0))"),
          Map.entry(
              "faq_gaps.owned",
              "avg(if(department is not null and department <> 'unassigned', 1, 0))"),
          Map.entry("initiatives.answering", "avg(if(size(needs) > 0, 1, 0))"),
          Map.entry(
              "initiatives.defined",
              "avg(if(due is not null and definition_of_done is not null, 1, 0))"),
          Map.entry("not_heard.groups", "count(1)"),
          Map.entry(
              "not_heard.heard", "avg(if(verdict in ('as expected', 'more than expected'), 1, 0))"),
          Map.entry(
              "ballot_results.departments",
              "count(distinct case when department <> 'all' then department end)"),
          Map.entry("outcomes.measured", "count_if(verdict in ('worked', 'no sign', 'worse'))"));

  private final TableStore store;

  MaturityFigures(TableStore store) {
    this.store = store;
  }

  @Override
  public boolean has(String table) {
    return table(table).isPresent();
  }

  private static Optional<Table> table(String name) {
    return Tables.all().stream().filter(table -> table.name().equals(name)).findFirst();
  }

  @Override
  public OptionalDouble figure(String table, String figure) {
    String name = table + "." + figure;
    if (name.equals("departments.assigned")) {
      return assigned();
    }
    String sql = SQL.get(name);
    if (sql == null) {
      throw new IllegalStateException(
          "figure " + figure + " of table " + table + " must have a formula; add it here");
    }
    Table of = table(table).orElseThrow();
    return needsColumn(name, "needs.owned", of, "owner") ? OptionalDouble.empty() : value(of, sql);
  }

  /** The register's columns come with the register. */
  private static boolean needsColumn(String name, String figure, Table table, String column) {
    return name.equals(figure)
        && table.columns().stream().noneMatch(known -> known.name().equals(column));
  }

  private OptionalDouble value(Table table, String sql) {
    List<Row> rows =
        store.read(table).selectExpr("cast(" + sql + " as double) as figure").collectAsList();
    return rows.isEmpty() || rows.get(0).isNullAt(0)
        ? OptionalDouble.empty()
        : OptionalDouble.of(rows.get(0).getDouble(0));
  }

  /** From published figures alone: the rest would tell what is suppressed. */
  private OptionalDouble assigned() {
    double known = value(Tables.DEPARTMENTS, "sum(feedback)").orElse(0);
    double unknown = value(Tables.UNASSIGNED, "sum(feedback)").orElse(0);
    return known + unknown == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(known / (known + unknown));
  }
}
