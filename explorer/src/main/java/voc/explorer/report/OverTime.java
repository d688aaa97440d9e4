package voc.explorer.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import voc.explorer.chart.TrendLine;

/**
 * How much is heard of a need week by week, or month by month where too few people speak in most of
 * its weeks. All needs of a page are drawn over the same weeks.
 */
final class OverTime {
  /**
   * The share of periods that must be told: a line of weeks that is mostly gaps shows nothing, and
   * of a few months each that is missing changes what the line seems to say.
   */
  private static final Map<String, Double> LEAST_TOLD = Map.of("week", 0.5, "month", 1.0);

  private final Facts facts;
  private final Map<String, List<LocalDate>> starts;

  OverTime(Facts facts) {
    this.facts = facts;
    this.starts = Map.of("week", facts.periods("week"), "month", facts.periods("month"));
  }

  /**
   * A line and what it counts by.
   *
   * @param svg empty where hardly any period may be told
   * @param grain week or month
   */
  record Line(String svg, String grain) {
    /** What stands under it. */
    String note() {
      return svg.isEmpty() ? "" : "by\u00A0" + grain;
    }
  }

  /** A line of the need's feedback. */
  Line line(String need) {
    for (String grain : List.of("week", "month")) {
      List<LocalDate> days = starts.getOrDefault(grain, List.of());
      List<OptionalDouble> values = values(days, facts.periods(need, grain));
      long told = values.stream().filter(OptionalDouble::isPresent).count();
      if (told >= 2 && told >= LEAST_TOLD.getOrDefault(grain, 1.0) * values.size()) {
        return new Line(TrendLine.ofCounts(words(grain, days, values), values).svg(), grain);
      }
    }
    return new Line("", "");
  }

  /** What is not among the need's periods was not heard; what is withheld is a gap. */
  private static List<OptionalDouble> values(List<LocalDate> days, Map<LocalDate, Row> periods) {
    List<OptionalDouble> values = new ArrayList<>();
    for (LocalDate day : days) {
      Row row = periods.get(day);
      values.add(
          row == null
              ? OptionalDouble.of(0)
              : row.is("suppressed") ? OptionalDouble.empty() : row.number("volume"));
    }
    return values;
  }

  private static String words(String grain, List<LocalDate> days, List<OptionalDouble> values) {
    List<String> counts =
        values.stream().map(value -> value.isPresent() ? Words.count(value) : "not told").toList();
    return "Feedback "
        + grain
        + " by "
        + grain
        + " from that of "
        + Words.day(days.get(0))
        + " to that of "
        + Words.day(days.get(days.size() - 1))
        + ": "
        + String.join(", ", counts);
  }
}
