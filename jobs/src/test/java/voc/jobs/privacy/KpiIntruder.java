package voc.jobs.privacy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import voc.core.Interval;
import voc.core.table.AuditTables;
import voc.core.table.TrendTables;
import voc.jobs.Duck;
import voc.needs.disclosure.SmallestCell;

/**
 * What an {@link Intruder} makes of the KPIs. Observations of departments make up those of all, and
 * observations of months those of the window, of each department and of all; a month of a
 * department without a row is empty. Rated responses of table {@code drivers} are those of a KPI
 * where they are as many of all.
 */
public final class KpiIntruder {
  private static final String ALL = "all";
  private static final String WINDOW = "window";

  private final Path run;
  private final Duck duck;

  public KpiIntruder(Path run, Duck duck) {
    this.run = run;
    this.duck = duck;
  }

  /** What is found of every cell that is suppressed. */
  public Map<String, Interval> findings() throws SQLException {
    Map<String, Interval> findings = new TreeMap<>();
    for (String kpi :
        duck.texts(
            "select distinct kpi from "
                + Duck.from(run, AuditTables.KPIS)
                + " where suppressed order by kpi")) {
      findings.putAll(of(kpi));
    }
    return findings;
  }

  private Map<String, Interval> of(String kpi) throws SQLException {
    Map<String, @Nullable Object> cells = new TreeMap<>();
    for (List<@Nullable Object> row :
        duck.rows(
            "select department, period, \"of\" from "
                + Duck.from(run, AuditTables.KPIS)
                + " where kpi = '"
                + kpi
                + "' and no_data is null")) {
      cells.put(row.get(0) + " " + row.get(1), row.get(2));
    }
    cells.putAll(alsoRated(cells));
    LinearSystem system = new LinearSystem();
    List<String> hidden = new ArrayList<>();
    Map<String, Map<String, Double>> sums = new TreeMap<>();
    Map<String, Double> shown = new TreeMap<>();
    cells.forEach(
        (cell, value) -> {
          int blank = cell.lastIndexOf(' ');
          String department = cell.substring(0, blank);
          String period = cell.substring(blank + 1);
          if (!department.equals(ALL)) {
            add(sums, shown, "departments " + ALL + " " + period, cell, value);
          }
          if (!period.equals(WINDOW)) {
            add(sums, shown, "months " + department + " " + WINDOW, cell, value);
          }
          if (value == null) {
            hidden.add(cell);
          }
        });
    sums.forEach(
        (name, parts) -> {
          String sum = name.substring(name.indexOf(' ') + 1);
          double rest = -shown.getOrDefault(name, 0.0);
          if (cells.get(sum) == null) {
            parts.put(sum, -1.0);
          } else {
            rest += ((Number) cells.get(sum)).doubleValue();
          }
          // Each hidden part is at least 1; a sum that is hidden, too.
          double least = parts.values().stream().mapToDouble(Double::doubleValue).sum();
          system.equal(parts, rest - least);
        });
    Map<String, Interval> findings = new TreeMap<>();
    for (String cell : hidden) {
      Interval beyondOne = system.of(cell);
      // That each part that has a row has somebody is told anyway.
      double known = Math.max(1, partsOf(cell, sums)) - 1;
      double low = beyondOne.low() + 1 - known;
      // What is found to be many is a complement, which may be narrowed: it hides a small one.
      if (low < SmallestCell.DEFAULT.people()) {
        findings.put(
            "observations of KPI " + kpi + " of " + cell, new Interval(low, beyondOne.high() + 1));
      }
    }
    return findings;
  }

  private static long partsOf(String cell, Map<String, Map<String, Double>> sums) {
    return sums.entrySet().stream()
        .filter(sum -> sum.getKey().endsWith(" " + cell))
        .mapToLong(sum -> sum.getValue().values().stream().filter(each -> each > 0).count())
        .max()
        .orElse(0);
  }

  private static void add(
      Map<String, Map<String, Double>> sums,
      Map<String, Double> shown,
      String sum,
      String cell,
      @Nullable Object value) {
    Map<String, Double> parts = sums.computeIfAbsent(sum, any -> new TreeMap<>());
    if (value == null) {
      parts.put(cell, 1.0);
    } else {
      shown.merge(sum, ((Number) value).doubleValue(), Double::sum);
    }
  }

  /** Cells that the KPI does not tell and the drivers do. */
  private Map<String, @Nullable Object> alsoRated(Map<String, @Nullable Object> cells)
      throws SQLException {
    Map<String, @Nullable Object> rated = new TreeMap<>();
    Map<String, @Nullable Object> told = new TreeMap<>();
    for (List<@Nullable Object> row :
        duck.rows(
            "select distinct department, responses from "
                + Duck.from(run, TrendTables.DRIVERS)
                + " where responses is not null")) {
      rated.put(row.get(0) + " " + WINDOW, row.get(1));
    }
    String whole = ALL + " " + WINDOW;
    Object all = cells.get(whole);
    if (all == null || !all.equals(rated.get(whole))) {
      return told;
    }
    rated.forEach(
        (cell, value) -> {
          if (cells.containsKey(cell) && cells.get(cell) == null) {
            told.put(cell, value);
          }
        });
    return told;
  }
}
