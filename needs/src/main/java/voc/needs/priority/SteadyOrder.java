package voc.needs.priority;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;

/**
 * The published order: every need stands at a place within its rank range, and of all orders for
 * which that holds it is the one most like the order before, from the top down. So a need moves
 * only if its range says so, or because another's does and passes it; noise within the ranges moves
 * nothing.
 *
 * <p>From the first place to the last, the need that stood highest before is taken, among those
 * whose range has begun and without whom all others could not get a place in their ranges any more.
 * Whether they could is a question of one machine, jobs of one hour each, release times and
 * deadlines: taking the earliest deadline first finds a schedule if there is one (J. R. Jackson,
 * "Scheduling a production line to minimize maximum tardiness", UCLA Research Report 43 (1955);
 * with release times and jobs of equal length B. Simons, SIAM Journal on Computing 12 (1983)
 * 294–299). There is one, since each range holds the place by the score.
 *
 * <p>A need that is new has no place before: it goes in front of the first one before that
 * tonight's score puts behind it.
 */
public final class SteadyOrder {
  private SteadyOrder() {}

  /**
   * The order.
   *
   * @param raw ids by tonight's score, the most pressing first
   * @param ranges of each of them; each holds the place in {@code raw}
   * @param before ids as published the night before, in order; others than tonight's are ignored
   */
  public static List<String> of(
      List<String> raw, Map<String, RankRanges.Range> ranges, List<String> before) {
    List<Item> waiting = items(raw, ranges, before);
    List<String> order = new ArrayList<>();
    while (!waiting.isEmpty()) {
      int place = order.size() + 1;
      Item next = next(waiting, place);
      waiting.remove(next);
      order.add(next.need);
    }
    return List.copyOf(order);
  }

  /**
   * The order if nothing moved: that of the night before, with each new need in front of the first
   * one that tonight's score puts behind it. A need whose range does not hold its place here has to
   * move; all others move only because of it.
   *
   * @param raw ids by tonight's score, the most pressing first
   * @param before ids as published before, in order; others than tonight's are ignored
   */
  public static List<String> unmoved(List<String> raw, List<String> before) {
    Map<String, Double> stood = stood(raw, before);
    // The sort is stable: of two new needs at one place the more pressing stands first.
    return raw.stream().sorted(Comparator.comparingDouble(need -> at(stood, need))).toList();
  }

  /** Where each need stood: between two places, where it is new. */
  private static Map<String, Double> stood(List<String> raw, List<String> before) {
    Map<String, Double> stood = new HashMap<>();
    TreeSet<String> tonight = new TreeSet<>(raw);
    for (String need : before) {
      if (tonight.contains(need)) {
        stood.putIfAbsent(need, (double) stood.size());
      }
    }
    double behind = stood.size();
    for (int i = raw.size() - 1; i >= 0; i--) {
      Double place = stood.get(raw.get(i));
      // A new need takes the place of the highest of those that its score puts behind it.
      behind = place == null ? behind : Math.min(behind, place);
      if (place == null) {
        stood.put(raw.get(i), behind - 0.5);
      }
    }
    return stood;
  }

  private static double at(Map<String, Double> stood, String need) {
    Double place = stood.get(need);
    if (place == null) {
      throw new IllegalStateException("need " + need + " must stand somewhere");
    }
    return place;
  }

  /** Sorted by where they stood. */
  private static List<Item> items(
      List<String> raw, Map<String, RankRanges.Range> ranges, List<String> before) {
    Map<String, Double> stood = stood(raw, before);
    List<Item> items = new ArrayList<>();
    for (int i = raw.size() - 1; i >= 0; i--) {
      String need = raw.get(i);
      RankRanges.Range range = ranges.get(need);
      if (range == null || range.low() > i + 1 || range.high() < i + 1) {
        throw new IllegalArgumentException(
            "the rank range of need "
                + need
                + " must hold its place "
                + (i + 1)
                + ", got "
                + range
                + "; make it of the same night's scores");
      }
      items.add(new Item(need, range, at(stood, need), i));
    }
    items.sort(Comparator.comparingDouble(Item::stood).thenComparingInt(Item::raw));
    return items;
  }

  private record Item(String need, RankRanges.Range range, double stood, int raw) {}

  private static Item next(List<Item> waiting, int place) {
    for (Item candidate : waiting) {
      if (candidate.range.low() <= place && fits(waiting, candidate, place + 1)) {
        return candidate;
      }
    }
    throw new IllegalStateException("no need fits place " + place + ", though raw ranks do");
  }

  /** Whether all but one find a place in their ranges from {@code place} on. */
  private static boolean fits(List<Item> waiting, Item without, int place) {
    List<Item> rest = new ArrayList<>(waiting);
    rest.remove(without);
    rest.sort(Comparator.comparingInt(item -> item.range.low()));
    PriorityQueue<Integer> deadlines = new PriorityQueue<>();
    int next = 0;
    for (int at = place; at < place + rest.size(); at++) {
      while (next < rest.size() && rest.get(next).range.low() <= at) {
        deadlines.add(rest.get(next++).range.high());
      }
      Integer deadline = deadlines.poll();
      if (deadline == null || deadline < at) {
        return false;
      }
    }
    return true;
  }
}
