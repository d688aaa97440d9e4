package voc.needs.priority;

import java.util.Locale;

/** Whether a need competes. In the order in which they are published. */
public enum Lane {
  /** The law demands it. */
  MANDATED,
  OPEN;

  /** As tables say it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
