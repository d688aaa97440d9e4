package voc.needs.priority;

import java.util.Locale;

/** What the published order follows. */
public enum Basis {
  /** The figures. */
  DATA,
  /** The ballots: the needs voted on exchange the places that the figures give them. */
  BALLOTS,
  /** The same by the mean of both places. */
  BLENDED;

  /** As tables say it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
