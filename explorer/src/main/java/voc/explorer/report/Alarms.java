package voc.explorer.report;

import java.util.Comparator;
import java.util.List;
import voc.core.table.TrendTables;

/** Levels that have shifted. */
final class Alarms {
  private Alarms() {}

  /** Those raised lately first, then the strongest. */
  static List<Row> sorted(Facts facts) {
    return facts.rows(TrendTables.ALERTS).stream()
        .sorted(
            Comparator.<Row, Boolean>comparing(row -> !row.is("fresh"))
                .thenComparingDouble(row -> -row.number("statistic").orElse(0))
                .thenComparing(row -> row.text("need")))
        .toList();
  }

  static Section of(Facts facts) {
    if (!facts.has(TrendTables.ALERTS)) {
      return Section.missing(
          "alarms",
          "Alarms",
          "This run has no alarms: an earlier version of voc made it.",
          "Run voc run.");
    }
    List<Row> alarms = sorted(facts);
    if (alarms.isEmpty()) {
      return Section.of(
          "alarms",
          "Alarms",
          "None stands: no need is heard more or less often than its weekdays explain.");
    }
    return Section.of(
        "alarms",
        "Alarms",
        Words.count(alarms.size(), "need is", "needs are")
            + " heard at another level than the same weekdays before let expect.",
        new Block.Items(
            alarms.stream()
                .map(
                    row ->
                        new Block.Item(
                            row.is("fresh") ? "this week" : "stands",
                            facts.need(row.text("need")),
                            Words.sentence(row.text("words"))))
                .toList()));
  }
}
