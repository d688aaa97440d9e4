package voc.needs.closure;

import java.io.Serializable;
import java.time.Duration;

/**
 * How near a request must be to a closed one to repeat it.
 *
 * @param metres great-circle distance, in [0, 10000]
 * @param within time from closing to the next request, above 0
 */
public record RepeatRule(double metres, Duration within) implements Serializable {
  /** As long as people remember that it was said to be done, and as offices usually count. */
  public static final Duration THIRTY_DAYS = Duration.ofDays(30);

  public RepeatRule {
    if (!(metres >= 0 && metres <= 10_000) || within.isNegative() || within.isZero()) {
      throw new IllegalArgumentException(
          "a repeat must lie in [0, 10000] metres and above 0 days, got "
              + metres
              + " metres and "
              + within);
    }
  }
}
