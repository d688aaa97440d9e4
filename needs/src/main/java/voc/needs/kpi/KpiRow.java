package voc.needs.kpi;

import org.jspecify.annotations.Nullable;

/**
 * What is published of one cell: a value, or why there is none, or neither where it is suppressed.
 *
 * @param suppressed whether it is of few people, or protects another
 * @param estimate the value
 * @param noData why there is none
 */
public record KpiRow(
    Kpi kpi,
    KpiCell cell,
    boolean suppressed,
    @Nullable KpiEstimate estimate,
    @Nullable String noData) {
  public KpiRow {
    if (suppressed ? estimate != null || noData != null : (estimate == null) == (noData == null)) {
      throw new IllegalArgumentException(
          "KPI "
              + kpi.id()
              + " of "
              + cell
              + " must have a value, or a reason why not, or be suppressed");
    }
  }
}
