package voc.needs.outcome;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import voc.needs.outcome.OutcomeDisclosure.Cut;
import voc.needs.outcome.OutcomeDisclosure.Side;

/** Cuts the days of a comparison where other tables cut them, see {@link OutcomeDisclosure}. */
public final class Pieces {
  private Pieces() {}

  /**
   * A stretch of days.
   *
   * @param last included
   */
  public record Days(Side side, Cut cut, LocalDate first, LocalDate last) {}

  /**
   * All pieces from {@code start} to {@code asOf}: what the comparison leaves of these days is what
   * other figures leave of it.
   *
   * @param cuts first days of the periods that other tables tell
   */
  public static List<Days> of(
      Comparison days, LocalDate start, LocalDate asOf, Collection<LocalDate> cuts) {
    TreeSet<LocalDate> periods = new TreeSet<>(cuts);
    periods.add(days.first());
    periods.add(days.done().plusDays(1));
    periods.add(days.last().plusDays(1));
    TreeSet<LocalDate> weeks = new TreeSet<>();
    weeks.add(days.done().plusDays(1));
    for (LocalDate day = start; !day.isAfter(asOf); day = day.plusDays(1)) {
      if (day.getDayOfMonth() == 1) {
        periods.add(day);
      }
      weeks.add(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }
    List<Days> pieces = new ArrayList<>();
    pieces.add(new Days(Side.BEFORE, Cut.NONE, days.first(), days.done()));
    pieces.add(new Days(Side.AFTER, Cut.NONE, days.done().plusDays(1), days.last()));
    pieces.addAll(cut(days, start, asOf, periods, Cut.PERIODS));
    pieces.addAll(cut(days, start, asOf, weeks, Cut.WEEKS));
    return List.copyOf(pieces);
  }

  private static List<Days> cut(
      Comparison days, LocalDate start, LocalDate asOf, TreeSet<LocalDate> cuts, Cut by) {
    List<Days> pieces = new ArrayList<>();
    LocalDate first = start;
    while (!first.isAfter(asOf)) {
      LocalDate next = cuts.higher(first);
      LocalDate last = next == null || next.isAfter(asOf) ? asOf : next.minusDays(1);
      Side side = first.isAfter(days.done()) ? Side.AFTER : Side.BEFORE;
      pieces.add(new Days(side, by, first, last));
      first = last.plusDays(1);
    }
    return pieces;
  }
}
