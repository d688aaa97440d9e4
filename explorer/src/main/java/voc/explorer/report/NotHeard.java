package voc.explorer.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import voc.core.Interval;
import voc.core.table.AuditTables;
import voc.explorer.chart.RangeMark;
import voc.explorer.chart.Role;

/** Who is served and is not heard. */
final class NotHeard {
  private static final String TITLE = "Who is not heard";
  private static final String SILENT = "not heard";

  private NotHeard() {}

  static Section of(Facts facts) {
    List<Row> groups = facts.wholeOnly(AuditTables.NOT_HEARD);
    if (groups.isEmpty()) {
      return Section.missing(
          "not-heard",
          TITLE,
          "Nothing says whom the organisation serves.",
          "Add served: to the configuration, a file of how many people are served by channel, area"
              + " and language.");
    }
    List<Row> sorted =
        groups.stream()
            .sorted(
                Comparator.<Row, Boolean>comparing(row -> !row.text("verdict").equals(SILENT))
                    .thenComparing(row -> row.is("suppressed"))
                    .thenComparingDouble(row -> row.number("ratio").orElse(Double.MAX_VALUE))
                    .thenComparing(row -> row.text("kind"))
                    .thenComparing(row -> row.text("served_group")))
            .toList();
    List<List<Block.Cell>> rows = new ArrayList<>();
    sorted.forEach(row -> rows.add(cells(row, facts)));
    List<String> silent =
        sorted.stream()
            .filter(row -> row.text("verdict").equals(SILENT))
            .map(row -> group(row) + " (" + row.text("kind") + ")")
            .toList();
    return Section.of(
        "not-heard",
        TITLE,
        (silent.isEmpty()
                ? "No group is heard clearly less than it is served."
                : "Heard clearly less than they are served: " + Words.list(silent) + ".")
            + " The dot is the share of those heard, the upright line that of those served.",
        new Block.Grid(
            "Groups by how they are heard",
            List.of(
                Block.Column.head("Group"),
                Block.Column.text("Verdict"),
                Block.Column.mark("Share of those heard"),
                Block.Column.number("Of those served")),
            rows));
  }

  /** The group in words: a language by its name, where its code is known. */
  static String group(Row row) {
    String group = row.text("served_group");
    String language = Locale.forLanguageTag(group).getDisplayLanguage(Locale.ENGLISH);
    boolean named = row.text("kind").equals("language") && !language.equalsIgnoreCase(group);
    return named ? language : group;
  }

  private static List<Block.Cell> cells(Row row, Facts facts) {
    return List.of(
        Block.Cell.of(group(row), row.text("kind")),
        Block.Cell.of(
            row.text("verdict"),
            row.text("words").equalsIgnoreCase(row.text("verdict"))
                ? ""
                : Words.sentence(row.text("words"))),
        heard(row, facts),
        Block.Cell.of(Words.percent(row.number("served_share").orElse(0))));
  }

  private static Block.Cell heard(Row row, Facts facts) {
    if (row.is("suppressed")) {
      return Block.Cell.of(Words.withheld(facts.night().smallestCell()));
    }
    if (!row.has("heard_share")) {
      return Block.Cell.of("nobody is heard whose " + row.text("kind") + " is known");
    }
    double share = row.number("heard_share").orElseThrow();
    Interval interval =
        new Interval(row.number("heard_low").orElse(share), row.number("heard_high").orElse(share));
    String words = Words.percent(share, interval);
    return Block.Cell.drawn(
        words,
        RangeMark.of(words + " of those heard", share, interval, new Interval(0, 1))
            .beside(row.number("served_share").orElse(0))
            .as(row.text("verdict").equals(SILENT) ? Role.TROUBLE : Role.PLAIN)
            .svg());
  }
}
