package voc.jobs.rows;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import voc.core.Interval;
import voc.needs.cost.ThreePoint;
import voc.needs.outcome.Outcome;
import voc.needs.roadmap.Horizon;
import voc.needs.roadmap.Initiative;
import voc.needs.roadmap.Roadmap;
import voc.needs.roadmap.Status;

/** Rows of tables {@code initiatives} and {@code outcomes}. */
public final class InitiativeRows {
  private InitiativeRows() {}

  /** The row of an initiative. */
  public static Row of(Roadmap.Step step) {
    Initiative initiative = step.initiative();
    ThreePoint cost = initiative.cost();
    ThreePoint effort = initiative.effort();
    Horizon horizon = step.horizon();
    return RowFactory.create(
        initiative.code(),
        initiative.name(),
        initiative.needs().toArray(),
        orNull(initiative.owner()),
        initiative.department(),
        initiative.status().word(),
        initiative.start(),
        initiative.due(),
        initiative.done(),
        cost == null ? null : cost.mean(),
        cost == null ? null : cost.low(),
        cost == null ? null : cost.high(),
        cost == null ? null : orNull(initiative.currency()),
        effort == null ? null : effort.mean(),
        effort == null ? null : effort.low(),
        effort == null ? null : effort.high(),
        initiative.dependsOn().toArray(),
        orNull(initiative.batch()),
        orNull(initiative.definitionOfDone()),
        horizon == null ? null : horizon.word(),
        step.step(),
        step.isCritical(),
        step.overdueDays(),
        step.words(),
        initiative.place());
  }

  /** The initiative of a published row. */
  public static Initiative initiative(Row row) {
    List<String> needs = row.getList(row.fieldIndex("needs"));
    List<String> before = row.getList(row.fieldIndex("depends_on"));
    return new Initiative(
        row.getAs("initiative"),
        row.getAs("name"),
        needs,
        orEmpty(row.getAs("owner")),
        row.getAs("department"),
        Status.of(row.getAs("status")),
        row.<@Nullable LocalDate>getAs("start"),
        row.<@Nullable LocalDate>getAs("due"),
        row.<@Nullable LocalDate>getAs("done"),
        estimate(row, "cost"),
        orEmpty(row.getAs("currency")),
        estimate(row, "effort"),
        before,
        orEmpty(row.getAs("batch")),
        orEmpty(row.getAs("definition_of_done")),
        row.getAs("place"));
  }

  /** The likely value follows from the mean and both ends. */
  private static @Nullable ThreePoint estimate(Row row, String name) {
    Double mean = row.getAs(name);
    Double low = row.getAs(name + "_low");
    Double high = row.getAs(name + "_high");
    if (mean == null || low == null || high == null) {
      return null;
    }
    return new ThreePoint(low, Math.min(high, Math.max(low, (6 * mean - low - high) / 4)), high);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /**
   * The row of what an initiative did to a need.
   *
   * @param weeksBefore complete weeks before, and after
   */
  public static Row of(
      Initiative initiative,
      String need,
      String department,
      Outcome outcome,
      int weeksBefore,
      int weeksAfter) {
    Outcome.Figures figures = outcome.figures();
    Outcome.Handling handling = figures == null ? null : figures.handling();
    Outcome.Saved saved = figures == null ? null : figures.saved();
    Interval range = figures == null ? null : figures.range();
    Interval savedRange = saved == null ? null : saved.range();
    return RowFactory.create(
        initiative.code(),
        initiative.name(),
        need,
        department,
        initiative.done(),
        outcome.verdict().word(),
        outcome.words(),
        outcome.isWithheld(),
        weeksBefore,
        weeksAfter,
        figures == null ? null : figures.before(),
        figures == null ? null : figures.after(),
        figures == null ? null : figures.untouchedBefore(),
        figures == null ? null : figures.untouchedAfter(),
        figures == null ? null : figures.effect(),
        range == null ? null : finite(range.low()),
        range == null ? null : finite(range.high()),
        figures == null ? null : figures.pValue(),
        figures == null ? null : figures.parallelPValue(),
        handling == null ? null : handling.before(),
        handling == null ? null : handling.beforeRange().low(),
        handling == null ? null : handling.beforeRange().high(),
        handling == null ? null : handling.after(),
        handling == null ? null : handling.afterRange().low(),
        handling == null ? null : handling.afterRange().high(),
        saved == null ? null : saved.money(),
        savedRange == null ? null : finite(savedRange.low()),
        savedRange == null ? null : finite(savedRange.high()),
        saved == null ? null : saved.currency());
  }

  /** A bound that there is none of is null. */
  private static @Nullable Double finite(double bound) {
    return Double.isInfinite(bound) ? null : bound;
  }
}
