package voc.explorer.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import voc.core.table.PriorityTables;

/**
 * What the change board has to look at: in full what no other section tells, and how much there is
 * of what they do.
 */
final class Board {
  private static final String TITLE = "For the change board";

  /** Told here; {@code voc board} has all in one pack. */
  private static final List<String> OWN = List.of("urgent", "new", "decision");

  /** Items of a section that are told before the rest is left to {@code voc board}. */
  private static final int MOST = 6;

  private Board() {}

  static Section of(Facts facts) {
    if (!facts.has(PriorityTables.BOARD)) {
      return Section.missing(
          "board",
          TITLE,
          "This run has no agenda: an earlier version of voc made it.",
          "Run voc run.");
    }
    Map<String, List<Row>> bySection =
        facts.board().stream()
            .sorted(Comparator.comparingDouble(row -> row.number("place").orElse(0)))
            .collect(Collectors.groupingBy(row -> row.text("section")));
    List<Block.Item> items = new ArrayList<>();
    int left = 0;
    for (String section : OWN) {
      List<Row> rows =
          bySection.getOrDefault(section, List.of()).stream()
              .filter(row -> !isSmall(row, facts))
              .toList();
      rows.stream()
          .limit(MOST)
          .forEach(
              row -> items.add(new Block.Item(section, "", Words.sentence(row.text("words")))));
      left += Math.max(0, rows.size() - MOST);
      long small = bySection.getOrDefault(section, List.of()).size() - rows.size();
      if (small > 0) {
        items.add(
            new Block.Item(
                section,
                "",
                Words.count(small, "need is new, of", "needs are new, each of")
                    + " too few people to tell more."));
      }
    }
    List<Block> blocks = new ArrayList<>();
    if (!items.isEmpty()) {
      blocks.add(new Block.Items(items));
    }
    if (left > 0) {
      blocks.add(
          new Block.Prose(
              Words.count(left, "more item stands", "more items stand")
                  + " in the pack of voc board."));
    }
    return new Section("board", TITLE, lead(bySection, items.isEmpty()), blocks);
  }

  /** A new need without figures is one of many that may never be heard of again. */
  private static boolean isSmall(Row item, Facts facts) {
    Row need = facts.needs().get(item.text("need"));
    return item.text("section").equals("new") && need != null && need.is("suppressed");
  }

  private static String lead(Map<String, List<Row>> bySection, boolean isEmpty) {
    List<String> others = new ArrayList<>();
    count(bySection, "move", "move", "moves", others);
    count(bySection, "alarm", "alarm", "alarms", others);
    count(bySection, "overdue", "overdue initiative", "overdue initiatives", others);
    String own =
        isEmpty
            ? "Nothing new, nothing urgent and no decision since the night before."
            : "What is new, urgent or decided since the night before.";
    return others.isEmpty()
        ? own
        : own + " On the agenda too, and told in their own sections: " + Words.list(others) + ".";
  }

  private static void count(
      Map<String, List<Row>> bySection,
      String section,
      String one,
      String several,
      List<String> counts) {
    int count = bySection.getOrDefault(section, List.of()).size();
    if (count > 0) {
      counts.add(Words.count(count, one, several));
    }
  }
}
