package voc.jobs.audit;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import voc.core.table.Table;
import voc.core.table.Tables;
import voc.jobs.warehouse.TableStore;
import voc.needs.kpi.Formula;
import voc.needs.maturity.Figures;

/**
 * The figures of maturity, each an aggregate over one table of the run as it was written. Each
 * table is read once, for all figures of it. Not thread-safe.
 */
final class MaturityFigures implements Figures {
  /** SQL by table and figure; null where there is nothing to tell from. */
  private static final Map<String, String> SQL =
      Map.ofEntries(
          Map.entry("feedback.sources", "count(distinct source)"),
          Map.entry("feedback.channels", "count(distinct channel)"),
          Map.entry("mentions.read", "count(sentiment)"),
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
  private final Map<String, Row> read = new TreeMap<>();

  MaturityFigures(TableStore store) {
    this.store = store;
  }

  @Override
  public OptionalDouble figure(String table, String figure) {
    String name = table + "." + figure;
    if (name.equals("departments.assigned")) {
      return assigned();
    }
    if (!SQL.containsKey(name)) {
      throw new IllegalStateException(
          "figure " + figure + " of table " + table + " must have a formula; add it here");
    }
    Row figures = read.computeIfAbsent(table, this::read);
    int index = figures.fieldIndex(figure);
    return figures.isNullAt(index)
        ? OptionalDouble.empty()
        : OptionalDouble.of(figures.getDouble(index));
  }

  private Row read(String name) {
    Table table =
        Tables.all().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("a run has no table " + name));
    String[] figures =
        SQL.entrySet().stream()
            .filter(each -> each.getKey().startsWith(name + "."))
            .sorted(Map.Entry.comparingByKey())
            .map(
                each ->
                    "cast("
                        + each.getValue()
                        + " as double) as "
                        + each.getKey().substring(name.length() + 1))
            .toArray(String[]::new);
    return store.read(table).selectExpr(figures).head();
  }

  /** From published figures alone: the rest would tell what is suppressed. */
  private OptionalDouble assigned() {
    double known = feedback(Tables.DEPARTMENTS);
    double unknown = feedback(Tables.UNASSIGNED);
    return known + unknown == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(known / (known + unknown));
  }

  private double feedback(Table table) {
    return store
        .read(table)
        .selectExpr("cast(coalesce(sum(feedback), 0) as double)")
        .head()
        .getDouble(0);
  }
}
