package voc.jobs.privacy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import voc.core.Interval;
import voc.core.table.NeedTables;
import voc.core.table.TrendTables;
import voc.jobs.Duck;
import voc.needs.disclosure.SmallestCell;

/**
 * What an {@link Intruder} makes of drivers. Responses with a topic of departments, and of nobody
 * known, make up those of all; those with it and without make up the responses of a department; and
 * those with it and what did not rate make up the volume of the need.
 */
public final class DriverIntruder {
  private static final String ALL = "all";

  private final Path run;
  private final Duck duck;

  public DriverIntruder(Path run, Duck duck) {
    this.run = run;
    this.duck = duck;
  }

  /** What is found of every suppressed row, and of each difference that is found to be of few. */
  public Map<String, Interval> findings() throws SQLException {
    Map<String, Interval> findings = new TreeMap<>();
    differences(findings);
    String table = Duck.from(run, TrendTables.DRIVERS);
    for (List<@Nullable Object> all :
        duck.rows(
            "select topic, with_topic from "
                + table
                + " where department = '"
                + ALL
                + "' and not suppressed")) {
      String topic = String.valueOf(all.get(0));
      LinearSystem system = new LinearSystem();
      Map<String, Double> parts = new TreeMap<>();
      double rest = number(all.get(1));
      for (List<@Nullable Object> row :
          duck.rows(
              "select department, with_topic from "
                  + table
                  + " where department <> '"
                  + ALL
                  + "' and topic = '"
                  + topic
                  + "'")) {
        if (row.get(1) == null) {
          parts.put(String.valueOf(row.get(0)), 1.0);
        } else {
          rest -= number(row.get(1));
        }
      }
      // What is addressed to nobody known may be nothing.
      system.atMost(parts, rest - parts.size());
      for (String department : parts.keySet()) {
        Interval beyondOne = system.of(department);
        findings.put(
            "responses of " + department + " with " + topic,
            new Interval(beyondOne.low() + 1, beyondOne.high() + 1));
      }
    }
    return findings;
  }

  private void differences(Map<String, Interval> findings) throws SQLException {
    for (List<@Nullable Object> row :
        duck.rows(
            "select d.department, d.topic, d.responses - d.with_topic, n.volume - d.with_topic from "
                + Duck.from(run, TrendTables.DRIVERS)
                + " d left join "
                + Duck.from(run, NeedTables.NEEDS)
                + " n on n.id = d.department || ':' || d.topic where not d.suppressed")) {
      String of = row.get(0) + " " + row.get(1);
      few("responses without topic, of " + of, row.get(2), findings);
      few("what did not rate, of " + of, row.get(3), findings);
    }
  }

  private static void few(
      String cell, @Nullable Object difference, Map<String, Interval> findings) {
    if (difference instanceof Number number
        && number.doubleValue() > 0
        && number.doubleValue() < SmallestCell.DEFAULT.people()) {
      findings.put(cell, new Interval(number.doubleValue(), number.doubleValue()));
    }
  }

  private static double number(@Nullable Object value) {
    if (value == null) {
      throw new IllegalStateException("a number that must be published is null");
    }
    return ((Number) value).doubleValue();
  }
}
