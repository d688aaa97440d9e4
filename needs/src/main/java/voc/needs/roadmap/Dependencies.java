package voc.needs.roadmap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What must be done before what. Codes that no initiative has are taken for none: the reader of the
 * file tells them.
 */
public final class Dependencies {
  private final SortedMap<String, Initiative> byCode = new TreeMap<>();

  /** The dependencies among these initiatives, whose codes are distinct. */
  public Dependencies(Collection<Initiative> initiatives) {
    initiatives.forEach(each -> byCode.put(each.code(), each));
  }

  private List<String> before(String code) {
    Initiative initiative = byCode.get(code);
    return initiative == null
        ? List.of()
        : initiative.dependsOn().stream().distinct().filter(byCode::containsKey).sorted().toList();
  }

  /**
   * A circle of dependencies, if there is one: each depends on the next, the last on the first.
   *
   * @return codes, beginning with the first of them in their own order; empty if there is no circle
   */
  public List<String> circle() {
    Map<String, Integer> state = new HashMap<>();
    for (String code : byCode.keySet()) {
      List<String> circle = circle(code, new ArrayList<>(), state);
      if (!circle.isEmpty()) {
        return fromFirst(circle);
      }
    }
    return List.of();
  }

  private static final int ON_PATH = 1;
  private static final int LEFT = 2;

  private List<String> circle(String code, List<String> path, Map<String, Integer> state) {
    int known = state.getOrDefault(code, 0);
    if (known == LEFT) {
      return List.of();
    }
    if (known == ON_PATH) {
      return path.subList(path.indexOf(code), path.size());
    }
    state.put(code, ON_PATH);
    path.add(code);
    for (String earlier : before(code)) {
      List<String> circle = circle(earlier, path, state);
      if (!circle.isEmpty()) {
        return circle;
      }
    }
    path.remove(path.size() - 1);
    state.put(code, LEFT);
    return List.of();
  }

  private static List<String> fromFirst(List<String> circle) {
    int first = 0;
    for (int i = 1; i < circle.size(); i++) {
      first = circle.get(i).compareTo(circle.get(first)) < 0 ? i : first;
    }
    List<String> turned = new ArrayList<>(circle.subList(first, circle.size()));
    turned.addAll(circle.subList(0, first));
    return List.copyOf(turned);
  }

  /**
   * All codes, each after what it depends on; of those that could come next the first by code.
   *
   * <p>Source: A. B. Kahn, "Topological sorting of large networks", Communications of the ACM 5
   * (1962) 558–562.
   *
   * @throws IllegalStateException if there is a {@link #circle}
   */
  public List<String> order() {
    Map<String, Integer> waiting = new HashMap<>();
    Map<String, List<String>> after = new HashMap<>();
    PriorityQueue<String> ready = new PriorityQueue<>();
    for (String code : byCode.keySet()) {
      List<String> before = before(code);
      waiting.put(code, before.size());
      before.forEach(each -> after.computeIfAbsent(each, any -> new ArrayList<>()).add(code));
      if (before.isEmpty()) {
        ready.add(code);
      }
    }
    List<String> order = new ArrayList<>();
    for (String next = ready.poll(); next != null; next = ready.poll()) {
      order.add(next);
      for (String later : after.getOrDefault(next, List.of())) {
        if (waiting.merge(later, -1, Integer::sum) == 0) {
          ready.add(later);
        }
      }
    }
    if (order.size() < byCode.size()) {
      throw new IllegalStateException(
          "initiatives must not depend on each other in a circle, got "
              + String.join(" → ", circle())
              + "; take one dependency out");
    }
    return List.copyOf(order);
  }

  /**
   * The critical chain: of all chains of open initiatives in which each depends on the one before,
   * the one whose effort sums to most (an initiative without an estimate counts as one
   * person-month); of equals the longer, then the first by code. What delays one of its links
   * delays its end.
   *
   * <p>Source: the critical path of J. E. Kelley and M. R. Walker, "Critical-path planning and
   * scheduling", Proceedings of the Eastern Joint Computer Conference (1959) 160–173, with effort
   * for duration.
   *
   * @return codes, the first to do first; empty if no open initiative depends on an open one
   */
  public List<String> criticalChain() {
    Map<String, Double> longest = new HashMap<>();
    Map<String, String> previous = new HashMap<>();
    Map<String, Integer> links = new HashMap<>();
    String last = "";
    for (String code : order()) {
      Initiative initiative = byCode.get(code);
      if (initiative == null || !initiative.status().isOpen()) {
        continue;
      }
      String by = "";
      for (String earlier : before(code)) {
        if (longest.containsKey(earlier) && isLonger(earlier, by, longest, links)) {
          by = earlier;
        }
      }
      double effort = initiative.effort() == null ? 1 : initiative.effort().mean();
      longest.put(code, effort + longest.getOrDefault(by, 0.0));
      links.put(code, 1 + links.getOrDefault(by, 0));
      if (!by.isEmpty()) {
        previous.put(code, by);
      }
      if (links.getOrDefault(code, 0) > 1 && isLonger(code, last, longest, links)) {
        last = code;
      }
    }
    List<String> chain = new ArrayList<>();
    for (String code = last; !code.isEmpty(); code = previous.getOrDefault(code, "")) {
      chain.add(0, code);
    }
    return List.copyOf(chain);
  }

  private static boolean isLonger(
      String code, String than, Map<String, Double> longest, Map<String, Integer> links) {
    int byEffort = Double.compare(longest.getOrDefault(code, 0.0), longest.getOrDefault(than, 0.0));
    return than.isEmpty()
        || byEffort > 0
        || (byEffort == 0 && links.getOrDefault(code, 0) > links.getOrDefault(than, 0));
  }
}
