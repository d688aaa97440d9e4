package voc.explorer.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import voc.core.table.PriorityTables;

/** How stakeholders rank the needs, and where they dissent from the figures. */
final class Ballots {
  private static final String TITLE = "What the stakeholders say";

  private Ballots() {}

  static Section of(Facts facts) {
    List<Row> results =
        facts.own(PriorityTables.BALLOT_RESULTS).stream()
            .filter(row -> facts.needs().containsKey(row.text("need")))
            .sorted(
                Comparator.<Row>comparingDouble(row -> row.number("schulze_rank").orElse(0))
                    .thenComparing(row -> row.text("need")))
            .toList();
    if (results.isEmpty()) {
      return Section.missing(
          "ballots",
          TITLE,
          "No ballot ranks a need here.",
          "Add ballots: to the configuration, a file of how stakeholders rank the needs.");
    }
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (Row row : results) {
      rows.add(
          List.of(
              Block.Cell.of(Words.count(row.number("schulze_rank"))),
              Block.Cell.of(facts.need(row.text("need"))),
              Block.Cell.of(Words.count(row.number("borda_rank"))),
              Block.Cell.of(Words.count(row.number("data_rank"))),
              Block.Cell.of(Words.sentence(row.text("words")))));
    }
    return Section.of(
        "ballots",
        TITLE,
        Words.count((long) results.get(0).number("voters").orElse(0), "ballot was", "ballots were")
            + " counted, by Schulze's method."
            + agreement(results.get(0)),
        new Block.Grid(
            "Needs as the stakeholders rank them",
            List.of(
                Block.Column.place("Place"),
                Block.Column.head("Need"),
                Block.Column.number("By Borda"),
                Block.Column.number("By the figures"),
                Block.Column.text("In words")),
            rows));
  }

  private static String agreement(Row row) {
    return row.has("agreement")
        ? String.format(
            Locale.ROOT,
            " They agree to %.2f of 1 (Kendall's W).",
            row.number("agreement").orElseThrow())
        : "";
  }
}
