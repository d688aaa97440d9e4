package voc.needs.trend;

import java.time.LocalDate;
import java.util.Locale;

/**
 * An alarm that stands: a need's level has shifted beyond what its weekdays explain.
 *
 * @param need id of the need
 * @param kind which way
 * @param since day from which the level has shifted, as estimated
 * @param raised day on which the sum passed the threshold for good
 * @param observed feedback since the shift, by channels that the baseline knows
 * @param expected what the same weekdays before let expect since then, above 0
 * @param statistic the sum of the last day
 * @param threshold what it had to reach
 */
public record LevelShift(
    String need,
    Kind kind,
    LocalDate since,
    LocalDate raised,
    long observed,
    double expected,
    double statistic,
    double threshold) {
  /** Which way a level shifts. */
  public enum Kind {
    /** More than expected. */
    RISE("rise"),
    /** Less than expected. */
    FALL("fall");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The name in tables and output. */
    public String code() {
      return code;
    }
  }

  /** {@code observed / expected}. */
  public double ratio() {
    return observed / expected;
  }

  /** The alarm in a sentence, without its counts. */
  public String words() {
    return String.format(
        Locale.ROOT,
        "Heard %.1f times as often as its weekdays before let expect, since about %s.",
        ratio(),
        since);
  }
}
