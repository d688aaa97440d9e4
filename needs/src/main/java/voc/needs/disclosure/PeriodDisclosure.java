package voc.needs.disclosure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which periods of one need keep their figures, where weeks, months and quarters of the same days
 * are published side by side with the sum over all days.
 *
 * <p>Such a table is no tree: the weeks up to one day less the months up to another leave the days
 * between, which nobody publishes. But every figure is a sum over days without a gap, so that with
 * running totals as unknowns each is a difference of two of them. What a reader knows is a system
 * of difference constraints then, and the exact bounds of any stretch of days are shortest paths:
 * T. H. Cormen and others, Introduction to Algorithms, 3rd edition, 24.4. Since the true totals
 * satisfy all constraints, the paths' lengths beyond the true values are not negative, and one need
 * not look farther than k ({@link StretchBounds}).
 *
 * <p>Safe is what {@link Suppression} calls safe: every small stretch, published or only derived,
 * could be anything from 1 to k − 1 (or to its value, if that is more), for a reader who even knows
 * which of the hidden ones are small. What would be narrower with everything hidden is held to
 * that.
 *
 * <p>The small periods are hidden first. Then, as long as a small stretch is not safe, the nearest
 * shown period is hidden: one that shares days with it, of those the shortest, of those the one of
 * least value, of those the first; and what was not needed after all is given back. Hiding more
 * never makes anything less safe, so one pass over the stretches is enough, and at the end of it
 * all is hidden, if it must be.
 *
 * <p>Where anything is hidden, periods without feedback are hidden too: which of a few are empty
 * would say much of the others.
 */
public final class PeriodDisclosure {
  private static final Comparator<Stretch> LEAST_LOSS =
      Comparator.comparingLong(Stretch::days)
          .thenComparingLong(Stretch::feedback)
          .thenComparing(Stretch::start);

  private final SmallestCell smallest;
  private final List<Stretch> periods;
  private final List<Stretch> parts;
  private final List<Stretch> known;
  private final List<Stretch> withheld;
  private final Set<Stretch> hidden = new HashSet<>();

  /**
   * Days without a gap, and what was counted on them.
   *
   * @param start first day
   * @param end last day, not before {@code start}
   * @param feedback on them, at least {@code people}
   * @param mentions on them, at least {@code feedback}
   * @param people distinct persons; 0 exactly where the counts are 0
   */
  public record Stretch(LocalDate start, LocalDate end, long feedback, long mentions, long people) {
    public Stretch {
      if (end.isBefore(start)
          || people < 0
          || feedback < people
          || mentions < feedback
          || (people == 0 && mentions > 0)) {
        throw new IllegalArgumentException(
            "days "
                + start
                + " to "
                + end
                + " must have people <= feedback <= mentions, all or none of them 0, got "
                + people
                + ", "
                + feedback
                + " and "
                + mentions
                + "; count them over the same mentions");
      }
    }

    long days() {
      return ChronoUnit.DAYS.between(start, end) + 1;
    }

    /** Days between it and another; 0 if they share some. */
    long distance(Stretch other) {
      return Math.max(
          0,
          Math.max(
              ChronoUnit.DAYS.between(end, other.start()),
              ChronoUnit.DAYS.between(other.end(), start)));
    }
  }

  /**
   * What is counted of one need, or of all feedback.
   *
   * @param periods what shall be published, and periods without feedback
   * @param parts stretches between one first or last day of a period and the next; those without
   *     feedback may be left out
   * @param known what other tables publish, such as the sum over all days
   * @param withheld what other tables withhold, and what they leave
   */
  public record Days(
      List<Stretch> periods, List<Stretch> parts, List<Stretch> known, List<Stretch> withheld) {
    public Days {
      periods = List.copyOf(periods);
      parts = List.copyOf(parts);
      known = List.copyOf(known);
      withheld = List.copyOf(withheld);
    }
  }

  private PeriodDisclosure(Days days, SmallestCell smallest) {
    this.smallest = smallest;
    this.periods = days.periods();
    this.known = days.known();
    this.withheld = days.withheld();
    this.parts = new ArrayList<>(days.parts());
    this.parts.addAll(emptyParts(days));
  }

  /** The periods whose figures are not published. */
  public static Set<Stretch> hidden(Days days, SmallestCell smallest) {
    PeriodDisclosure disclosure = new PeriodDisclosure(days, smallest);
    Set<Stretch> hidden = disclosure.run();
    if (!hidden.isEmpty()) {
      hidden.addAll(disclosure.empty());
    }
    return Set.copyOf(hidden);
  }

  private List<Stretch> empty() {
    return periods.stream().filter(period -> period.people() == 0).toList();
  }

  private Set<Stretch> run() {
    periods.stream().filter(period -> smallest.isSmall(period.people())).forEach(hidden::add);
    Set<Stretch> small = new TreeSet<>(inTime());
    for (List<Stretch> stretches : List.of(periods, parts, withheld)) {
      stretches.stream().filter(each -> smallest.isSmall(each.people())).forEach(small::add);
    }
    if (small.isEmpty()) {
      return hidden;
    }
    StretchBounds widest = bounds(new HashSet<>(candidates(Set.of())));
    StretchBounds now = bounds(hidden);
    for (Stretch stretch : small) {
      if (!now.isAsWide(stretch, widest)) {
        protect(stretch, widest);
        now = bounds(hidden);
      }
    }
    return hidden;
  }

  private static Comparator<Stretch> inTime() {
    return Comparator.comparing(Stretch::start)
        .thenComparing(Stretch::end)
        .thenComparingLong(Stretch::mentions);
  }

  /** Hides the nearest periods until a stretch is safe. */
  private void protect(Stretch stretch, StretchBounds widest) {
    List<Stretch> candidates = new ArrayList<>(candidates(hidden));
    candidates.sort(
        Comparator.comparingLong((Stretch each) -> each.distance(stretch))
            .thenComparing(LEAST_LOSS));
    List<Stretch> added = new ArrayList<>();
    for (Stretch next : candidates) {
      hidden.add(next);
      added.add(next);
      if (bounds(hidden).isAsWide(stretch, widest)) {
        break;
      }
    }
    giveBackTheNeedless(added, stretch, widest);
  }

  /** What was safe before is safe without them too. */
  private void giveBackTheNeedless(List<Stretch> added, Stretch stretch, StretchBounds widest) {
    added.sort(LEAST_LOSS.reversed());
    for (Stretch each : added) {
      hidden.remove(each);
      if (!bounds(hidden).isAsWide(stretch, widest)) {
        hidden.add(each);
      }
    }
  }

  /** The periods that are shown and not empty. */
  private List<Stretch> candidates(Set<Stretch> but) {
    return periods.stream().filter(period -> period.people() > 0 && !but.contains(period)).toList();
  }

  /** The parts that were left out: they hold nothing, but no less than nothing either. */
  private static List<Stretch> emptyParts(Days days) {
    Set<LocalDate> starts = days.parts().stream().map(Stretch::start).collect(Collectors.toSet());
    TreeSet<LocalDate> boundaries = new TreeSet<>();
    for (List<Stretch> stretches :
        List.of(days.periods(), days.parts(), days.known(), days.withheld())) {
      for (Stretch each : stretches) {
        boundaries.add(each.start());
        boundaries.add(each.end().plusDays(1));
      }
    }
    List<Stretch> empty = new ArrayList<>();
    for (LocalDate start : boundaries) {
      LocalDate next = boundaries.higher(start);
      if (next != null && !starts.contains(start)) {
        empty.add(new Stretch(start, next.minusDays(1), 0, 0, 0));
      }
    }
    return empty;
  }

  private StretchBounds bounds(Set<Stretch> withhold) {
    StretchBounds bounds = new StretchBounds(smallest);
    parts.forEach(bounds::nothingKnownOf);
    known.forEach(bounds::known);
    withheld.forEach(bounds::withheld);
    for (Stretch period : periods) {
      if (withhold.contains(period) || (period.people() == 0 && !withhold.isEmpty())) {
        bounds.nothingKnownOf(period);
      } else {
        bounds.known(period);
      }
    }
    return bounds;
  }
}
