package voc.explorer.report;

import java.util.ArrayList;
import java.util.List;
import voc.core.table.AuditTables;

/** Evidence of how mature customer experience is. */
final class Maturity {
  private static final String TITLE = "Evidence of maturity";

  private Maturity() {}

  static Section of(Facts facts) {
    List<Row> items = facts.wholeOnly(AuditTables.MATURITY);
    if (items.isEmpty()) {
      return Section.missing(
          "maturity",
          TITLE,
          "This run holds no evidence of maturity: an earlier version of voc made it.",
          "Run voc run.");
    }
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (Row row : items) {
      rows.add(
          List.of(
              Block.Cell.of(row.text("item"), row.text("level") + " " + row.text("level_name")),
              Block.Cell.of(row.text("evidence")),
              Block.Cell.of(Words.sentence(row.text("words")), row.text("origin"))));
    }
    long found = items.stream().filter(row -> row.text("evidence").equals("found")).count();
    return Section.of(
        "maturity",
        TITLE,
        "Evidence of "
            + Words.count(found)
            + " of "
            + items.size()
            + " things that the General Services Administration's levels look for is in the"
            + " warehouse. Evidence, not proof.",
        new Block.More(
            "Item by item",
            new Block.Grid(
                "Evidence of maturity",
                List.of(
                    Block.Column.head("Looked for"),
                    Block.Column.text("Evidence"),
                    Block.Column.text("What the warehouse holds")),
                rows)));
  }
}
