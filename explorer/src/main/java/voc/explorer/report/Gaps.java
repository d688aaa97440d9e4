package voc.explorer.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import voc.core.table.GapTables;

/** What people ask and the FAQ does not answer. */
final class Gaps {
  private static final int MOST = 10;

  private Gaps() {}

  /** The gaps in scope, the largest first. */
  static List<Row> sorted(Facts facts) {
    return facts.rows(GapTables.FAQ_GAPS).stream()
        .sorted(Comparator.comparingDouble(row -> row.number("rank").orElse(Double.MAX_VALUE)))
        .toList();
  }

  static Section of(Facts facts) {
    List<Row> all = sorted(facts);
    if (all.isEmpty()) {
      return Section.missing(
          "gaps",
          "What the FAQ leaves open",
          "No gap was found here, or there is no FAQ to look for one in.",
          "Name the FAQ in the configuration: faq.");
    }
    List<Row> told = all.stream().filter(row -> !row.is("suppressed")).toList();
    List<List<Block.Cell>> rows = new ArrayList<>();
    told.stream().limit(MOST).forEach(gap -> rows.add(cells(facts, gap)));
    List<Block> blocks = new ArrayList<>();
    if (!rows.isEmpty()) {
      blocks.add(
          new Block.Grid(
              "Questions that the FAQ leaves open",
              List.of(
                  Block.Column.head("Question"),
                  Block.Column.text("What is wrong"),
                  Block.Column.number("Asked"),
                  Block.Column.number("Answered"),
                  Block.Column.number("Handling")),
              rows));
    }
    if (told.stream().noneMatch(row -> row.has("minutes"))) {
      blocks.add(
          new Block.Missing(
              "No handling time or cost is told.",
              "Name a file of unit costs in the configuration: costs."));
    }
    return new Section("gaps", "What the FAQ leaves open", lead(facts, all, told), blocks);
  }

  private static String lead(Facts facts, List<Row> all, List<Row> told) {
    double minutes = told.stream().mapToDouble(row -> row.number("minutes").orElse(0)).sum();
    String handling =
        minutes == 0
            ? ""
            : " People who ask what stands nowhere cost "
                + Words.count(minutes / 60)
                + " hours of handling.";
    String shown = told.size() > MOST ? " These are the first " + MOST + "." : "";
    String others =
        told.size() == all.size()
            ? ""
            : "; the others are of " + Words.withheld(facts.night().smallestCell());
    return "Of "
        + Words.count(all.size(), "gap", "gaps")
        + ", "
        + Words.has(told.size())
        + " figures"
        + others
        + "."
        + shown
        + handling;
  }

  private static List<Block.Cell> cells(Facts facts, Row gap) {
    String where = facts.isWhole() ? facts.department(gap.text("department")) : "";
    return List.of(
        Block.Cell.of(question(facts, gap).orElse("asked in the words of others"), where),
        Block.Cell.of(
            gap.has("diagnosis") ? gap.text("diagnosis") : "–",
            Words.sentence(gap.text("evidence"))),
        Block.Cell.of(Words.count(gap.number("demand"))),
        Block.Cell.of(
            gap.number("coverage").isPresent()
                ? Words.percent(gap.number("coverage").getAsDouble())
                : "–"),
        handling(gap));
  }

  private static Block.Cell handling(Row gap) {
    if (!gap.has("minutes")) {
      return Block.Cell.of("–");
    }
    String minutes = Words.count(gap.number("minutes")) + " min";
    return gap.has("money")
        ? Block.Cell.of(
            minutes, Words.money(gap.number("money").orElseThrow(), gap.text("currency")))
        : Block.Cell.of(minutes);
  }

  /**
   * The question as this page may quote it: on a department's page the most central one that was
   * asked there or searched for, never one that another department was asked.
   */
  static Optional<String> question(Facts facts, Row gap) {
    if (facts.isWhole()) {
      return Optional.of(gap.text("question"));
    }
    return facts.questions(gap.text("id")).stream()
        .min(Comparator.comparingDouble(row -> row.number("place").orElse(Double.MAX_VALUE)))
        .map(row -> row.text("text"));
  }
}
