package voc.explorer.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import voc.core.Interval;
import voc.core.table.GapTables;
import voc.explorer.chart.RangeMark;
import voc.explorer.chart.Role;

/** What it costs that people who look for something on the web call about it. */
final class FailedSearches {
  private static final String TITLE = "What failed searches cost";
  private static final int MOST = 8;

  private FailedSearches() {}

  static Section of(Facts facts) {
    List<Row> told =
        facts.rows(GapTables.FAILURE_DEMAND).stream()
            .filter(row -> !row.is("suppressed") && row.number("searches").orElse(0) > 0)
            .sorted(
                Comparator.<Row>comparingDouble(row -> -row.number("avoidable_cost").orElse(0))
                    .thenComparingDouble(row -> -row.number("avoidable_calls").orElse(0))
                    .thenComparingDouble(row -> -row.number("failed_searches").orElse(0))
                    .thenComparing(row -> row.text("id")))
            .toList();
    if (told.isEmpty()) {
      return Section.missing(
          "searches",
          TITLE,
          "No search of so many people that it may be told is known here.",
          "Add searches: to the configuration, the log of the web site's search.");
    }
    List<Row> called = told.stream().filter(row -> row.has("calls")).toList();
    List<Row> shown = called.isEmpty() ? told : called;
    List<List<Block.Cell>> rows = new ArrayList<>();
    shown.stream().limit(MOST).forEach(row -> rows.add(cells(row, facts)));
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Grid(
            "Needs that people search for and call about",
            List.of(
                Block.Column.head("Need"),
                Block.Column.mark("Searches that fail"),
                Block.Column.number("Calls"),
                Block.Column.number("Could be spared"),
                Block.Column.number("Handling")),
            rows));
    if (told.stream().noneMatch(row -> row.has("currency"))) {
      blocks.add(
          new Block.Missing(
              "No cost is told.", "Name a file of unit costs in the configuration: costs."));
    }
    return new Section("searches", TITLE, lead(told, shown), blocks);
  }

  private static String lead(List<Row> told, List<Row> shown) {
    double calls = sum(told, "avoidable_calls");
    double money = sum(told, "avoidable_cost");
    String currency =
        told.stream().map(row -> row.text("currency")).max(Comparator.naturalOrder()).orElse("");
    String spared =
        calls < 0.5
            ? "No calls beyond those that go with searches that succeed."
            : "About "
                + Words.count(Math.round(calls), "call", "calls")
                + " could be spared"
                + (money > 0 ? ", " + Words.money(money, currency) + " of handling" : "")
                + ": so many come beyond the rate of needs whose searches succeed.";
    return spared
        + " Rates of needs are compared and nobody is followed from a search to a call, so that it"
        + " may have other causes."
        + (shown.size() > MOST ? " These are the first " + MOST + " of " + shown.size() + "." : "")
        + (shown.size() == told.size()
            ? ""
            : " Of "
                + Words.count(told.size() - shown.size(), "other need", "other needs")
                + " searches are known, but too few calls to tell.");
  }

  private static double sum(List<Row> rows, String column) {
    return rows.stream().mapToDouble(row -> row.number(column).orElse(0)).sum();
  }

  private static List<Block.Cell> cells(Row row, Facts facts) {
    return List.of(
        Block.Cell.of(facts.need(row.text("id")), Words.sentence(row.text("finding"))),
        failed(row),
        Block.Cell.of(Words.count(row.number("calls"))),
        spared(row),
        handling(row));
  }

  private static Block.Cell failed(Row row) {
    if (!row.has("failed_share") || !row.has("failed_low") || !row.has("failed_high")) {
      return Block.Cell.of("–");
    }
    double share = row.number("failed_share").orElseThrow();
    Interval interval =
        new Interval(
            row.number("failed_low").orElseThrow(), row.number("failed_high").orElseThrow());
    String words = Words.percent(share, interval);
    return new Block.Cell(
        words,
        "of " + Words.count(Math.round(row.number("searches").orElse(0)), "search", "searches"),
        RangeMark.of(words + " of its searches fail", share, interval, new Interval(0, 1))
            .as(Role.TROUBLE)
            .svg());
  }

  private static Block.Cell spared(Row row) {
    if (!row.has("avoidable_calls")) {
      return Block.Cell.of("–");
    }
    String calls = Words.count(row.number("avoidable_calls"));
    return Block.Cell.of(
        row.has("avoidable_low") && row.has("avoidable_high")
            ? calls
                + " ("
                + Words.count(row.number("avoidable_low"))
                + "–"
                + Words.count(row.number("avoidable_high"))
                + ")"
            : calls,
        row.has("avoidable_cost")
            ? Words.money(row.number("avoidable_cost").orElseThrow(), row.text("currency"))
            : "");
  }

  /** Of all steps; a sum without that of the calls would be hardly any of it. */
  private static Block.Cell handling(Row row) {
    if (!row.has("currency") || !row.has("call_cost")) {
      return Block.Cell.of("–");
    }
    double all =
        row.number("search_cost").orElse(0)
            + row.number("call_cost").orElse(0)
            + row.number("request_cost").orElse(0);
    return Block.Cell.of(Words.money(all, row.text("currency")));
  }
}
