package voc.explorer.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import voc.needs.priority.Quadrant;

/**
 * Why a need stands where it stands, in plain words: its factors beside those of most needs of the
 * night. The formula with its numbers stands in table {@code priorities}.
 */
final class Reasons {
  /** A factor this much above or below the median of all is said to be so. */
  private static final double CLEARLY_MORE = 1.5;

  /** Impact lies in a narrow range: the same share of it means more. */
  private static final double CLEARLY_WORSE = 1.15;

  private final double people;
  private final double hurt;
  private final double effort;

  Reasons(Facts facts) {
    this.people = Quadrant.median(facts.ofAll("reach"));
    this.hurt = Quadrant.median(facts.ofAll("impact"));
    this.effort = Quadrant.median(facts.ofAll("effort"));
  }

  /** A sentence or two; empty where the night tells no factor. */
  String of(Ranked need) {
    if (need.priority().filter(row -> row.has("reach")).isEmpty()) {
      return Words.sentence(need.why());
    }
    Row row = need.priority().orElseThrow();
    List<String> parts = new ArrayList<>();
    beside(row.number("reach"), people, CLEARLY_MORE)
        .ifPresent(
            sign ->
                parts.add(
                    sign > 0 ? "reaches more people than most" : "reaches fewer people than most"));
    beside(row.number("impact"), hurt, CLEARLY_WORSE)
        .ifPresent(sign -> parts.add(sign > 0 ? "hurts more than most" : "hurts less than most"));
    row.number("confidence")
        .ifPresent(
            least ->
                parts.add(
                    "at least "
                        + Words.percent(Math.floor(100 * least) / 100)
                        + " of what is said complains, asks or requests"));
    return Words.sentence(String.join("; ", parts)) + effort(row);
  }

  private String effort(Row row) {
    OptionalDouble months = row.number("effort");
    if (months.isEmpty()) {
      return "";
    }
    String of =
        beside(months, effort, CLEARLY_MORE)
            .map(sign -> sign > 0 ? "more work than most plans" : "less work than most plans")
            .orElse("about as much work as most plans");
    return " "
        + Words.sentence(
            quadrant(row.text("quadrant"))
                + Words.decimal(months.getAsDouble())
                + " person-months, "
                + of);
  }

  private static String quadrant(String name) {
    return switch (name) {
      case "" -> "";
      case "thankless" -> "Thankless: ";
      default -> "A " + name + ": ";
    };
  }

  /** 1 for clearly more than most, -1 for clearly less; nothing for about as much. */
  private static Optional<Integer> beside(OptionalDouble value, double median, double clearly) {
    if (value.isEmpty() || median <= 0) {
      return Optional.empty();
    }
    double ratio = value.getAsDouble() / median;
    return ratio >= clearly
        ? Optional.of(1)
        : ratio <= 1 / clearly ? Optional.of(-1) : Optional.empty();
  }
}
