package voc.needs.trend;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Nights made up so that the truth is known: forty needs by two channels, from 400 feedbacks a week
 * to one, over half a year and four weeks. Weekends are quiet, each need has weekdays of its own,
 * and there are holidays. Not thread-safe.
 */
final class MadeUpNights {
  static final int DAYS = ShiftWatch.MOST_BASELINE_DAYS + ShiftWatch.WATCHED_DAYS;
  static final int NEEDS = 40;

  /** The need of 200 feedbacks a week that rises where a rise is planted. */
  static final String PLANTED = "need-planted";

  private static final double[] WEEK = {1.25, 1.15, 1.1, 1.1, 1.05, 0.75, 0.6};
  private static final int[] HOLIDAYS = {12, 55, 120, 167, 190, 203};

  private final SplittableRandom chance;
  private final Scatter scatter;
  private final int days;

  /**
   * How counts scatter around their mean.
   *
   * @param dispersion variance over mean of a day's count, 1 for Poisson
   * @param common standard deviation of the logarithm of what all needs of a day share
   * @param wander standard deviation of the logarithm of each need's own level, which forgets 30 %
   *     of itself a day
   */
  record Scatter(double dispersion, double common, double wander) {
    static final Scatter POISSON = new Scatter(1, 0, 0);

    /** What counts of days show that are reported by people: clusters, weather, and more. */
    static final Scatter REAL = new Scatter(1.5, 0.15, 0.05);
  }

  /** A night. */
  record Night(Map<String, DailyFeedback> needs, DailyFeedback all) {}

  MadeUpNights(long seed, Scatter scatter, int days) {
    this.chance = new SplittableRandom(seed);
    this.scatter = scatter;
    this.days = days;
  }

  /**
   * The next night.
   *
   * @param factor of the planted need in its last days; 1 for none
   * @param lastDays how many
   */
  Night next(double factor, int lastDays) {
    double[] common = new double[days];
    for (int day = 0; day < days; day++) {
      int fromEnd = days - 1 - day;
      boolean holiday = Arrays.stream(HOLIDAYS).anyMatch(free -> free == fromEnd);
      common[day] =
          WEEK[day % 7] * (holiday ? 0.3 : 1) * Math.exp(scatter.common() * chance.nextGaussian());
    }
    Map<String, DailyFeedback> needs = new TreeMap<>();
    Map<String, long[]> all = new TreeMap<>(Map.of("311", new long[days], "call", new long[days]));
    for (int n = 0; n < NEEDS; n++) {
      boolean planted = n == 1;
      double perDay = (planted ? 200 : 400.0 / (n + 1) / (n < 20 ? 1 : 10)) / 7;
      long[] counts = counts(perDay, common, planted ? factor : 1, lastDays);
      double byCall = chance.nextDouble();
      long[] calls = new long[days];
      long[] requests = new long[days];
      for (int day = 0; day < days; day++) {
        for (long i = 0; i < counts[day]; i++) {
          (chance.nextDouble() < byCall ? calls : requests)[day]++;
        }
        all.getOrDefault("call", calls)[day] += calls[day];
        all.getOrDefault("311", calls)[day] += requests[day];
      }
      needs.put(
          planted ? PLANTED : "need-" + n,
          new DailyFeedback(first(), days, Map.of("311", requests, "call", calls)));
    }
    return new Night(needs, new DailyFeedback(first(), days, all));
  }

  private static LocalDate first() {
    return LocalDate.of(2026, 1, 5);
  }

  private long[] counts(double perDay, double[] common, double factor, int lastDays) {
    double[] own = new double[7];
    Arrays.setAll(own, weekday -> Math.exp(0.2 * chance.nextGaussian()));
    double level = chance.nextGaussian();
    long[] counts = new long[days];
    for (int day = 0; day < days; day++) {
      double mean =
          perDay
              * common[day]
              * own[day % 7]
              * Math.exp(scatter.wander() * level)
              * (day >= days - lastDays ? factor : 1);
      counts[day] = count(mean);
      level = 0.7 * level + Math.sqrt(1 - 0.49) * chance.nextGaussian();
    }
    return counts;
  }

  /** Negative binomial with variance = dispersion · mean: a Poisson of a gamma. */
  private long count(double mean) {
    double beyond = scatter.dispersion() - 1;
    return poisson(beyond == 0 ? mean : beyond * gamma(mean / beyond));
  }

  /** D. E. Knuth's products of uniforms, in pieces that do not underflow. */
  private long poisson(double mean) {
    long count = 0;
    for (double left = mean; left > 0; left -= 50) {
      double limit = Math.exp(-Math.min(50, left));
      double product = chance.nextDouble();
      while (product > limit) {
        count++;
        product *= chance.nextDouble();
      }
    }
    return count;
  }

  /** G. Marsaglia and W. W. Tsang, 2000. */
  private double gamma(double shape) {
    if (shape < 1) {
      return gamma(shape + 1) * Math.pow(chance.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = chance.nextGaussian();
      double v = Math.pow(1 + c * x, 3);
      if (v > 0 && Math.log(chance.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}
