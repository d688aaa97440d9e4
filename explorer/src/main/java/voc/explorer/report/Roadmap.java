package voc.explorer.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import voc.core.table.PriorityTables;

/** What the organisation does about needs: in the order of dependencies, overdue ones named. */
final class Roadmap {
  private static final String TITLE = "What is being done";

  private Roadmap() {}

  static Section of(Facts facts) {
    List<Row> initiatives =
        facts.rows(PriorityTables.INITIATIVES).stream()
            .sorted(
                Comparator.<Row>comparingDouble(row -> row.number("step").orElse(0))
                    .thenComparing(row -> row.text("initiative")))
            .toList();
    if (initiatives.isEmpty()) {
      return Section.missing(
          "roadmap",
          TITLE,
          "No initiative is known here.",
          "Add initiatives: to the configuration, a file of what the organisation does about its needs.");
    }
    List<Row> open = initiatives.stream().filter(Roadmap::isOpen).toList();
    List<Block> blocks = new ArrayList<>();
    List<Block.Item> overdue =
        initiatives.stream()
            .filter(row -> row.has("overdue_days"))
            .map(
                row ->
                    new Block.Item(
                        Words.count(row.number("overdue_days")) + " days",
                        row.text("name"),
                        Words.sentence(row.text("words"))))
            .toList();
    if (!overdue.isEmpty()) {
      blocks.add(new Block.Prose("Overdue:"));
      blocks.add(new Block.Items(overdue));
    }
    if (!open.isEmpty()) {
      blocks.add(
          grid("Initiatives that are open, in the order of what they depend on", open, facts));
    }
    List<Row> closed = initiatives.stream().filter(row -> !isOpen(row)).toList();
    if (!closed.isEmpty()) {
      blocks.add(
          new Block.More(
              Words.count(closed.size(), "initiative is", "initiatives are") + " done or cancelled",
              grid("Initiatives that are done or cancelled", closed, facts)));
    }
    return new Section("roadmap", TITLE, lead(initiatives, open, overdue), blocks);
  }

  private static boolean isOpen(Row row) {
    return !List.of("done", "cancelled").contains(row.text("status"));
  }

  private static String lead(List<Row> all, List<Row> open, List<Block.Item> overdue) {
    return Words.count(open.size())
        + " of "
        + Words.count(all.size(), "initiative is open", "initiatives are open")
        + (overdue.isEmpty() ? "; none is overdue." : "; " + overdue.size() + " overdue.");
  }

  private static Block.Grid grid(String caption, List<Row> rows, Facts facts) {
    List<List<Block.Cell>> cells = new ArrayList<>();
    for (Row row : rows) {
      cells.add(
          List.of(
              Block.Cell.of(
                  row.text("name"), row.text("initiative") + " · for " + needs(row, facts)),
              Block.Cell.of(row.text("status"), row.is("critical") ? "on the critical chain" : ""),
              Block.Cell.of(
                  row.has("owner") ? row.text("owner") : "nobody named",
                  facts.department(row.text("department"))),
              Block.Cell.of(
                  row.day("due").map(Words::day).orElse("no date"),
                  row.has("horizon") ? row.text("horizon") + " term" : ""),
              row.has("cost")
                  ? Block.Cell.of(
                      Words.money(row.number("cost").orElseThrow(), row.text("currency")))
                  : Block.Cell.of("–")));
    }
    return new Block.Grid(
        caption,
        List.of(
            Block.Column.head("Initiative"),
            Block.Column.text("Status"),
            Block.Column.text("Owner"),
            Block.Column.text("Due"),
            Block.Column.number("Cost")),
        cells);
  }

  private static String needs(Row row, Facts facts) {
    List<String> names = row.texts("needs").stream().map(facts::need).distinct().toList();
    return names.isEmpty() ? "no need named" : Words.list(names);
  }
}
