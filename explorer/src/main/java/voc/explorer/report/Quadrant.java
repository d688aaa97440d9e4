package voc.explorer.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import voc.explorer.chart.Point;
import voc.explorer.chart.Role;
import voc.explorer.chart.ScatterChart;

/** Benefit against effort. */
final class Quadrant {
  private static final String TITLE = "Benefit against effort";

  /** As they lie on the chart: benefit upwards, effort to the right. */
  private enum Kind {
    QUICK_WIN("quick win", "Quick wins", "much benefit, little effort", Role.GOOD),
    MAJOR("major project", "Major projects", "much benefit, much effort", Role.PLAIN),
    FILL_IN("fill-in", "Fill-ins", "little benefit, little effort", Role.MUTED),
    THANKLESS("thankless", "Thankless", "little benefit, much effort", Role.TROUBLE);

    private final String code;
    private final String title;
    private final String meaning;
    private final Role role;

    Kind(String code, String title, String meaning, Role role) {
      this.code = code;
      this.title = title;
      this.meaning = meaning;
      this.role = role;
    }
  }

  private Quadrant() {}

  static Section of(Facts facts) {
    List<Ranked> placed =
        Ranked.of(facts).stream().filter(need -> quadrant(need).length() > 0).toList();
    if (placed.isEmpty()) {
      return Section.missing(
          "quadrant",
          TITLE,
          "No initiative tells the effort of a need here, so that there is nothing to weigh.",
          "Name a file of initiatives with their efforts in the configuration: initiatives.");
    }
    List<Block> blocks = new ArrayList<>();
    chart(placed, facts, blocks);
    List<Block.Field> fields = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      fields.add(
          new Block.Field(
              kind.title,
              kind.meaning,
              placed.stream()
                  .filter(need -> quadrant(need).equals(kind.code))
                  .map(need -> need.place() + " " + facts.need(need.id()))
                  .toList()));
    }
    blocks.add(new Block.Fields(fields));
    return new Section("quadrant", TITLE, lead(facts, placed), blocks);
  }

  private static String lead(Facts facts, List<Ranked> placed) {
    List<String> wins =
        placed.stream()
            .filter(need -> quadrant(need).equals(Kind.QUICK_WIN.code))
            .map(need -> facts.need(need.id()))
            .toList();
    return (wins.isEmpty() ? "There is no quick win." : "Quick wins: " + Words.list(wins) + ".")
        + unplaced(Ranked.of(facts).size() - placed.size());
  }

  private static String unplaced(int others) {
    return others == 0
        ? ""
        : " "
            + Words.count(others, "other need is", "other needs are")
            + " not placed: no initiative tells the effort.";
  }

  private static void chart(List<Ranked> placed, Facts facts, List<Block> blocks) {
    List<Point> points =
        placed.stream()
            .filter(need -> number(need, "benefit") > 0 && number(need, "effort") > 0)
            .map(
                need ->
                    new Point(
                        String.valueOf(need.place()),
                        facts.need(need.id()) + ", " + quadrant(need),
                        number(need, "effort"),
                        number(need, "benefit"),
                        role(need)))
            .toList();
    if (points.isEmpty()) {
      return;
    }
    ScatterChart chart =
        new ScatterChart(
            TITLE,
            "Each number is the place of a need: the higher, the more benefit; the further right,"
                + " the more effort.",
            "more effort",
            "more benefit",
            points);
    Optional<ScatterChart.Cuts> cuts = cuts(facts);
    blocks.add(
        new Block.Figure(
            cuts.map(chart::parted).orElse(chart).svg(),
            "Each number is the place of a need. "
                + (cuts.isPresent()
                    ? "The broken lines part the four fields: half of all needs with figures lies"
                        + " above the level one, and of those with an effort half to the left of"
                        + " the upright one. "
                    : "")
                + "Both axes are logarithmic."));
  }

  /**
   * The medians that priorities cut at, of all needs of the night, whoever's page it is ({@link
   * voc.needs.priority.Quadrant}).
   */
  private static Optional<ScatterChart.Cuts> cuts(Facts facts) {
    double benefit = voc.needs.priority.Quadrant.median(facts.ofAll("benefit"));
    double effort = voc.needs.priority.Quadrant.median(facts.ofAll("effort"));
    return benefit > 0 && effort > 0
        ? Optional.of(
            new ScatterChart.Cuts(
                effort,
                benefit,
                "median effort",
                "median benefit",
                Arrays.stream(Kind.values()).map(kind -> kind.title).toList()))
        : Optional.empty();
  }

  private static String quadrant(Ranked need) {
    return need.priority().map(row -> row.text("quadrant")).orElse("");
  }

  private static double number(Ranked need, String column) {
    return need.priority().map(row -> row.number(column).orElse(0)).orElse(0.0);
  }

  private static Role role(Ranked need) {
    for (Kind kind : Kind.values()) {
      if (kind.code.equals(quadrant(need))) {
        return kind.role;
      }
    }
    return Role.MUTED;
  }
}
