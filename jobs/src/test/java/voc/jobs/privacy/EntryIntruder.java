package voc.jobs.privacy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import voc.core.Interval;
import voc.core.table.GapTables;
import voc.jobs.Duck;
import voc.needs.disclosure.SmallestCell;

/**
 * What an {@link Intruder} makes of FAQ entries and proposed synonyms. Demand = contacts + searches
 * + other words; searches = failed + served; demand = last period + the one before + the rest;
 * support = failed searches + what was served or asked.
 */
public final class EntryIntruder {
  private final Path run;
  private final Duck duck;

  public EntryIntruder(Path run, Duck duck) {
    this.run = run;
    this.duck = duck;
  }

  /** What is found of every part that is not told, and every rest that is found to be of few. */
  public Map<String, Interval> findings() throws SQLException {
    Map<String, Interval> findings = new TreeMap<>();
    for (List<@Nullable Object> entry :
        duck.rows(
            "select entry_id, demand, contacts, searches, failed_searches, current_demand,"
                + " previous_demand from "
                + Duck.from(run, GapTables.FAQ_ENTRIES)
                + " where not suppressed and demand > 0")) {
      String of = " of entry " + entry.get(0);
      parts(of, entry.get(1), Map.of("contacts", at(entry, 2), "searches", at(entry, 3)), findings);
      if (entry.get(3) != null) {
        parts(" searches" + of, entry.get(3), Map.of("failed", at(entry, 4)), findings);
      }
      parts(of, entry.get(1), Map.of("current", at(entry, 5), "previous", at(entry, 6)), findings);
    }
    for (List<@Nullable Object> words :
        duck.rows(
            "select words, support, failed_searches from "
                + Duck.from(run, GapTables.VOCABULARY_GAPS))) {
      parts(" of words " + words.get(0), words.get(1), Map.of("failed", at(words, 2)), findings);
    }
    return findings;
  }

  /** A part and whether it is told: null if not. */
  private record Part(@Nullable Object told) {}

  private static Part at(List<@Nullable Object> row, int column) {
    return new Part(row.get(column));
  }

  private static void parts(
      String of, @Nullable Object whole, Map<String, Part> parts, Map<String, Interval> findings) {
    if (whole == null) {
      throw new IllegalStateException("what" + of + " is shown must have its whole");
    }
    double rest = ((Number) whole).doubleValue();
    boolean isAllTold = true;
    for (Part part : parts.values()) {
      if (part.told() instanceof Number told) {
        rest -= told.doubleValue();
        few("part", of, told.doubleValue(), findings);
      } else {
        isAllTold = false;
      }
    }
    if (isAllTold) {
      few("rest beside " + String.join(", ", parts.keySet()), of, rest, findings);
    } else {
      for (Map.Entry<String, Part> part : parts.entrySet()) {
        if (part.getValue().told() == null) {
          findings.put(part.getKey() + of, new Interval(0, Math.max(0, rest)));
        }
      }
    }
  }

  private static void few(String what, String of, double count, Map<String, Interval> findings) {
    if (Math.rint(count) > 0 && Math.rint(count) < SmallestCell.DEFAULT.people()) {
      findings.put(what + of, new Interval(count, count));
    }
  }
}
