package voc.needs.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import voc.needs.disclosure.PeriodDisclosure.Stretch;

/**
 * How much more and how much less a reader must think possible of a stretch of days. The nodes are
 * days, standing for the running total up to the evening before; a step from day a to day b of
 * length s says that total(b) can be at most s above its true distance from total(a).
 *
 * <p>Used by one thread, filled first and then asked.
 */
final class StretchBounds {
  private final SmallestCell smallest;
  private final NavigableMap<LocalDate, List<Step>> steps = new TreeMap<>();

  /** Slack by measure: feedback, mentions. */
  private record Step(LocalDate to, long feedback, long mentions) {}

  private record Reached(LocalDate day, long slack) {}

  StretchBounds(SmallestCell smallest) {
    this.smallest = smallest;
  }

  /** It is not negative: that is all. */
  void nothingKnownOf(Stretch stretch) {
    backward(stretch, 0);
  }

  /** Its value is known. */
  void known(Stretch stretch) {
    step(stretch.start(), new Step(until(stretch), 0, 0));
    step(until(stretch), new Step(stretch.start(), 0, 0));
  }

  /** It is known to be small, or not to be. */
  void withheld(Stretch stretch) {
    long people = stretch.people();
    backward(stretch, people == 0 ? 0 : smallest.isSmall(people) ? 1 : smallest.people());
  }

  private void backward(Stretch stretch, long least) {
    step(
        until(stretch),
        new Step(stretch.start(), stretch.feedback() - least, stretch.mentions() - least));
  }

  private void step(LocalDate from, Step step) {
    steps.computeIfAbsent(from, day -> new ArrayList<>()).add(step);
  }

  /**
   * Whether a small stretch could be anything from 1 to k − 1, as far as {@code widest} lets it be.
   */
  boolean isAsWide(Stretch stretch, StretchBounds widest) {
    return isAsWide(stretch, widest, stretch.feedback(), Step::feedback)
        && isAsWide(stretch, widest, stretch.mentions(), Step::mentions);
  }

  private boolean isAsWide(
      Stretch stretch, StretchBounds widest, long value, ToLongFunction<Step> measure) {
    LocalDate from = stretch.start();
    LocalDate to = until(stretch);
    long up = Math.max(0, smallest.people() - 1 - value);
    long down = value - 1;
    return slack(from, to, up, measure) >= widest.slack(from, to, up, measure)
        && slack(to, from, down, measure) >= widest.slack(to, from, down, measure);
  }

  /** Length of the shortest path, or {@code enough} if it is longer (Dijkstra's algorithm). */
  long slack(LocalDate from, LocalDate to, long enough, ToLongFunction<Step> measure) {
    Map<LocalDate, Long> best = new HashMap<>();
    PriorityQueue<Reached> next =
        new PriorityQueue<>(Comparator.comparingLong(Reached::slack).thenComparing(Reached::day));
    best.put(from, 0L);
    next.add(new Reached(from, 0));
    while (!next.isEmpty()) {
      Reached nearest = next.remove();
      if (nearest.slack() >= enough) {
        return enough;
      }
      if (nearest.day().equals(to)) {
        return nearest.slack();
      }
      if (nearest.slack() > best.getOrDefault(nearest.day(), Long.MAX_VALUE)) {
        continue;
      }
      for (Step step : steps.getOrDefault(nearest.day(), List.of())) {
        long slack = nearest.slack() + measure.applyAsLong(step);
        if (slack < enough && slack < best.getOrDefault(step.to(), Long.MAX_VALUE)) {
          best.put(step.to(), slack);
          next.add(new Reached(step.to(), slack));
        }
      }
    }
    return enough;
  }

  private static LocalDate until(Stretch stretch) {
    return stretch.end().plusDays(1);
  }
}
