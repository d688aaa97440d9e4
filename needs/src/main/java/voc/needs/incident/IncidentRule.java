package voc.needs.incident;

import java.io.Serializable;
import java.time.Duration;

/**
 * How near a report must be to an incident's first report to be one more report of it. Both limits
 * belong to the incident.
 *
 * @param radiusMetres great-circle distance in metres, in [0, {@link #LARGEST_RADIUS_METRES}]
 * @param window time since the first report, in [0, {@link #LONGEST_WINDOW}]
 */
public record IncidentRule(double radiusMetres, Duration window) implements Serializable {
  /** Beyond it, a radius is a district and no place; a mistyped one would link a whole city. */
  public static final double LARGEST_RADIUS_METRES = 10_000;

  /** Beyond it, a window is a season and no event. */
  public static final Duration LONGEST_WINDOW = Duration.ofDays(366);

  /** 50 metres, about half a city block, and 3 hours. */
  public static final IncidentRule DEFAULT = new IncidentRule(50, Duration.ofHours(3));

  public IncidentRule {
    if (!(radiusMetres >= 0 && radiusMetres <= LARGEST_RADIUS_METRES)) {
      throw new IllegalArgumentException(
          "radius of an incident must be in [0, 10000] metres, got "
              + radiusMetres
              + "; 50 is about half a city block");
    }
    if (window.isNegative() || window.compareTo(LONGEST_WINDOW) > 0) {
      throw new IllegalArgumentException(
          "window of an incident must be in [0, 366] days, got " + window + "; 3 hours is usual");
    }
  }
}
