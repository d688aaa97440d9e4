package voc.jobs.privacy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import voc.core.Interval;
import voc.core.table.AuditTables;
import voc.core.table.GapTables;
import voc.core.table.NeedTables;
import voc.core.table.PriorityTables;
import voc.core.table.Table;
import voc.core.table.Tables;
import voc.core.table.ThemeTables;
import voc.core.table.TrendTables;
import voc.jobs.Duck;
import voc.needs.disclosure.SmallestCell;

/**
 * Somebody who has all published tables of one night and its books (table {@code stages}), and a
 * solver. What is suppressed is unknown; what is published gives equations; what the columns mean
 * gives inequalities, and so does the order of the gaps. Unknowns that only bound others, and are
 * free otherwise, are left out: that loses nothing.
 */
public final class Intruder {
  private static final String UNASSIGNED = "unassigned";
  private static final String SINGLE =
      "not for publication: its rows are single records, of which a count hides nothing";

  /** Tables whose figures give him equations. */
  static final Set<Table> EQUATIONS =
      Set.of(
          Tables.DEPARTMENTS,
          Tables.UNASSIGNED,
          Tables.STAGES,
          NeedTables.NEEDS,
          NeedTables.NEED_PERIODS,
          GapTables.FAQ_GAPS,
          GapTables.FAQ_ENTRIES,
          GapTables.VOCABULARY_GAPS,
          TrendTables.TRENDS,
          TrendTables.ALERTS,
          TrendTables.DRIVERS,
          PriorityTables.OUTCOMES,
          AuditTables.KPIS,
          AuditTables.NOT_HEARD);

  /** All other tables, and why they give him none. */
  static final Map<Table, String> WITHOUT_EQUATION =
      Map.ofEntries(
          Map.entry(Tables.FEEDBACK, SINGLE),
          Map.entry(Tables.MENTIONS, SINGLE),
          Map.entry(Tables.URGENT, SINGLE),
          Map.entry(Tables.REJECTS, "operators' books: one row is one record of a file"),
          Map.entry(
              ThemeTables.THEMES,
              "no figure is suppressed: a theme of fewer than k people is not formed, and a"
                  + " sentence without a theme is counted nowhere"),
          Map.entry(ThemeTables.THEME_MENTIONS, SINGLE),
          Map.entry(ThemeTables.THEME_EXAMPLES, SINGLE),
          Map.entry(ThemeTables.THEME_CHANGES, "no counts: names before and after"),
          Map.entry(NeedTables.NEED_EVIDENCE, "no counts: quotes of needs that are shown"),
          Map.entry(
              AuditTables.ORPHAN_NEEDS,
              "sums of needs' shown figures alone: no more than their addition"),
          Map.entry(GapTables.FAQ_GAP_QUESTIONS, SINGLE),
          Map.entry(
              GapTables.FAILURE_DEMAND,
              "held against a solver of its own in FailureDisclosureTest: its rule for"
                  + " complements is another, see docs/privacy.md"),
          Map.entry(
              PriorityTables.PRIORITIES, "computed from the shown figures of table needs alone"),
          Map.entry(PriorityTables.BALLOT_RESULTS, "counts stakeholders' votes, no customers"),
          Map.entry(PriorityTables.INITIATIVES, "the organisation's own plans: counts nobody"),
          Map.entry(AuditTables.CLOSURE_AUDIT, SINGLE),
          Map.entry(AuditTables.MATURITY, "counts rows of tables and files, no people"),
          Map.entry(
              PriorityTables.BOARD,
              "made of two nights' published tables alone; urgent sentences from k on"));

  private final Path run;
  private final Duck duck;

  public Intruder(Path run, Duck duck) {
    this.run = run;
    this.duck = duck;
  }

  /** What the intruder finds of every suppressed cell, by a name for it. */
  public Map<String, Interval> findings() throws SQLException {
    Map<String, Interval> findings = new TreeMap<>();
    needs(findings);
    periods(findings);
    findings.putAll(night(book("departments", "read")));
    departments(findings);
    gaps(findings);
    findings.putAll(new GapIntruder(run, duck).findings());
    findings.putAll(new PeriodIntruder(run, duck).findings());
    findings.putAll(new DriverIntruder(run, duck).findings());
    findings.putAll(new EntryIntruder(run, duck).findings());
    findings.putAll(new HeardIntruder(run, duck).findings());
    findings.putAll(new KpiIntruder(run, duck).findings());
    return findings;
  }

  private long book(String stage, String column) throws SQLException {
    return duck.number(
        "select sum("
            + column
            + ") from "
            + Duck.from(run, Tables.STAGES)
            + " where file is null and stage = '"
            + stage
            + "'");
  }

  /**
   * People ≤ volume ≤ mentions; all mentions together are in the books. Of the other needs only the
   * mentions matter: their people and volume are free below them.
   */
  private void needs(Map<String, Interval> findings) throws SQLException {
    String needs = Duck.from(run, NeedTables.NEEDS);
    long shown =
        duck.number("select coalesce(sum(mentions), 0) from " + needs + " where not suppressed");
    List<String> hidden =
        duck.texts("select id from " + needs + " where suppressed and heard order by rank");
    for (String need : hidden) {
      LinearSystem system =
          beyondOne(hidden, "mentions ", book("needs", "read") - shown, need)
              .atLeast("mentions " + need, "volume")
              .atLeast("volume", "people");
      findings.put("people of need " + need, plusOne(system.of("people")));
      findings.put("mentions of need " + need, plusOne(system.of("mentions " + need)));
    }
  }

  /**
   * Last period + the one before + the rest of the window, which is what they leave = volume. Where
   * the window begins within a period, its days in the window are what volume and the last period
   * leave of each other: that is not looked at here.
   */
  private void periods(Map<String, Interval> findings) throws SQLException {
    for (List<@Nullable Object> need :
        duck.rows(
            "select n.id, n.volume, coalesce(n.current_volume, t.current),"
                + " coalesce(n.previous_volume, t.previous) from "
                + Duck.from(run, NeedTables.NEEDS)
                + " n left join "
                + Duck.from(run, TrendTables.TRENDS)
                + " t on t.need = n.id where not n.suppressed")) {
      findings.putAll(
          periods("volume of need " + need.get(0), number(need.get(1)), need.get(2), need.get(3)));
    }
  }

  /**
   * The same of the whole night: last period + the one before + all other days = all feedback.
   *
   * @param all feedback of all days, which the departments tell
   * @return what is found of the suppressed ones, and of the other days if they are found to be few
   */
  public Map<String, Interval> night(double all) throws SQLException {
    Map<String, Interval> findings = new TreeMap<>();
    for (List<@Nullable Object> night :
        duck.rows(
            "select distinct current_all, previous_all from "
                + Duck.from(run, NeedTables.NEEDS)
                + " where not suppressed")) {
      findings.putAll(periods("feedback of the night", all, night.get(0), night.get(1)));
    }
    return findings;
  }

  private static Map<String, Interval> periods(
      String of, double all, @Nullable Object current, @Nullable Object previous) {
    LinearSystem system = new LinearSystem().atMost(Map.of("current", 1.0, "previous", 1.0), all);
    know(system, "current", current);
    know(system, "previous", previous);
    Map<String, Interval> findings = new TreeMap<>();
    if (current == null) {
      findings.put("current " + of, system.of("current"));
    }
    if (previous == null) {
      findings.put("previous " + of, system.of("previous"));
    }
    if (current != null && previous != null) {
      double rest = all - number(current) - number(previous);
      if (rest > 0 && rest < SmallestCell.DEFAULT.people()) {
        findings.put("rest of " + of, new Interval(rest, rest));
      }
    }
    return findings;
  }

  /** What lies below a department = its own + what lies below its units; the tops are all. */
  private void departments(Map<String, Interval> findings) throws SQLException {
    List<List<@Nullable Object>> rows =
        duck.rows(
            "select id, parent, feedback, feedback_below from "
                + Duck.from(run, Tables.DEPARTMENTS)
                + " order by id");
    LinearSystem system = new LinearSystem();
    Map<String, Map<String, Double>> sums = new TreeMap<>();
    List<String> hidden = new ArrayList<>();
    for (List<@Nullable Object> row : rows) {
      String id = String.valueOf(row.get(0));
      know(system, "own " + id, row.get(2));
      know(system, "below " + id, row.get(3));
      sums.computeIfAbsent("below " + id, any -> new TreeMap<>()).put("own " + id, 1.0);
      String whole = row.get(1) == null ? "all" : "below " + row.get(1);
      sums.computeIfAbsent(whole, any -> new TreeMap<>()).put("below " + id, 1.0);
      if (row.get(2) == null) {
        hidden.add("own " + id);
      }
      if (row.get(3) == null) {
        hidden.add("below " + id);
      }
    }
    List<List<@Nullable Object>> addressees =
        duck.rows("select feedback from " + Duck.from(run, Tables.UNASSIGNED));
    boolean told = addressees.stream().noneMatch(row -> row.get(0) == null);
    know(
        system,
        UNASSIGNED,
        told ? addressees.stream().mapToDouble(row -> number(row.get(0))).sum() : null);
    if (!told) {
      hidden.add(UNASSIGNED);
    }
    Map<String, Double> all = sums.remove("all");
    if (all != null) {
      all.put(UNASSIGNED, 1.0);
      system.equal(all, book("departments", "read"));
    }
    sums.forEach(
        (whole, parts) -> {
          parts.put(whole, -1.0);
          system.equal(parts, 0);
        });
    hidden.forEach(cell -> findings.put("feedback, " + cell, system.of(cell)));
  }

  /**
   * A score is at most its demand, and those that are suppressed stand in the order of their
   * scores; all questions together are in the books.
   */
  private void gaps(Map<String, Interval> findings) throws SQLException {
    String gaps = Duck.from(run, GapTables.FAQ_GAPS);
    List<String> hidden = duck.texts("select id from " + gaps + " where suppressed order by rank");
    boolean undivided =
        duck.number("select count(*) from " + gaps + " where not suppressed and questions is null")
            > 0;
    LinearSystem order = new LinearSystem();
    for (int i = 1; i < hidden.size(); i++) {
      order.atLeast("score " + hidden.get(i - 1), "score " + hidden.get(i));
    }
    for (String gap : hidden) {
      order.atLeast("demand " + gap, "score " + gap).atLeast("demand " + gap, 1);
    }
    for (String gap : hidden) {
      findings.put("demand of gap " + gap, order.of("demand " + gap));
    }
    if (!undivided) {
      long shown =
          duck.number("select coalesce(sum(questions), 0) from " + gaps + " where not suppressed");
      long sum = book("gaps", "accepted") - shown;
      for (String gap : hidden) {
        LinearSystem questions = beyondOne(hidden, "questions ", sum, gap);
        findings.put("questions of gap " + gap, plusOne(questions.of("questions " + gap)));
      }
    }
  }

  /**
   * Unknowns whose sum is known, as what each has beyond the 1 that it has at least. One of them,
   * not the one asked for, is what the others leave: so their sum is at most the known one. That
   * says the same without an equation, with which Commons Math 3.6.1 finds wrong optima.
   */
  private static LinearSystem beyondOne(
      List<String> hidden, String kind, double sum, String asked) {
    Map<String, Double> others = new TreeMap<>();
    hidden.forEach(cell -> others.put(kind + cell, 1.0));
    double beyond = sum - hidden.size();
    if (hidden.size() == 1) {
      return new LinearSystem().equal(others, beyond);
    }
    String left = hidden.get(0).equals(asked) ? hidden.get(1) : hidden.get(0);
    others.remove(kind + left);
    return new LinearSystem().atMost(others, beyond);
  }

  private static Interval plusOne(Interval interval) {
    return new Interval(interval.low() + 1, interval.high() + 1);
  }

  /** A published value, or at least 1 where it is suppressed: nobody's cell is shown as 0. */
  private static void know(LinearSystem system, String unknown, @Nullable Object published) {
    if (published == null) {
      system.atLeast(unknown, 1);
    } else {
      system.equal(Map.of(unknown, 1.0), number(published));
    }
  }

  private static double number(@Nullable Object value) {
    if (value == null) {
      throw new IllegalStateException("a number that must be published is null");
    }
    return ((Number) value).doubleValue();
  }
}
