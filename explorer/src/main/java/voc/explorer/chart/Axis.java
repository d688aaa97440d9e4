package voc.explorer.chart;

import java.util.ArrayList;
import java.util.List;
import voc.core.Interval;

/**
 * A linear axis that holds zero, every value and every interval, and ends on round numbers.
 *
 * @param low its left end, at most 0
 * @param high its right end, at least 0 and above {@code low}
 * @param step distance of two grid lines: 1, 2 or 5 times a power of ten
 */
record Axis(double low, double high, double step) {
  private static final int MOST_STEPS = 5;

  static Axis over(List<Bar> bars) {
    double low = 0;
    double high = 0;
    for (Bar bar : bars) {
      Interval interval = bar.interval();
      low = Math.min(low, interval == null ? bar.value() : Math.min(bar.value(), interval.low()));
      high =
          Math.max(high, interval == null ? bar.value() : Math.max(bar.value(), interval.high()));
    }
    if (high == low) {
      high = 1;
    }
    double step = roundStep((high - low) / MOST_STEPS);
    return new Axis(Math.floor(low / step) * step, Math.ceil(high / step) * step, step);
  }

  /** The least of 1, 2, 5 times a power of ten that is not below {@code least}. */
  private static double roundStep(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (int factor : new int[] {1, 2, 5}) {
      if (factor * power >= least) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  /** From 0 at the left end to 1 at the right end. */
  double position(double value) {
    return (value - low) / (high - low);
  }

  /** The grid lines, from left to right; one of them is exactly 0. */
  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    for (long i = Math.round(low / step); i <= Math.round(high / step); i++) {
      ticks.add(i * step);
    }
    return ticks;
  }
}
