package voc.needs.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts that add up in two directions, as a network: a table's rows, its columns and the whole are
 * nodes, and each count flows from one of its sums to the other. At every node as much comes in as
 * goes out, which says all that the sums say.
 *
 * <p>A reader who knows some of the flows can change the others only along circles, so that the
 * most and the least that a flow can have are maximal flows between its ends through the flows that
 * he does not know: L. H. Cox, "Network models for complementary cell suppression", Journal of the
 * American Statistical Association 90 (1995) 1453–1462. All counts are whole numbers and so are the
 * bounds, and both are reached (R. K. Ahuja, T. L. Magnanti and J. B. Orlin, Network Flows, 1993,
 * theorem 6.5). Not thread-safe: used by one search.
 */
final class SumNetwork {
  private final List<Flow> flows;
  private final SmallestCell smallest;
  private final int[] from;
  private final int[] to;
  private final int nodes;
  private final long[] pushed;
  private final List<List<Integer>> at = new ArrayList<>();

  /**
   * One count.
   *
   * @param id unique in its network
   * @param from the sum that it is a part of in one direction
   * @param to the sum that it is a part of in the other
   * @param value the count, at least {@code people}
   * @param people distinct persons; 0 exactly where the value is 0
   */
  public record Flow(String id, String from, String to, long value, long people) {
    public Flow {
      if (people < 0 || value < people || (people == 0 && value > 0)) {
        throw new IllegalArgumentException(
            "count "
                + id
                + " must be of people <= value, both or none of them 0, got value "
                + value
                + " and people "
                + people
                + "; count both over the same records");
      }
    }
  }

  /** Which way a flow shall be able to change. */
  enum Way {
    UP,
    DOWN
  }

  /**
   * How a flow could be changed.
   *
   * @param amount by how much
   * @param through numbers of the flows that change with it
   */
  record Change(long amount, List<Integer> through) {}

  SumNetwork(List<Flow> flows, SmallestCell smallest) {
    this.flows = List.copyOf(flows);
    this.smallest = smallest;
    this.from = new int[flows.size()];
    this.to = new int[flows.size()];
    this.pushed = new long[flows.size()];
    Map<String, Integer> numbers = new TreeMap<>();
    Map<Integer, Long> balance = new TreeMap<>();
    Set<String> ids = new TreeSet<>();
    for (int i = 0; i < from.length; i++) {
      Flow flow = flows.get(i);
      if (!ids.add(flow.id())) {
        throw new IllegalArgumentException(
            "count "
                + flow.id()
                + " must stand in a table once, got it twice; give counts unique ids");
      }
      from[i] = number(flow.from(), numbers);
      to[i] = number(flow.to(), numbers);
      balance.merge(from[i], -flow.value(), Long::sum);
      balance.merge(to[i], flow.value(), Long::sum);
    }
    this.nodes = numbers.size();
    for (int node = 0; node < nodes; node++) {
      at.add(new ArrayList<>());
    }
    for (int i = 0; i < from.length; i++) {
      at.get(from[i]).add(i);
      at.get(to[i]).add(i);
    }
    numbers.forEach(
        (name, number) -> {
          long over = balance.getOrDefault(number, 0L);
          if (over != 0) {
            throw new IllegalArgumentException(
                "sum "
                    + name
                    + " must be the same in both directions, got a difference of "
                    + over
                    + "; count all parts over the same records");
          }
        });
  }

  private static int number(String node, Map<String, Integer> numbers) {
    Integer known = numbers.putIfAbsent(node, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }

  /**
   * By how much a flow could be changed, at most {@code wanted}, for a reader who does not know the
   * flows of a finite cost; through such of them as add little cost.
   *
   * @param cost of not knowing each flow; infinite where it is known
   */
  Change change(int flow, Way way, long wanted, double[] cost) {
    Arrays.fill(pushed, 0);
    List<Integer> through = new ArrayList<>();
    double[] now = cost.clone();
    now[flow] = Double.POSITIVE_INFINITY;
    int source = way == Way.UP ? to[flow] : from[flow];
    int sink = way == Way.UP ? from[flow] : to[flow];
    long amount = 0;
    while (amount < wanted) {
      int[] path = cheapest(source, sink, now);
      if (path == null) {
        break;
      }
      long step = push(path, source, wanted - amount);
      for (int each : path) {
        through.add(each);
        now[each] = 0;
      }
      amount += step;
    }
    return new Change(amount, through);
  }

  /** Dijkstra's algorithm; of paths of one cost the first found. */
  private int @Nullable [] cheapest(int source, int sink, double[] cost) {
    double[] distance = new double[nodes];
    int[] by = new int[nodes];
    boolean[] done = new boolean[nodes];
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    distance[source] = 0;
    for (int node = nearest(distance, done); node >= 0; node = nearest(distance, done)) {
      done[node] = true;
      for (int i : at.get(node)) {
        int next = next(i, node);
        if (next >= 0 && distance[node] + cost[i] < distance[next]) {
          distance[next] = distance[node] + cost[i];
          by[next] = i;
        }
      }
    }
    return Double.isInfinite(distance[sink]) ? null : path(source, sink, by);
  }

  private static int nearest(double[] distance, boolean[] done) {
    int nearest = -1;
    for (int node = 0; node < distance.length; node++) {
      if (!done[node]
          && !Double.isInfinite(distance[node])
          && (nearest < 0 || distance[node] < distance[nearest])) {
        nearest = node;
      }
    }
    return nearest;
  }

  /** Where a change along a flow leads from a node; -1 if it can't. An empty count is known. */
  private int next(int flow, int node) {
    if (flows.get(flow).value() == 0) {
      return -1;
    }
    if (from[flow] == node) {
      return to[flow];
    }
    return to[flow] == node && spare(flow) > 0 ? from[flow] : -1;
  }

  /** By how much a flow can be lessened: a small one stays at 1 and another at k. */
  private long spare(int flow) {
    Flow of = flows.get(flow);
    long least = smallest.isSmall(of.people()) ? 1 : Math.min(of.value(), smallest.people());
    return of.value() + pushed[flow] - least;
  }

  /** The flows from one node to another, in order from the end. */
  private int[] path(int source, int sink, int[] by) {
    List<Integer> path = new ArrayList<>();
    for (int node = sink; node != source; ) {
      int flow = by[node];
      path.add(flow);
      node = to[flow] == node ? from[flow] : to[flow];
    }
    return path.stream().mapToInt(Integer::intValue).toArray();
  }

  private long push(int[] path, int source, long wanted) {
    long step = wanted;
    int node = source;
    for (int i = path.length - 1; i >= 0; i--) {
      boolean forward = from[path[i]] == node;
      step = forward ? step : Math.min(step, spare(path[i]));
      node = forward ? to[path[i]] : from[path[i]];
    }
    node = source;
    for (int i = path.length - 1; i >= 0; i--) {
      boolean forward = from[path[i]] == node;
      pushed[path[i]] += forward ? step : -step;
      node = forward ? to[path[i]] : from[path[i]];
    }
    return step;
  }
}
