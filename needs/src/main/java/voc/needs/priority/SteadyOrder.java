package voc.needs.priority;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

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
 * <p>A need that is new has no place before: it starts at its place by tonight's score.
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
   * The order if nothing moved: each new need at its place by tonight's score, and at the other
   * places the others as they stood. A need whose range does not hold its place here has to move;
   * all others move only because of such ones.
   *
   * @param raw ids by tonight's score, the most pressing first
   * @param before ids as published before, in order; others than tonight's are ignored
   */
  public static List<String> unmoved(List<String> raw, List<String> before) {
    Set<String> stood = new LinkedHashSet<>(before);
    stood.retainAll(new HashSet<>(raw));
    Iterator<String> next = List.copyOf(stood).iterator();
    return raw.stream().map(need -> stood.contains(need) ? next.next() : need).toList();
  }

  /** Sorted by where they stood. */
  private static List<Item> items(
      List<String> raw, Map<String, RankRanges.Range> ranges, List<String> before) {
    Map<String, Integer> stood = new HashMap<>();
    unmoved(raw, before).forEach(need -> stood.put(need, stood.size()));
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
      items.add(new Item(need, range, stood.getOrDefault(need, i)));
    }
    items.sort(Comparator.comparingInt(Item::stood));
    return items;
  }

  private record Item(String need, RankRanges.Range range, int stood) {}

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
