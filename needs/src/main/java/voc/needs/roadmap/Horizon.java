package voc.needs.roadmap;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** How soon an initiative is to be done. */
public enum Horizon {
  SHORT,
  MID,
  LONG;

  private static final int SHORT_MONTHS = 3;
  private static final int MID_MONTHS = 12;

  /**
   * By the day it is due, or by its first day if none is: up to 3 months from {@code asOf} (what is
   * overdue included), up to 12, or later; none without a day or once it is done or cancelled.
   */
  public static Optional<Horizon> of(Initiative initiative, LocalDate asOf) {
    LocalDate day = initiative.due() == null ? initiative.start() : initiative.due();
    if (day == null || !initiative.status().isOpen()) {
      return Optional.empty();
    }
    if (!day.isAfter(asOf.plusMonths(SHORT_MONTHS))) {
      return Optional.of(SHORT);
    }
    return Optional.of(day.isAfter(asOf.plusMonths(MID_MONTHS)) ? LONG : MID);
  }

  /** As tables say it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
