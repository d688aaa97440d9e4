package voc.explorer.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import voc.core.table.PriorityTables;
import voc.core.table.TrendTables;

/** What moved and why: places since the night before, and shares since the period before. */
final class Moves {
  private Moves() {}

  /** Priorities whose published place has changed, the furthest first. */
  static List<Row> ofPlaces(Facts facts) {
    return facts.rows(PriorityTables.PRIORITIES).stream()
        .filter(row -> !row.is("suppressed") && row.has("previous_rank") && distance(row) != 0)
        .sorted(
            Comparator.<Row, Boolean>comparing(Moves::gaveWay)
                .thenComparingDouble(row -> -Math.abs(distance(row)))
                .thenComparing(row -> row.text("need")))
        .toList();
  }

  /** Whether it has another place only because others moved, as {@code moved_words} puts it. */
  private static boolean gaveWay(Row row) {
    return row.text("moved_words").contains(": it stays, and ");
  }

  /** Places it has come up by; below 0, it has gone down. */
  private static double distance(Row row) {
    return row.number("previous_rank").orElseThrow() - row.number("rank").orElseThrow();
  }

  static Section of(Facts facts) {
    List<Block> blocks = new ArrayList<>();
    List<Block.Item> places =
        ofPlaces(facts).stream()
            .map(
                row ->
                    new Block.Item(
                        distance(row) > 0 ? "up" : "down",
                        facts.need(row.text("need")),
                        "From place "
                            + Words.count(row.number("previous_rank"))
                            + " to "
                            + Words.count(row.number("rank"))
                            + ". "
                            + Words.sentence(row.text("moved_words"))))
            .toList();
    List<Block.Item> shares = shares(facts);
    if (!places.isEmpty()) {
      blocks.add(new Block.Items(places));
    }
    if (!shares.isEmpty()) {
      blocks.add(new Block.Prose("Heard more or less often than in the period before:"));
      blocks.add(new Block.Items(shares));
    }
    if (!facts.has(TrendTables.TRENDS)) {
      blocks.add(
          new Block.Missing(
              "This run has no trends: an earlier version of voc made it.", "Run voc run."));
    }
    return new Section("moved", "What moved and why", lead(facts, places, shares), blocks);
  }

  private static String lead(Facts facts, List<Block.Item> places, List<Block.Item> shares) {
    if (!facts.has(PriorityTables.PRIORITIES)) {
      return "";
    }
    boolean first =
        facts.rows(PriorityTables.PRIORITIES).stream().noneMatch(row -> row.has("previous_rank"));
    String moved =
        places.isEmpty()
            ? first
                ? "There is no night before to compare places with."
                : "No need has changed its place since the night before."
            : Words.count(places.size(), "need has", "needs have")
                + " changed place since the night before"
                + because(ofPlaces(facts))
                + ". A need moves only if its range of places says so, not by chance.";
    return shares.isEmpty() && facts.has(TrendTables.TRENDS)
        ? moved + " No need is heard clearly more or less often than in the period before."
        : moved;
  }

  private static String because(List<Row> moved) {
    long gave = moved.stream().filter(Moves::gaveWay).count();
    return gave == 0 ? "" : ", " + Words.count(gave) + " of them only because others did";
  }

  private static List<Block.Item> shares(Facts facts) {
    return facts.rows(TrendTables.TRENDS).stream()
        .filter(row -> !row.is("suppressed") && !row.text("direction").equals("steady"))
        .filter(row -> row.has("direction") && facts.told().contains(row.text("need")))
        .sorted(
            Comparator.<Row>comparingDouble(row -> row.number("adjusted_p_value").orElse(1))
                .thenComparing(row -> row.text("need")))
        .map(
            row ->
                new Block.Item(
                    row.text("direction"),
                    facts.need(row.text("need")),
                    Words.sentence(row.text("words"))))
        .toList();
  }
}
