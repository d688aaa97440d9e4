package voc.needs.trend;

/**
 * What the days before let expect of one need, day by day.
 *
 * <p>On day t the expected feedback is
 *
 * <pre>μₜ = f(weekday) · Σ over channels c of  (Nₜ꜀ − xₜ꜀) · x꜀ / (N꜀ − x꜀)</pre>
 *
 * with x the need's feedback and N all feedback, by channel on the day or, without t, over the
 * whole baseline. So a need's level is held against everything else that came by the same channels
 * on the same day: a holiday, a survey wave or a channel whose file is missing shifts no need.
 * (Indirect standardisation, as epidemiologists compare regions whose people are of other ages.)
 * The need's own feedback is left out of what it is held against, so that a rise does not hide
 * itself. Where the need is more than half of a channel, that channel's days are what it is held
 * against.
 *
 * <p>f(weekday) = (x + 10) / (μ + 10) over the baseline's days of that weekday: what the need's
 * weekdays have beyond everybody's. The 10 hold it near 1 where little is known.
 *
 * <p>Its <em>dispersion</em> φ is how much more than a Poisson variable its counts vary: Pearson's
 * χ² over its degrees of freedom, by days and by weeks (weeks see what lasts for days, such as
 * weather), the days' weighing as twelve weeks; at least 1. Source: P. McCullagh and J. A. Nelder,
 * Generalized Linear Models, 1989, section 4.5.
 */
final class Expectation {
  /** How much feedback as expected a weekday has beside what was heard. */
  private static final double WEEKDAY_PRIOR = 10;

  /** How many weeks the dispersion by days weighs as much as. */
  private static final double DISPERSION_PRIOR = 12;

  /** A channel of less than this in the baseline, besides the need, is no measure of anything. */
  private static final long LEAST_OF_CHANNEL = 50;

  private static final int WEEK = 7;

  private final double[] expected;
  private final long[] heard;
  private final int baseline;
  private final long baselineHeard;
  private final double dispersion;

  /**
   * @param baseline how many of the first days are the baseline: whole weeks, at least two
   */
  Expectation(DailyFeedback need, DailyFeedback all, int baseline) {
    this.baseline = baseline;
    this.heard = new long[need.days()];
    double[] raw = new double[need.days()];
    for (String channel : all.channels()) {
      add(channel, need, all, raw);
    }
    this.baselineHeard = sum(heard, 0, baseline);
    this.expected = scaled(byWeekday(raw));
    this.dispersion = Math.max(1, blend());
  }

  private void add(String channel, DailyFeedback need, DailyFeedback all, double[] raw) {
    long own = need.of(channel, 0, baseline);
    long others = all.of(channel, 0, baseline) - own;
    if (own + others < LEAST_OF_CHANNEL) {
      return;
    }
    boolean byOthers = own <= others;
    double rate = byOthers ? (double) own / others : (double) own / baseline;
    for (int day = 0; day < raw.length; day++) {
      long here = need.of(channel, day);
      heard[day] += here;
      raw[day] += rate * (byOthers ? all.of(channel, day) - here : 1);
    }
  }

  private double[] byWeekday(double[] raw) {
    double[] adjusted = new double[raw.length];
    for (int weekday = 0; weekday < WEEK; weekday++) {
      double own = WEEKDAY_PRIOR;
      double let = WEEKDAY_PRIOR;
      for (int day = weekday; day < baseline; day += WEEK) {
        own += heard[day];
        let += raw[day];
      }
      for (int day = weekday; day < raw.length; day += WEEK) {
        adjusted[day] = raw[day] * own / let;
      }
    }
    return adjusted;
  }

  /** The baseline expects what it heard. */
  private double[] scaled(double[] adjusted) {
    double sum = 0;
    for (int day = 0; day < baseline; day++) {
      sum += adjusted[day];
    }
    double scale = sum == 0 ? 0 : baselineHeard / sum;
    double[] scaled = new double[adjusted.length];
    for (int day = 0; day < adjusted.length; day++) {
      scaled[day] = adjusted[day] * scale;
    }
    return scaled;
  }

  private double blend() {
    int weeks = baseline / WEEK;
    double byDays = pearson(1) / (baseline - WEEK);
    double byWeeks = pearson(WEEK);
    return (byWeeks + DISPERSION_PRIOR * byDays) / (weeks - 1 + DISPERSION_PRIOR);
  }

  /** Σ (heard − expected)² / expected over the baseline's spans of so many days. */
  private double pearson(int span) {
    double sum = 0;
    for (int from = 0; from < baseline; from += span) {
      double let = expected(from, from + span);
      double beyond = heard(from, from + span) - let;
      sum += let == 0 ? 0 : beyond * beyond / let;
    }
    return sum;
  }

  /** What is expected in the days from {@code from} on, before {@code to}. */
  double expected(int from, int to) {
    double sum = 0;
    for (int day = from; day < to; day++) {
      sum += expected[day];
    }
    return sum;
  }

  /** What was heard in them, by channels that are known from the baseline. */
  long heard(int from, int to) {
    return sum(heard, from, to);
  }

  private static long sum(long[] counts, int from, int to) {
    long sum = 0;
    for (int day = from; day < to; day++) {
      sum += counts[day];
    }
    return sum;
  }

  /** What was heard in the baseline, which is what is expected in it. */
  long baselineHeard() {
    return baselineHeard;
  }

  /** φ, at least 1. */
  double dispersion() {
    return dispersion;
  }

  /** How many of the first days are the baseline. */
  int baseline() {
    return baseline;
  }

  /** How many days there are. */
  int days() {
    return expected.length;
  }
}
