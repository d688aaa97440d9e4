package voc.explorer.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import voc.core.Interval;
import voc.core.table.TrendTables;
import voc.explorer.chart.RangeMark;
import voc.explorer.chart.Role;

/** What goes with the score that customers give. */
final class Drivers {
  private static final String TITLE = "What goes with the score";
  private static final int MOST = 8;

  private Drivers() {}

  static Section of(Facts facts) {
    List<Row> told =
        facts.own(TrendTables.DRIVERS).stream()
            .filter(row -> !row.is("suppressed") && row.has("impact"))
            .filter(row -> row.has("impact_low") && row.has("impact_high"))
            .sorted(
                Comparator.<Row>comparingDouble(row -> row.number("impact").orElse(0))
                    .thenComparing(row -> row.text("topic")))
            .limit(MOST)
            .toList();
    if (told.isEmpty()) {
      return Section.missing(
          "drivers",
          TITLE,
          "There are too few ratings here to tell what goes with them.",
          "Map the rating of a survey: ratings in a source's mapping.");
    }
    double most =
        told.stream()
            .mapToDouble(
                row ->
                    Math.max(
                        Math.abs(row.number("impact_low").orElse(0)),
                        Math.abs(row.number("impact_high").orElse(0))))
            .max()
            .orElse(1);
    List<List<Block.Cell>> rows = new ArrayList<>();
    told.forEach(row -> rows.add(cells(row, Math.max(most, 1e-6))));
    return Section.of(
        "drivers",
        TITLE,
        "The mean rating with all responses less that without those on a topic, in points of 100:"
            + " to the left of the line, the topic goes with lower scores. This is association, not"
            + " cause.",
        new Block.Grid(
            "Topics and the score",
            List.of(
                Block.Column.head("Topic"),
                Block.Column.mark("Points of 100"),
                Block.Column.number("Responses on it"),
                Block.Column.text("Its part of what topics explain")),
            rows));
  }

  private static List<Block.Cell> cells(Row row, double most) {
    double impact = row.number("impact").orElseThrow();
    Interval interval =
        new Interval(
            row.number("impact_low").orElseThrow(), row.number("impact_high").orElseThrow());
    String words =
        points(impact) + " (" + points(interval.low()) + " to " + points(interval.high()) + ")";
    return List.of(
        Block.Cell.of(row.text("topic_name")),
        Block.Cell.drawn(
            words,
            RangeMark.of(words + " points", impact, interval, new Interval(-most, most))
                .beside(0)
                .as(interval.high() < 0 ? Role.TROUBLE : Role.MUTED)
                .svg()),
        Block.Cell.of(Words.count(row.number("with_topic"))),
        row.has("weight_share")
            ? Block.Cell.of(
                Words.percent(row.number("weight_share").orElseThrow()),
                row.is("significant") ? "" : "may be chance")
            : Block.Cell.of("–"));
  }

  private static String points(double share) {
    return (share < 0 ? "−" : "+") + Words.decimal(Math.abs(100 * share));
  }
}
