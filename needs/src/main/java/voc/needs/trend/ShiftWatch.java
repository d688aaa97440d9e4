package voc.needs.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import voc.needs.trend.LevelShift.Kind;

/**
 * Watches all needs of a night for shifts of their level.
 *
 * <p>One threshold h serves the whole night. Of a likelihood ratio whose expectation is known the
 * chance ever to reach eʰ without a shift is at most e⁻ʰ (J. Ville, Étude critique de la notion de
 * collectif, 1939). Here expectation and dispersion are estimated, and a need that is seldom heard
 * has not the feedback for a high sum; by simulation (methods.md) a need reaches h by chance about
 * w e⁻ʰ times, or less, with
 *
 * <pre>w = min(1, m / 160) · min(2, 0.4 φ²) · (1 + 28 / d)</pre>
 *
 * where m is what is expected of it on the watched days, φ its dispersion and d the days of its
 * baseline. So the chance of any false alarm on a night is at most e⁻ʰ · Σ w over all needs and
 * both kinds, and
 *
 * <pre>h = ln(Σ w / 0.05)</pre>
 *
 * makes it 5 %: Bonferroni's correction with weights (C. R. Genovese, K. Roeder and L. Wasserman,
 * "False discovery control with p-value weighting", Biometrika 93 (2006) 509–524). Needs that can
 * be heard to shift carry it; hundreds that are heard once a week cost them little.
 */
public final class ShiftWatch {
  /** Days at the end in which a shift is looked for. */
  public static final int WATCHED_DAYS = 28;

  /** Fewest days of a baseline. */
  public static final int LEAST_BASELINE_DAYS = 56;

  /** Most days of a baseline: half a year, so that it is not of another season altogether. */
  public static final int MOST_BASELINE_DAYS = 182;

  /** Least feedback on a need in the baseline; it has too little history with less. */
  public static final int LEAST_BASELINE_FEEDBACK = 10;

  /** The chance that a night without any shift raises an alarm. */
  public static final double ERROR_RATE = 0.05;

  /** Expected feedback on the watched days from which a need weighs 1. */
  private static final double FULL_WEIGHT = 160;

  /** How often a Poisson need of full weight reaches eʰ, times eʰ; more often if φ is estimated. */
  private static final double BY_DISPERSION = 0.4;

  private static final double MOST_BY_DISPERSION = 2;

  private static final int WEEK = 7;

  private final List<LevelShift> shifts;
  private final int watched;
  private final int tooYoung;
  private final double threshold;

  private ShiftWatch(List<LevelShift> shifts, int watched, int tooYoung, double threshold) {
    this.shifts = List.copyOf(shifts);
    this.watched = watched;
    this.tooYoung = tooYoung;
    this.threshold = threshold;
  }

  /**
   * Watches a night's needs.
   *
   * @param needs by id, of the same days as {@code all}
   * @param all all feedback, from the first day that is known to the as-of day
   */
  public static ShiftWatch of(Map<String, DailyFeedback> needs, DailyFeedback all) {
    int baseline = baselineDays(all.days());
    if (baseline == 0) {
      return new ShiftWatch(List.of(), 0, needs.size(), Double.NaN);
    }
    int dropped = all.days() - WATCHED_DAYS - baseline;
    DailyFeedback night = all.between(dropped, all.days());
    Map<String, Expectation> known = new TreeMap<>();
    new TreeMap<>(needs)
        .forEach(
            (id, need) -> {
              Expectation expectation =
                  new Expectation(need.between(dropped, all.days()), night, baseline);
              if (expectation.baselineHeard() >= LEAST_BASELINE_FEEDBACK) {
                known.put(id, expectation);
              }
            });
    double threshold = threshold(known);
    List<LevelShift> shifts = new ArrayList<>();
    known.forEach(
        (id, need) -> {
          for (Kind kind : Kind.values()) {
            ShiftSums sums = new ShiftSums(need, kind);
            if (sums.last() >= threshold) {
              shifts.add(shift(id, kind, need, sums, night.first(), threshold));
            }
          }
        });
    shifts.sort(Comparator.comparing(LevelShift::need).thenComparing(LevelShift::kind));
    return new ShiftWatch(shifts, known.size(), needs.size() - known.size(), threshold);
  }

  /** Days of the baseline where there are so many days: whole weeks; 0 if they are too few. */
  static int baselineDays(int days) {
    int before = Math.min(MOST_BASELINE_DAYS, days - WATCHED_DAYS);
    return before < LEAST_BASELINE_DAYS ? 0 : before / WEEK * WEEK;
  }

  private static double threshold(Map<String, Expectation> needs) {
    double weights = 0;
    for (Expectation need : needs.values()) {
      weights += Kind.values().length * weight(need);
    }
    return Math.log(Math.max(1, weights) / ERROR_RATE);
  }

  private static double weight(Expectation need) {
    double expected = need.expected(need.baseline(), need.days());
    double dispersion = need.dispersion();
    return Math.min(1, expected / FULL_WEIGHT)
        * Math.min(MOST_BY_DISPERSION, BY_DISPERSION * dispersion * dispersion)
        * (1 + (double) WATCHED_DAYS / need.baseline());
  }

  private static LevelShift shift(
      String id, Kind kind, Expectation need, ShiftSums sums, LocalDate first, double threshold) {
    return new LevelShift(
        id,
        kind,
        first.plusDays(sums.since()),
        first.plusDays(sums.raised(threshold)),
        need.heard(sums.since(), need.days()),
        need.expected(sums.since(), need.days()),
        sums.last(),
        threshold);
  }

  /** The alarms that stand, by need and kind. */
  public List<LevelShift> shifts() {
    return shifts;
  }

  /** How many needs were watched. */
  public int watched() {
    return watched;
  }

  /** How many have too little history to be. */
  public int tooYoung() {
    return tooYoung;
  }

  /** What a sum must reach; NaN where no need could be watched for want of days. */
  public double threshold() {
    return threshold;
  }
}
