package voc.explorer.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import voc.core.table.GapTables;
import voc.core.table.PriorityTables;
import voc.core.table.Table;
import voc.core.table.Tables;
import voc.core.table.TrendTables;

/** How the departments make the whole: the figures that add up, beside each other. */
final class PartOfWhole {
  private static final String NOTHING = "–";

  private final ReportData data;
  private final Totals whole;

  PartOfWhole(ReportData data) {
    this.data = data;
    this.whole = Totals.of(new Facts(data, Scope.whole()));
  }

  /** On the whole's page: a row for each department of the top, and their sum. */
  Section departments(Facts facts) {
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (String id : tops()) {
      rows.add(row(facts.department(id), Totals.of(facts(id))));
    }
    rows.add(row("All departments", whole));
    return Section.of(
        "departments",
        "Department by department",
        "Each department has a page of its own, with voc report --department; their figures add up"
            + " to these. Feedback on two needs counts for both.",
        new Block.Grid("Departments and their sum", columns("Department"), rows));
  }

  /** On a department's page: its figures and the whole's. */
  Section share(Facts facts) {
    Totals own = Totals.of(facts);
    return Section.of(
        "departments",
        "Of the whole",
        String.format(
            Locale.ROOT,
            "%s of the whole's %s needs are here, and %s of the %s pieces of feedback on needs with"
                + " figures. The pages of all departments add up to the whole.",
            Words.count(own.needs()),
            Words.count(whole.needs()),
            Words.count(own.heard()),
            Words.count(whole.heard())),
        new Block.Grid(
            "This department and the whole",
            columns("Page"),
            List.of(row(facts.title(), own), row("Of the whole", whole))));
  }

  /** The top of the tree, and whatever has rows without being in it. */
  List<String> tops() {
    List<String> below =
        data.rows(Tables.DEPARTMENTS).stream()
            .filter(row -> row.has("parent"))
            .map(row -> row.text("id"))
            .toList();
    return data.departments().stream().filter(id -> !below.contains(id)).toList();
  }

  private Facts facts(String department) {
    return new Facts(data, Scope.of(department, data.rows(Tables.DEPARTMENTS)));
  }

  private static List<Block.Column> columns(String head) {
    return List.of(
        Block.Column.head(head),
        Block.Column.number("Needs"),
        Block.Column.number("With figures"),
        Block.Column.number("Feedback on them"),
        Block.Column.number("Negative sentences"),
        Block.Column.number("FAQ gaps with figures"),
        Block.Column.number("Alarms"),
        Block.Column.number("Initiatives"));
  }

  /** Where nothing has figures a sum of them is nothing that was counted. */
  private List<Block.Cell> row(String name, Totals totals) {
    boolean told = totals.told() > 0;
    return List.of(
        Block.Cell.of(name),
        Block.Cell.of(Words.count(totals.needs())),
        Block.Cell.of(Words.count(totals.told())),
        Block.Cell.of(told ? Words.count(totals.heard()) : NOTHING),
        Block.Cell.of(told ? Words.count(totals.negative()) : NOTHING),
        counted(totals.gaps(), GapTables.FAQ_GAPS),
        counted(totals.alarms(), TrendTables.ALERTS),
        counted(totals.initiatives(), PriorityTables.INITIATIVES));
  }

  private Block.Cell counted(long count, Table table) {
    return Block.Cell.of(data.has(table) ? Words.count(count) : NOTHING);
  }
}
