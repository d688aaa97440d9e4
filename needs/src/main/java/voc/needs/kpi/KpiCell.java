package voc.needs.kpi;

import java.util.Comparator;

/**
 * Whose observations of which time.
 *
 * @param department a department's id, or {@link #ALL}
 * @param period a month such as {@code 2026-03}, or {@link #WINDOW}
 */
public record KpiCell(String department, String period) implements Comparable<KpiCell> {
  /** All departments together, and what is addressed to none. */
  public static final String ALL = "all";

  /** All days that the run counts. */
  public static final String WINDOW = "window";

  private static final Comparator<KpiCell> ORDER =
      Comparator.comparing(KpiCell::department).thenComparing(KpiCell::period);

  /** The cell of everything. */
  public static final KpiCell WHOLE = new KpiCell(ALL, WINDOW);

  @Override
  public int compareTo(KpiCell other) {
    return ORDER.compare(this, other);
  }
}
