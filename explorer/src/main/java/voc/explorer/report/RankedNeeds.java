package voc.explorer.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import voc.core.Interval;
import voc.core.table.PriorityTables;
import voc.explorer.chart.RangeMark;
import voc.explorer.chart.Role;

/** What to do first: the needs in their published order, with what is uncertain of it. */
final class RankedNeeds {
  /** Needs that are shown unfolded: more than anybody decides on in a night. */
  private static final int MOST = 12;

  private static final Interval SHARES = new Interval(0, 1);

  private final Facts facts;
  private final List<Ranked> ranked;
  private final OverTime overTime;
  private final Reasons reasons;

  private RankedNeeds(Facts facts) {
    this.facts = facts;
    this.ranked = Ranked.of(facts);
    this.overTime = new OverTime(facts);
    this.reasons = new Reasons(facts);
  }

  static Section of(Facts facts) {
    return new RankedNeeds(facts).section();
  }

  private Section section() {
    List<Block> blocks = new ArrayList<>();
    List<Ranked> mandated = ranked.stream().filter(Ranked::isMandated).toList();
    List<Ranked> open = ranked.stream().filter(need -> !need.isMandated()).toList();
    if (!mandated.isEmpty()) {
      blocks.add(
          new Block.Prose(
              "What the law demands stands in a lane of its own and does not compete:"));
      blocks.add(grid("Needs that the law demands", mandated));
      blocks.add(new Block.Prose("All others, the most pressing first:"));
    }
    if (!open.isEmpty()) {
      blocks.add(grid("Needs in order of priority", open.stream().limit(MOST).toList()));
    }
    if (open.size() > MOST) {
      blocks.add(
          new Block.More(
              Words.count(open.size() - MOST, "more need", "more needs") + " with figures",
              grid("Further needs", open.subList(MOST, open.size()))));
    }
    if (!facts.has(PriorityTables.PRIORITIES)) {
      blocks.add(
          new Block.Missing(
              "This run has no rank ranges, lanes or quadrant: an earlier version of voc made it.",
              "Run voc run."));
    } else if (mandated.isEmpty()) {
      blocks.add(
          new Block.Missing(
              "No need here is marked as demanded by law.", "Mark such needs in register.csv."));
    }
    withheld(blocks);
    unheard(blocks);
    return new Section("needs", "What to do first", lead(), blocks);
  }

  private String lead() {
    long all = facts.needs().size() - facts.unheard().size();
    if (ranked.isEmpty()) {
      return all == 0
          ? "No need was found in this night's feedback."
          : "No need is of so many people that its figures may be told.";
    }
    return "Of "
        + Words.count(all, "need", "needs")
        + " that people spoke of, "
        + Words.has(ranked.size())
        + " figures."
        + order()
        + " The small lines count feedback week by week, or month by month where a week is of too"
        + " few people; they break where it may not be told."
        + " Intervals are of 95 %: where the places of two needs overlap, the figures do not tell"
        + " which of them comes first.";
  }

  private String order() {
    return facts.priorities().values().stream()
        .map(row -> row.text("order"))
        .distinct()
        .sorted()
        .map(
            order ->
                switch (order) {
                  case "ballots" -> " The order is that of the stakeholders' ballots.";
                  case "blended" -> " The order blends the figures with the stakeholders' ballots.";
                  default -> " The order follows the figures alone, no ballots.";
                })
        .collect(Collectors.joining());
  }

  private Block.Grid grid(String caption, List<Ranked> needs) {
    boolean ranges = needs.stream().anyMatch(need -> range(need).isPresent());
    List<Block.Column> columns = new ArrayList<>();
    columns.add(Block.Column.place("Place"));
    columns.add(Block.Column.head("Need"));
    columns.add(Block.Column.number("People"));
    columns.add(Block.Column.mark("Negative sentences"));
    if (ranges) {
      columns.add(Block.Column.mark("Place could be"));
    }
    columns.add(Block.Column.mark("Over time"));
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (Ranked need : needs) {
      List<Block.Cell> cells = new ArrayList<>();
      cells.add(Block.Cell.of(Words.count(need.place())));
      cells.add(Block.Cell.of(facts.need(need.id()), reasons.of(need)));
      cells.add(Block.Cell.of(Words.count(need.need().number("customers"))));
      cells.add(negative(need.need()));
      if (ranges) {
        cells.add(places(need));
      }
      cells.add(change(need));
      rows.add(cells);
    }
    return new Block.Grid(caption, columns, rows);
  }

  private static Block.Cell negative(Row need) {
    OptionalDouble share = need.number("negative_share");
    OptionalDouble low = need.number("negative_low");
    OptionalDouble high = need.number("negative_high");
    if (share.isEmpty() || low.isEmpty() || high.isEmpty()) {
      return Block.Cell.of("–");
    }
    Interval interval = new Interval(low.getAsDouble(), high.getAsDouble());
    String words = Words.percent(share.getAsDouble(), interval);
    return Block.Cell.drawn(
        words,
        RangeMark.of(
                words + " of its sentences are negative, of 0 to 100 %",
                share.getAsDouble(),
                interval,
                SHARES)
            .as(Role.TROUBLE)
            .svg());
  }

  private Block.Cell places(Ranked need) {
    return range(need)
        .map(
            range -> {
              String words =
                  range.low() == range.high()
                      ? Words.count(range.low()) + " only"
                      : Words.count(range.low()) + " to " + Words.count(range.high());
              return Block.Cell.drawn(
                  words,
                  RangeMark.of(
                          "place " + need.place() + ", could be " + words + " of " + lastPlace(),
                          need.place(),
                          range,
                          new Interval(1, Math.max(2, lastPlace())))
                      .svg());
            })
        .orElseGet(() -> Block.Cell.of("–"));
  }

  private static Optional<Interval> range(Ranked need) {
    return need.priority()
        .filter(row -> row.has("rank_low") && row.has("rank_high"))
        .map(
            row ->
                new Interval(
                    row.number("rank_low").orElseThrow(), row.number("rank_high").orElseThrow()));
  }

  /** The worst place that any need in scope may have: all ranges are drawn over the same line. */
  private int lastPlace() {
    return ranked.stream()
        .mapToInt(need -> range(need).map(range -> (int) range.high()).orElse(need.place()))
        .max()
        .orElse(1);
  }

  private Block.Cell change(Ranked ranked) {
    Row need = ranked.need();
    OverTime.Line line = overTime.line(ranked.id());
    String direction = need.text("direction");
    String mark =
        switch (direction) {
          case "" -> "–";
          case "rising" -> "↑ ";
          case "falling" -> "↓ ";
          case "new" -> "★ ";
          default -> "→ ";
        };
    OptionalDouble before = need.number("previous_volume");
    OptionalDouble now = need.number("current_volume");
    String counts =
        before.isPresent() && now.isPresent()
            ? Words.count(before) + " before, " + Words.count(now) + " now"
            : "";
    String note =
        Stream.of(counts, line.note())
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(" · "));
    return new Block.Cell(mark + direction, note, line.svg());
  }

  private void withheld(List<Block> blocks) {
    List<Row> hidden = facts.withheld();
    if (!hidden.isEmpty()) {
      blocks.add(
          new Block.More(
              Words.count(hidden.size(), "need", "needs")
                  + " without figures: "
                  + Words.withheld(facts.night().smallestCell()),
              names(hidden)));
    }
  }

  private void unheard(List<Block> blocks) {
    List<Row> unheard = facts.unheard();
    if (!unheard.isEmpty()) {
      blocks.add(
          new Block.More(
              Words.count(unheard.size(), "need", "needs")
                  + " of the register that nobody spoke of in this night's window",
              names(unheard)));
    }
  }

  private Block.Prose names(List<Row> needs) {
    return new Block.Prose(
        needs.stream()
            .map(row -> facts.need(row.text("id")))
            .sorted()
            .collect(Collectors.joining(" · ")));
  }
}
