package voc.explorer.report;

import java.util.List;
import voc.core.table.GapTables;
import voc.core.table.NeedTables;
import voc.core.table.PriorityTables;
import voc.core.table.Table;
import voc.core.table.TrendTables;

/**
 * Figures that add up: those of the departments' pages and of what is no department's make the
 * whole's. They are sums of published figures alone, so that they tell of nothing that is withheld.
 *
 * @param needs needs
 * @param told of them, needs with figures
 * @param heard feedback on needs with figures; feedback on two needs counts for both
 * @param negative negative sentences about them
 * @param gaps FAQ gaps with figures
 * @param minutes handling time of these gaps, in minutes
 * @param alarms alarms
 * @param initiatives initiatives
 */
public record Totals(
    long needs,
    long told,
    double heard,
    double negative,
    long gaps,
    double minutes,
    long alarms,
    long initiatives) {
  static Totals of(Facts facts) {
    List<Row> needs = facts.rows(NeedTables.NEEDS);
    List<Row> gaps = told(facts, GapTables.FAQ_GAPS);
    return new Totals(
        needs.size(),
        told(facts, NeedTables.NEEDS).size(),
        sum(needs, "volume"),
        sum(needs, "negative_mentions"),
        gaps.size(),
        sum(gaps, "minutes"),
        facts.rows(TrendTables.ALERTS).size(),
        facts.rows(PriorityTables.INITIATIVES).size());
  }

  /** Both together. */
  public Totals plus(Totals other) {
    return new Totals(
        needs + other.needs,
        told + other.told,
        heard + other.heard,
        negative + other.negative,
        gaps + other.gaps,
        minutes + other.minutes,
        alarms + other.alarms,
        initiatives + other.initiatives);
  }

  private static List<Row> told(Facts facts, Table table) {
    return facts.rows(table).stream().filter(row -> !row.is("suppressed")).toList();
  }

  private static double sum(List<Row> rows, String column) {
    return rows.stream().mapToDouble(row -> row.number(column).orElse(0)).sum();
  }
}
