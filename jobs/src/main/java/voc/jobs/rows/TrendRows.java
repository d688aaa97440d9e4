package voc.jobs.rows;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import voc.core.Interval;
import voc.needs.RateRatio;
import voc.needs.driver.Driver;
import voc.needs.driver.DriverAnalysis;
import voc.needs.trend.LevelShift;
import voc.needs.trend.NeedTrend;

/** Trends, alarms and drivers as rows of their tables. */
public final class TrendRows {
  private static final double HUNDREDTHS = 100;
  private static final int TREND_FIGURES = 15;
  private static final int DRIVER_FIGURES = 16;

  private TrendRows() {}

  /**
   * What table {@code needs} tells of a need's two periods; null where it is suppressed.
   *
   * @param direction null where it would tell too much
   */
  public record Told(
      String need,
      String department,
      @Nullable Long current,
      @Nullable Long previous,
      @Nullable Double pValue,
      @Nullable Double adjusted,
      @Nullable String direction) {}

  /**
   * How steadily a need is heard, and by how many channels.
   *
   * @param persistence share of the weeks in which it was heard; null without a complete week
   * @param weeks complete weeks of the window
   * @param spread over channels; null where one is of few
   */
  public record Steadiness(@Nullable Double persistence, int weeks, @Nullable Double spread) {
    /** Of a need that was not heard within the window. */
    public static final Steadiness UNKNOWN = new Steadiness(null, 0, null);
  }

  /**
   * The trend of a need that is shown.
   *
   * @param trend null where a period is suppressed
   */
  public static Row trend(
      Told told, @Nullable NeedTrend trend, Steadiness steadiness, String words) {
    RateRatio ratio = trend == null ? null : trend.ratio();
    Interval range = ratio == null ? null : ratio.interval();
    return RowFactory.create(
        told.need(),
        told.department(),
        false,
        told.current(),
        told.previous(),
        trend == null ? null : trend.currentShare(),
        trend == null ? null : trend.previousShare(),
        ratio == null ? null : ratio.ratio(),
        range == null ? null : range.low(),
        range == null ? null : range.high(),
        trend == null ? null : trend.test(),
        told.pValue(),
        told.adjusted(),
        told.direction(),
        steadiness.persistence(),
        steadiness.weeks(),
        steadiness.spread(),
        words);
  }

  /** The row of a need whose figures are suppressed. */
  public static Row suppressedTrend(String need, String department) {
    return suppressed(TREND_FIGURES, need, department);
  }

  /**
   * An alarm.
   *
   * @param fresh whether it was raised within the last days
   * @param counted whether its counts may be told
   */
  public static Row alarm(LevelShift shift, String department, boolean fresh, boolean counted) {
    return RowFactory.create(
        shift.need(),
        department,
        shift.kind().code(),
        shift.since(),
        shift.raised(),
        fresh,
        counted ? shift.observed() : null,
        counted ? shift.expected() : null,
        rounded(shift.ratio()),
        rounded(shift.statistic()),
        shift.threshold(),
        shift.words());
  }

  private static double rounded(double value) {
    return Math.round(value * HUNDREDTHS) / HUNDREDTHS;
  }

  /** A driver that is shown, of one department or of all. */
  public static Row driver(
      String department, String topicName, DriverAnalysis analysis, Driver driver) {
    Driver.Weight weight = driver.weight();
    return RowFactory.create(
        department,
        driver.topic(),
        topicName,
        false,
        analysis.responses(),
        driver.withTopic(),
        analysis.score(),
        driver.scoreWithout(),
        driver.impact(),
        driver.impactInterval().low(),
        driver.impactInterval().high(),
        weight == null ? null : weight.value(),
        weight == null ? null : weight.share(),
        weight == null ? null : weight.beyondChance().low(),
        weight == null ? null : weight.beyondChance().high(),
        weight == null ? null : weight.isSignificant(),
        weight == null ? null : analysis.explained(),
        driver.opportunity().importance(),
        driver.opportunity().satisfaction(),
        driver.opportunity().score());
  }

  /** The row of a topic whose figures are suppressed. */
  public static Row suppressedDriver(String department, String topic, String topicName) {
    return suppressed(DRIVER_FIGURES, department, topic, topicName);
  }

  private static Row suppressed(int figures, Object... keys) {
    @Nullable Object[] values = new @Nullable Object[keys.length + 1 + figures];
    System.arraycopy(keys, 0, values, 0, keys.length);
    values[keys.length] = true;
    return RowFactory.create(values);
  }
}
