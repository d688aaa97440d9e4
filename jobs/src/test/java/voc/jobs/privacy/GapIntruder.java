package voc.jobs.privacy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import voc.core.Interval;
import voc.core.table.GapTables;
import voc.jobs.Duck;
import voc.needs.disclosure.SmallestCell;

/**
 * What an {@link Intruder} makes of the figures of gaps that are shown. Demand = people + searches;
 * searches = without result + without click + served; channels and departments make up the people.
 * Who computes the coverage of each question knows the unmet demand from the score, unless it is
 * another sum that is told: then the rule says only that the rest is few or none.
 */
public final class GapIntruder {
  private final Path run;
  private final Duck duck;

  public GapIntruder(Path run, Duck duck) {
    this.run = run;
    this.duck = duck;
  }

  /** What is found of every cell that is not told, and every told part that is small. */
  public Map<String, Interval> findings() throws SQLException {
    Map<String, Interval> findings = new TreeMap<>();
    for (List<@Nullable Object> gap :
        duck.rows(
            "select id, demand, people, searches, zero_result_searches, unclicked_searches, coverage, score from "
                + Duck.from(run, GapTables.FAQ_GAPS)
                + " where not suppressed order by rank")) {
      String id = String.valueOf(gap.get(0));
      findings.putAll(new Shown(id, gap).findings());
      for (String parts : List.of("by_channel", "by_department", "by_week")) {
        small(id, parts, findings);
      }
    }
    return findings;
  }

  private Map<String, Double> parts(String gap, String column) throws SQLException {
    Map<String, Double> parts = new TreeMap<>();
    for (List<@Nullable Object> part :
        duck.rows(
            "select part.value, part.demand from (select unnest("
                + column
                + ") as part from "
                + Duck.from(run, GapTables.FAQ_GAPS)
                + " where id = '"
                + gap
                + "')")) {
      parts.put(String.valueOf(part.get(0)), number(part.get(1)));
    }
    return parts;
  }

  private void small(String gap, String column, Map<String, Interval> findings)
      throws SQLException {
    parts(gap, column)
        .forEach(
            (value, demand) -> {
              if (demand < SmallestCell.DEFAULT.people()) {
                findings.put(column + " " + value + " of gap " + gap, new Interval(demand, demand));
              }
            });
  }

  private final class Shown {
    private final String id;
    private final double demand;
    private final @Nullable Object people;
    private final LinearSystem system = new LinearSystem();
    private final List<String> hidden = new ArrayList<>();
    private int channels;

    Shown(String id, List<@Nullable Object> gap) throws SQLException {
      this.id = id;
      demand = number(gap.get(1));
      people = gap.get(2);
      system.equal(Map.of("people", 1.0, "searches", 1.0), demand);
      // Without result or click together: of both Commons Math 3.6.1 finds that one must be 0.
      system.atLeast("searches", "failed");
      know("people", people);
      know("searches", gap.get(3));
      Object zero = gap.get(4);
      know("failed", zero == null ? null : number(zero) + number(gap.get(5)));
      channels();
      score(number(gap.get(6)), number(gap.get(7)));
    }

    private void know(String cell, @Nullable Object published) {
      if (published == null) {
        hidden.add(cell);
      } else {
        system.equal(Map.of(cell, 1.0), number(published));
      }
    }

    private void channels() throws SQLException {
      Map<String, Double> told = parts(id, "by_channel");
      Map<String, Double> sum = new HashMap<>();
      Map<String, Double> other = new HashMap<>();
      List<String> named =
          duck.texts(
              "select unnest(channels) from "
                  + Duck.from(run, GapTables.FAQ_GAPS)
                  + " where id = '"
                  + id
                  + "'");
      // Where they are not named there may have been any.
      if (named.isEmpty()) {
        return;
      }
      for (String channel : named) {
        String cell = channel.equals("search") ? "searches" : channel;
        if (told.containsKey(channel)) {
          system.equal(Map.of(cell, 1.0), told.get(channel));
        } else if (!cell.equals("searches") || people == null) {
          system.atLeast(cell, 1);
          other.put(cell, 1.0);
          if (!hidden.contains(cell)) {
            hidden.add(cell);
          }
        }
        if (!cell.equals("searches")) {
          sum.put(cell, 1.0);
          channels++;
        }
      }
      if (told.containsKey("others")) {
        system.equal(other, told.get("others"));
      }
      sum.put("people", -1.0);
      system.equal(sum, 0);
    }

    private void score(double coverage, double score) {
      double unmet = score / (1 - coverage);
      boolean isAnotherSum =
          coverage > 1 - 1e-9
              || Math.abs(unmet - demand) < 1e-6
              || unmet < 1e-6
              || (people != null && Math.abs(unmet - number(people)) < 1e-6);
      // Of questions that are covered unlike it follows from the score only about.
      if (!isAnotherSum && Math.abs(unmet - Math.rint(unmet)) < 1e-6) {
        system.equal(Map.of("people", 1.0, "failed", 1.0), Math.rint(unmet));
      }
    }

    Map<String, Interval> findings() {
      Map<String, Interval> findings = new TreeMap<>();
      for (String cell : hidden) {
        Interval found = system.of(cell);
        // That each channel named had somebody is told anyway.
        double known = cell.equals("people") ? Math.max(0, channels - 1) : 0;
        findings.put(
            cell + " of gap " + id, new Interval(found.low() - known, found.high() - known));
      }
      return findings;
    }
  }

  private static double number(@Nullable Object value) {
    if (value == null) {
      throw new IllegalStateException("a number that must be published is null");
    }
    return ((Number) value).doubleValue();
  }
}
