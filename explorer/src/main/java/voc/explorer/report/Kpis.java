package voc.explorer.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import voc.core.table.AuditTables;
import voc.explorer.chart.TrendLine;

/** The KPIs of the organisation's book: those that the data have, and those that they have not. */
final class Kpis {
  private static final String TITLE = "KPIs";

  /** The period that is the whole window; the others are months. */
  private static final String WINDOW = "window";

  private Kpis() {}

  static Section of(Facts facts) {
    Map<String, List<Row>> kpis = new LinkedHashMap<>();
    facts
        .own(AuditTables.KPIS)
        .forEach(row -> kpis.computeIfAbsent(row.text("kpi"), id -> new ArrayList<>()).add(row));
    if (kpis.isEmpty()) {
      return Section.missing(
          "kpis",
          TITLE,
          facts.has(AuditTables.KPIS)
              ? "The book has no KPI of this department."
              : "This run has no KPIs: an earlier version of voc made it.",
          facts.has(AuditTables.KPIS) ? "See the page of all departments." : "Run voc run.");
    }
    List<List<Block.Cell>> told = new ArrayList<>();
    List<Block.Item> untold = new ArrayList<>();
    for (List<Row> kpi : kpis.values()) {
      Row window =
          kpi.stream()
              .filter(row -> row.text("period").equals(WINDOW))
              .findFirst()
              .orElse(kpi.get(kpi.size() - 1));
      if (window.has("value")) {
        told.add(cells(window, months(kpi)));
      } else {
        untold.add(
            new Block.Item(
                "",
                window.text("name"),
                window.is("suppressed")
                    ? Words.sentence(Words.withheld(facts.night().smallestCell()))
                    : Words.sentence(window.text("no_data"))));
      }
    }
    List<Block> blocks = new ArrayList<>();
    if (!told.isEmpty()) {
      blocks.add(
          new Block.Grid(
              "KPIs that the data have",
              List.of(
                  Block.Column.head("KPI"),
                  Block.Column.number("Value"),
                  Block.Column.mark("By month"),
                  Block.Column.number("Of records"),
                  Block.Column.text("From")),
              told));
    }
    if (!untold.isEmpty()) {
      blocks.add(
          new Block.More(
              Words.count(untold.size(), "KPI has", "KPIs have") + " no value",
              new Block.Items(untold)));
    }
    return new Section(
        "kpis",
        TITLE,
        Words.count(told.size())
            + " of "
            + Words.count(
                kpis.size(), "KPI of the book has a value", "KPIs of the book have a value")
            + "; the others are not guessed.",
        blocks);
  }

  private static List<Row> months(List<Row> kpi) {
    return kpi.stream()
        .filter(row -> !row.text("period").equals(WINDOW))
        .sorted(Comparator.comparing(row -> row.text("period")))
        .toList();
  }

  private static List<Block.Cell> cells(Row window, List<Row> months) {
    String unit = window.text("unit");
    String interval =
        window.has("value_low") && window.has("value_high")
            ? written(window.number("value_low"), unit)
                + " to "
                + written(window.number("value_high"), unit)
            : "";
    return List.of(
        Block.Cell.of(
            window.text("name"),
            window.text("better").equals("lower") ? "lower is better" : "higher is better"),
        Block.Cell.of(written(window.number("value"), unit), interval),
        trend(months, unit),
        Block.Cell.of(Words.count(window.number("of"))),
        Block.Cell.of(
            window.text("origin"),
            Words.sentence(window.text("formula"))
                + (window.has("owner") ? " Owner: " + window.text("owner") + "." : "")));
  }

  private static Block.Cell trend(List<Row> months, String unit) {
    List<OptionalDouble> values = months.stream().map(row -> row.number("value")).toList();
    if (values.stream().filter(OptionalDouble::isPresent).count() < 2) {
      return Block.Cell.of("–");
    }
    StringBuilder words = new StringBuilder("By month:");
    for (Row month : months) {
      words
          .append(' ')
          .append(month.text("period"))
          .append(' ')
          .append(month.has("value") ? written(month.number("value"), unit) : "not told")
          .append(';');
    }
    words.setCharAt(words.length() - 1, '.');
    return new Block.Cell(
        "",
        months.get(0).text("period") + " to " + months.get(months.size() - 1).text("period"),
        new TrendLine(words.toString(), values).svg());
  }

  /** Shares as percentages, whatever else with its unit. */
  static String written(OptionalDouble value, String unit) {
    if (value.isEmpty()) {
      return "–";
    }
    String plain = unit.toLowerCase(Locale.ROOT);
    if (plain.contains("[0, 1]") || plain.equals("share")) {
      return Words.percent(value.getAsDouble());
    }
    return Words.decimal(value.getAsDouble()) + (unit.isEmpty() ? "" : " " + unit);
  }
}
