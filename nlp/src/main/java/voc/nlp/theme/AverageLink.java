package voc.nlp.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Agglomerative clustering with average linkage (UPGMA): the two clusters whose members are most
 * alike on average are joined, until no two are alike enough.
 *
 * <p>Of clusters equally alike the first are joined, so that the result depends on the order of the
 * items and on nothing else. Source: Sokal and Michener, A Statistical Method for Evaluating
 * Systematic Relationships, 1958; the update of averages is Lance and Williams', 1967. Time grows
 * with the square of the items in all but unusual cases, memory with their square: 2,000 items take
 * 16 MB and less than a second.
 */
final class AverageLink {
  private final float[][] likeness;
  private final int[] sizes;
  private final int[] nearest;
  private final int[] joinedInto;

  private AverageLink(List<Vector> items) {
    int count = items.size();
    likeness = new float[count][count];
    sizes = new int[count];
    nearest = new int[count];
    joinedInto = new int[count];
    Arrays.fill(sizes, 1);
    Arrays.fill(joinedInto, -1);
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < i; j++) {
        likeness[i][j] = (float) items.get(i).dot(items.get(j));
        likeness[j][i] = likeness[i][j];
      }
    }
    for (int i = 0; i < count; i++) {
      nearest[i] = nearestOf(i);
    }
  }

  /**
   * Clusters of indexes into {@code items}, each in order, in order of their first index.
   *
   * @param items vectors of length 1
   * @param least mean cosine at which clusters are still joined
   */
  static List<List<Integer>> clusters(List<Vector> items, double least) {
    AverageLink link = new AverageLink(items);
    while (link.joinBest(least)) {
      // Joined.
    }
    return link.members();
  }

  private boolean joinBest(double least) {
    int best = -1;
    for (int i = 0; i < sizes.length; i++) {
      if (isOpen(i) && nearest[i] >= 0 && (best < 0 || to(i) > to(best))) {
        best = i;
      }
    }
    if (best < 0 || to(best) < least) {
      return false;
    }
    join(Math.min(best, nearest[best]), Math.max(best, nearest[best]));
    return true;
  }

  private float to(int i) {
    return likeness[i][nearest[i]];
  }

  private boolean isOpen(int i) {
    return joinedInto[i] < 0;
  }

  private void join(int kept, int gone) {
    float all = sizes[kept] + sizes[gone];
    for (int k = 0; k < sizes.length; k++) {
      if (k != kept && k != gone && isOpen(k)) {
        float mean = (sizes[kept] * likeness[k][kept] + sizes[gone] * likeness[k][gone]) / all;
        likeness[k][kept] = mean;
        likeness[kept][k] = mean;
      }
    }
    sizes[kept] += sizes[gone];
    joinedInto[gone] = kept;
    for (int k = 0; k < sizes.length; k++) {
      // A mean lies between its parts, so that nobody's nearest can be the joined one anew.
      if (isOpen(k) && (k == kept || nearest[k] == kept || nearest[k] == gone)) {
        nearest[k] = nearestOf(k);
      }
    }
  }

  private int nearestOf(int i) {
    int best = -1;
    for (int j = 0; j < sizes.length; j++) {
      if (j != i && isOpen(j) && (best < 0 || likeness[i][j] > likeness[i][best])) {
        best = j;
      }
    }
    return best;
  }

  private List<List<Integer>> members() {
    List<List<Integer>> byRoot = new ArrayList<>();
    for (int i = 0; i < sizes.length; i++) {
      byRoot.add(new ArrayList<>());
    }
    for (int i = 0; i < sizes.length; i++) {
      int root = i;
      while (!isOpen(root)) {
        root = joinedInto[root];
      }
      byRoot.get(root).add(i);
    }
    return byRoot.stream().filter(members -> !members.isEmpty()).toList();
  }
}
