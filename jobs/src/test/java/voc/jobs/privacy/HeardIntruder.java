package voc.jobs.privacy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import voc.core.Interval;
import voc.core.table.AuditTables;
import voc.jobs.Duck;
import voc.needs.disclosure.SmallestCell;

/**
 * What an {@link Intruder} makes of who is not heard: people / share of any group that is shown are
 * all people heard of its kind, and a suppressed group that is <em>not heard</em> is one of fewer
 * than k people.
 */
public final class HeardIntruder {
  private final Path run;
  private final Duck duck;

  public HeardIntruder(Path run, Duck duck) {
    this.run = run;
    this.duck = duck;
  }

  /** What is found of every group that is suppressed. */
  public Map<String, Interval> findings() throws SQLException {
    Map<String, Interval> findings = new TreeMap<>();
    String table = Duck.from(run, AuditTables.NOT_HEARD);
    for (String kind :
        duck.texts("select distinct kind from " + table + " where suppressed order by kind")) {
      List<List<@Nullable Object>> groups =
          duck.rows(
              "select served_group, people, heard_share, verdict from "
                  + table
                  + " where kind = '"
                  + kind
                  + "' and (suppressed or people > 0)");
      LinearSystem system = new LinearSystem();
      Map<String, Double> parts = new TreeMap<>();
      double shown = 0;
      double all = 0;
      for (List<@Nullable Object> group : groups) {
        if (group.get(1) instanceof Number people && group.get(2) instanceof Number share) {
          shown += people.doubleValue();
          all = Math.rint(people.doubleValue() / share.doubleValue());
        } else {
          String name = String.valueOf(group.get(0));
          parts.put(name, 1.0);
          if ("not heard".equals(group.get(3))) {
            system.atMost(Map.of(name, 1.0), SmallestCell.DEFAULT.people() - 2);
          }
        }
      }
      if (all > 0) {
        system.equal(parts, all - shown - parts.size());
      }
      for (String name : parts.keySet()) {
        Interval beyondOne = system.of(name);
        findings.put(
            "people of " + kind + " " + name,
            new Interval(beyondOne.low() + 1, beyondOne.high() + 1));
      }
    }
    return findings;
  }
}
