package voc.explorer.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import voc.core.Interval;
import voc.core.table.PriorityTables;
import voc.explorer.chart.RangeMark;
import voc.explorer.chart.Role;

/** Whether what was done worked. */
final class Worked {
  private static final String TITLE = "Did it work?";
  private static final List<String> VERDICTS =
      List.of("worse", "worked", "no sign", "too early", "can't tell");

  /** Those that say what became of a need. */
  private static final List<String> JUDGED = List.of("worse", "worked", "no sign");

  private Worked() {}

  static Section of(Facts facts) {
    List<Row> outcomes =
        facts.rows(PriorityTables.OUTCOMES).stream()
            .sorted(
                Comparator.<Row>comparingInt(row -> VERDICTS.indexOf(row.text("verdict")))
                    .thenComparing(row -> row.text("initiative"))
                    .thenComparing(row -> row.text("need")))
            .toList();
    if (outcomes.isEmpty()) {
      return Section.missing(
          "worked",
          TITLE,
          "No finished initiative can be looked at here.",
          "Give initiatives their day of completion: column done of the file of initiatives.");
    }
    List<List<Block.Cell>> rows = new ArrayList<>();
    outcomes.forEach(row -> rows.add(cells(row, facts)));
    return Section.of(
        "worked",
        TITLE,
        inShort(outcomes)
            + " Each compares a need of a finished initiative with needs that it did not touch,"
            + " before and after; to the left of the line is less feedback.",
        new Block.Grid(
            "Effects of finished initiatives",
            List.of(
                Block.Column.head("Initiative"),
                Block.Column.text("Verdict"),
                Block.Column.mark("Change of feedback"),
                Block.Column.number("Handling a month"),
                Block.Column.number("Saved a month")),
            rows));
  }

  /** How many worked, of those that can be judged, and how many can't be. */
  static String inShort(List<Row> outcomes) {
    long judged = outcomes.stream().filter(row -> JUDGED.contains(row.text("verdict"))).count();
    long open = outcomes.size() - judged;
    if (judged == 0) {
      return "Whether what was finished worked can't be judged yet: it is too early, or figures"
          + " are missing.";
    }
    return "Of "
        + Words.count(judged, "effect", "effects")
        + " of finished initiatives that can be judged, "
        + Words.count(number(outcomes, "worked"))
        + " worked"
        + told(number(outcomes, "worse"), " made things worse")
        + (open == 0
            ? "."
            : "; of "
                + Words.count(open, "other", "others")
                + " it can't be told, or it is too early.");
  }

  private static String told(long count, String words) {
    return count == 0 ? "" : " and " + Words.count(count) + words;
  }

  private static long number(List<Row> outcomes, String verdict) {
    return outcomes.stream().filter(row -> row.text("verdict").equals(verdict)).count();
  }

  private static List<Block.Cell> cells(Row row, Facts facts) {
    return List.of(
        Block.Cell.of(row.text("name"), "for " + facts.need(row.text("need"))),
        Block.Cell.of(row.text("verdict"), Words.sentence(row.text("words"))),
        effect(row, facts),
        handling(row),
        row.has("saved")
            ? Block.Cell.of(Words.money(row.number("saved").orElseThrow(), row.text("currency")))
            : Block.Cell.of("–"));
  }

  /** Before and after. */
  private static Block.Cell handling(Row row) {
    if (!row.has("cost_before") || !row.has("cost_after")) {
      return Block.Cell.of("–");
    }
    return Block.Cell.of(
        Words.money(row.number("cost_before").orElseThrow(), row.text("currency")) + " before",
        Words.money(row.number("cost_after").orElseThrow(), row.text("currency")) + " after");
  }

  private static Block.Cell effect(Row row, Facts facts) {
    if (row.is("suppressed")) {
      return Block.Cell.of(Words.withheld(facts.night().smallestCell()));
    }
    if (!row.has("effect") || !row.has("effect_low") || !row.has("effect_high")) {
      return Block.Cell.of("–");
    }
    double effect = row.number("effect").orElseThrow();
    Interval interval =
        new Interval(
            row.number("effect_low").orElseThrow(), row.number("effect_high").orElseThrow());
    String words =
        signed(effect) + " % (" + signed(interval.low()) + " to " + signed(interval.high()) + ")";
    return Block.Cell.drawn(
        words,
        RangeMark.of(words + ", of −100 to +100 %", effect, interval, new Interval(-1, 1))
            .beside(0)
            .as(role(row.text("verdict")))
            .svg());
  }

  private static String signed(double share) {
    return (share < 0 ? "−" : "+") + Words.count(Math.abs(100 * share));
  }

  private static Role role(String verdict) {
    return switch (verdict) {
      case "worked" -> Role.GOOD;
      case "worse" -> Role.TROUBLE;
      default -> Role.MUTED;
    };
  }
}
