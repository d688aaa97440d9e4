package voc.search.gap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import voc.search.gap.Neighbours.Pair;

/**
 * Agglomerative clustering with average linkage (UPGMA; Sokal and Michener, A Statistical Method
 * for Evaluating Systematic Relationships, 1958): the two groups whose members are most alike on
 * average are joined, until no two are alike enough.
 *
 * <p>Two groups can only be alike enough on average if two of their members are, so pairs below
 * that are never looked at again, and no matrix of all pairs is kept: the mean likeness comes from
 * the groups' sums ({@link Point}). Groups equally alike are joined in the order of their numbers.
 */
final class AverageLink {
  private final List<@Nullable Point> sums;
  private final List<int[]> members = new ArrayList<>();
  private final List<@Nullable TreeSet<Integer>> neighbours = new ArrayList<>();
  private final PriorityQueue<Pair> queue = new PriorityQueue<>(Pair.LIKEST_FIRST);
  private final double least;

  private AverageLink(List<Point> points, List<Pair> pairs, double least) {
    this.least = least;
    sums = new ArrayList<>(points);
    for (int i = 0; i < points.size(); i++) {
      members.add(new int[] {i});
      neighbours.add(new TreeSet<>());
    }
    pairs.forEach(this::add);
  }

  /**
   * Groups of indexes into {@code points}, each in order, in order of their first.
   *
   * @param points of length 1
   * @param least mean likeness at which groups are still joined
   */
  static List<int[]> groups(List<Point> points, double least) {
    AverageLink link = new AverageLink(points, Neighbours.of(points, least), least);
    link.join();
    List<int[]> groups = new ArrayList<>();
    for (int i = 0; i < link.members.size(); i++) {
      if (link.sums.get(i) != null) {
        groups.add(link.members.get(i));
      }
    }
    groups.sort((a, b) -> Integer.compare(a[0], b[0]));
    return groups;
  }

  private void add(Pair pair) {
    near(pair.one()).add(pair.other());
    near(pair.other()).add(pair.one());
    queue.add(pair);
  }

  private void join() {
    for (Pair next = queue.poll(); next != null; next = queue.poll()) {
      Point one = sums.get(next.one());
      Point other = sums.get(next.other());
      if (one != null && other != null) {
        join(next, one.plus(other, 1));
      }
    }
  }

  private void join(Pair pair, Point sum) {
    int group = sums.size();
    TreeSet<Integer> near = near(pair.one());
    near.addAll(near(pair.other()));
    near.remove(pair.one());
    near.remove(pair.other());
    for (int gone : new int[] {pair.one(), pair.other()}) {
      sums.set(gone, null);
      neighbours.set(gone, null);
    }
    sums.add(sum);
    members.add(merged(members.get(pair.one()), members.get(pair.other())));
    neighbours.add(new TreeSet<>());
    for (int other : near) {
      near(other).remove(pair.one());
      near(other).remove(pair.other());
      double sizes = (double) members.get(group).length * members.get(other).length;
      Point point = sums.get(other);
      double likeness = point == null ? -1 : point.dot(sum) / sizes;
      if (likeness >= least) {
        add(new Pair(other, group, likeness));
      }
    }
  }

  private TreeSet<Integer> near(int group) {
    TreeSet<Integer> near = neighbours.get(group);
    if (near == null) {
      throw new IllegalStateException("group " + group + " must be there still, but was joined");
    }
    return near;
  }

  private static int[] merged(int[] some, int[] others) {
    int[] all = Arrays.copyOf(some, some.length + others.length);
    System.arraycopy(others, 0, all, some.length, others.length);
    Arrays.sort(all);
    return all;
  }
}
