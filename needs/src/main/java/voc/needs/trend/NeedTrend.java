package voc.needs.trend;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import voc.core.Interval;
import voc.needs.Dispersion;
import voc.needs.NightFigures;
import voc.needs.ProportionChange;
import voc.needs.RateRatio;

/**
 * One need's last period against the one before it, as shares of all feedback of each.
 *
 * @param currentShare of the last period, in [0, 1]
 * @param previousShare of the one before
 * @param ratio of both shares with its 95 % interval ({@link RateRatio}); null where nothing was
 *     heard before, or nothing at all
 * @param test how the change was tested; null where there was nothing to compare
 */
public record NeedTrend(
    double currentShare, double previousShare, @Nullable RateRatio ratio, @Nullable String test) {

  /**
   * The trend of a need heard {@code current} and {@code previous} times on a night; null where a
   * period had no feedback at all.
   *
   * @param dispersion how much more than independent draws its feedback varies: counts are divided
   *     by its factor, as if so many independent ones had been heard (J. N. K. Rao and A. J. Scott,
   *     "A simple method for the analysis of clustered binary data", Biometrics 48 (1992) 577–585)
   */
  public static @Nullable NeedTrend of(
      long current, long previous, NightFigures night, Dispersion dispersion) {
    if (night.current() == 0 || night.previous() == 0) {
      return null;
    }
    return new NeedTrend(
        (double) current / night.current(),
        (double) previous / night.previous(),
        previous == 0 ? null : ratio(current, previous, night, dispersion),
        code(
            ProportionChange.between(current, night.current(), previous, night.previous())
                .method()));
  }

  private static RateRatio ratio(
      long current, long previous, NightFigures night, Dispersion dispersion) {
    double factor = dispersion.factor();
    return RateRatio.of(current / factor, night.current(), previous / factor, night.previous());
  }

  private static @Nullable String code(ProportionChange.Method method) {
    return switch (method) {
      case POOLED_Z -> "two-proportion";
      case FISHER_EXACT -> "fisher";
      case NOTHING_TO_COMPARE -> null;
    };
  }

  /** The change in a sentence: {@code direction} as table {@code needs} tells it. */
  public String words(String direction) {
    return switch (direction) {
      case "new" ->
          String.format(
              Locale.ROOT,
              "New: %.1f %% of all feedback, never heard in the period before.",
              100 * currentShare);
      case "rising", "falling" -> changed(direction);
      default -> "Steady: no change of its share beyond chance" + between() + ".";
    };
  }

  private String changed(String direction) {
    String word = direction.equals("rising") ? "Rising" : "Falling";
    return String.format(
        Locale.ROOT,
        "%s: %.1f %% of all feedback after %.1f %%%s.",
        word,
        100 * currentShare,
        100 * previousShare,
        between());
  }

  private String between() {
    if (ratio == null) {
      return "";
    }
    Interval range = ratio.interval();
    return String.format(
        Locale.ROOT,
        ", %.1f times as much (%.1f to %.1f)",
        ratio.ratio(),
        range.low(),
        range.high());
  }
}
