package voc.needs.kpi;

/**
 * The observations of one KPI in one cell, counted.
 *
 * @param of observations, at least 0
 * @param people distinct persons behind them
 * @param high of them successes: the upper boxes, promoters, yes, reopened
 * @param low of them detractors; 0 where the formula has none
 * @param mean of the observed numbers; 0 where there are none
 * @param variance of the sample, with n - 1; 0 of fewer than two
 */
public record KpiCounts(long of, long people, long high, long low, double mean, double variance) {
  /** Nothing observed. */
  public static final KpiCounts NONE = new KpiCounts(0, 0, 0, 0, 0, 0);

  public KpiCounts {
    if (people < 0 || people > of || high < 0 || low < 0 || high + low > of || !(variance >= 0)) {
      throw new IllegalArgumentException(
          "counts of a KPI must have people, high + low in [0, of] and a variance >= 0, got of "
              + of
              + ", people "
              + people
              + ", high "
              + high
              + ", low "
              + low
              + " and variance "
              + variance
              + "; count all over the same records");
    }
  }
}
