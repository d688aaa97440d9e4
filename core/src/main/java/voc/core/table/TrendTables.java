package voc.core.table;

import static voc.core.table.Column.optional;
import static voc.core.table.Column.required;
import static voc.core.table.ColumnType.Scalar.BOOLEAN;
import static voc.core.table.ColumnType.Scalar.DATE;
import static voc.core.table.ColumnType.Scalar.DOUBLE;
import static voc.core.table.ColumnType.Scalar.INTEGER;
import static voc.core.table.ColumnType.Scalar.LONG;
import static voc.core.table.ColumnType.Scalar.STRING;

import java.util.List;

/** The tables of change and of what drives scores; part of {@link Tables#all()}. */
public final class TrendTables {
  public static final Table TRENDS =
      new Table(
          "trends",
          "How each need has changed: the last period against the one before it; methods in methods.md.",
          "one need",
          List.of("need"),
          List.of(
              required("need", STRING, "id", "The need, as in table needs."),
              required("department", STRING, "", "Its department."),
              required(
                  "suppressed",
                  BOOLEAN,
                  "",
                  "Whether its figures are null: of fewer people than the smallest cell, or to protect another; see privacy.md."),
              optional("current", LONG, "feedback", "Feedback on it in the last period."),
              optional("previous", LONG, "feedback", "Feedback on it in the period before."),
              optional(
                  "current_share",
                  DOUBLE,
                  "[0, 1]",
                  "As a share of all feedback of the last period."),
              optional("previous_share", DOUBLE, "[0, 1]", "Of the period before."),
              optional(
                  "ratio",
                  DOUBLE,
                  "1 is no change",
                  "current_share / previous_share; null where nothing was heard before."),
              optional(
                  "ratio_low",
                  DOUBLE,
                  "",
                  "Lower bound of its 95 % interval, wider where feedback comes in clusters."),
              optional("ratio_high", DOUBLE, "", "Upper bound."),
              optional("test", STRING, "closed list", "two-proportion or fisher."),
              optional("p_value", DOUBLE, "[0, 1]", "Two-sided, as in table needs."),
              optional(
                  "adjusted_p_value",
                  DOUBLE,
                  "[0, 1]",
                  "After Benjamini–Hochberg over all needs of the night."),
              optional("direction", STRING, "closed list", "rising, falling, steady or new."),
              optional(
                  "persistence",
                  DOUBLE,
                  "[0, 1]",
                  "Share of the window's complete weeks in which it was heard."),
              optional("weeks", INTEGER, "weeks", "Complete weeks of the window."),
              optional(
                  "spread",
                  DOUBLE,
                  "[0, 1]",
                  "How evenly it comes by the channels that the department has: entropy over the largest possible; 0 from one channel alone; null where a channel is that of few people."),
              optional("words", STRING, "", "The change in a sentence.")));

  public static final Table ALERTS =
      new Table(
          "alerts",
          "Levels that have shifted: needs whose rate is higher or lower than weekdays explain, by CUSUM; methods in methods.md.",
          "one alarm of one need that stands on the as-of day",
          List.of("need", "kind"),
          List.of(
              required("need", STRING, "id", "The need, as in table needs."),
              required("department", STRING, "", "Its department."),
              required("kind", STRING, "closed list", "rise or fall."),
              required("since", DATE, "", "Day from which the level has shifted, as estimated."),
              required("raised", DATE, "", "Day on which the sum passed the threshold."),
              required("fresh", BOOLEAN, "", "Whether it was raised within the last seven days."),
              optional(
                  "observed",
                  LONG,
                  "feedback",
                  "Feedback since the shift; null where it would tell of fewer people than the smallest cell."),
              optional(
                  "expected",
                  DOUBLE,
                  "feedback",
                  "What the same weekdays before let expect; null with observed."),
              required("ratio", DOUBLE, "", "observed / expected, to two decimals."),
              required("statistic", DOUBLE, "", "The sum as of the last day, to two decimals."),
              required(
                  "threshold",
                  DOUBLE,
                  "",
                  "What it had to reach, the same for all needs of a night."),
              required("words", STRING, "", "The alarm in a sentence.")));

  public static final Table DRIVERS =
      new Table(
          "drivers",
          "What goes with the score that customers give: association, not cause; methods in methods.md.",
          "one topic among the rated feedback of one department, or of all",
          List.of("department", "topic"),
          List.of(
              required("department", STRING, "", "Department, or all."),
              required("topic", STRING, "", "Topic or accepted theme."),
              required("topic_name", STRING, "", "Its readable name."),
              required(
                  "suppressed",
                  BOOLEAN,
                  "",
                  "Whether its figures are null: of fewer people than the smallest cell, or to protect another; see privacy.md."),
              optional("responses", LONG, "feedback", "Rated feedback."),
              optional("with_topic", LONG, "feedback", "Of these, those that mention the topic."),
              optional(
                  "score",
                  DOUBLE,
                  "[0, 1]",
                  "Mean rating of all responses; of several ratings of one feedback the first."),
              optional(
                  "score_without",
                  DOUBLE,
                  "[0, 1]",
                  "Mean rating of those that do not mention it."),
              optional(
                  "impact", DOUBLE, "[-1, 1]", "score - score_without: below 0, it costs score."),
              optional(
                  "impact_low", DOUBLE, "[-1, 1]", "Lower bound of its 95 % bootstrap interval."),
              optional("impact_high", DOUBLE, "[-1, 1]", "Upper bound."),
              optional(
                  "weight",
                  DOUBLE,
                  "[0, 1]",
                  "Johnson's relative weight: its part of the explained variance; null where there are too few responses."),
              optional("weight_share", DOUBLE, "[0, 1]", "weight / explained variance."),
              optional(
                  "weight_low",
                  DOUBLE,
                  "",
                  "Lower bound of the 95 % bootstrap interval of its weight over that of a random variable."),
              optional("weight_high", DOUBLE, "", "Upper bound."),
              optional("significant", BOOLEAN, "", "Whether the interval lies above 0."),
              optional("explained", DOUBLE, "[0, 1]", "Explained variance of all topics together."),
              optional(
                  "importance",
                  DOUBLE,
                  "[0, 10]",
                  "Ulwick: share of with_topic that praises it, complains, asks or requests, times 10."),
              optional(
                  "satisfaction",
                  DOUBLE,
                  "[0, 10]",
                  "Ulwick: share of with_topic that rates 0.75 or better (top two boxes), times 10."),
              optional(
                  "opportunity",
                  DOUBLE,
                  "[0, 20]",
                  "importance + max(importance - satisfaction, 0).")));

  private TrendTables() {}
}
