package voc.needs.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import voc.needs.disclosure.SumNetwork.Change;
import voc.needs.disclosure.SumNetwork.Way;

/**
 * Which counts of a table that adds up in two directions are suppressed: the small ones, and what
 * keeps each small one's feasible interval at everything from 1 to k − 1 (or its value, if that is
 * more), for a reader who knows all that is shown, all sums, and even which of the suppressed ones
 * are small. Empty counts are shown.
 *
 * <p>One small count after another is protected by the cheapest circles of counts that could change
 * with it, both ways; the cost of a count is its value, and nothing once it is suppressed. Then
 * every count that turns out to be needless is given back, from the largest. That is the heuristic
 * of J. P. Kelly, B. L. Golden and A. A. Assad, "Cell suppression: disclosure protection for
 * sensitive tabular data", Networks 22 (1992) 397–417, on the network of {@link SumNetwork}; the
 * least loss of all is NP-hard to find. Ties go by id, so that the same night suppresses the same
 * counts.
 */
public final class CrossSuppression {
  private static final String ROWS = "all rows";
  private static final String COLUMNS = "all columns";

  private final List<Count> counts;
  private final SmallestCell smallest;
  private final SumNetwork network;
  private final boolean[] hidden;
  private final List<Goal> goals = new ArrayList<>();

  /**
   * One count of the table: a cell, a sum of a row or of a column, or the whole.
   *
   * @param id unique in its table
   * @param row that it is a part of, or the sum of; empty for a column's sum and the whole
   * @param column that it is a part of, or the sum of; empty for a row's sum and the whole
   * @param value the count, at least {@code people}
   * @param people distinct persons behind it; 0 exactly where the value is 0
   */
  public record Count(String id, String row, String column, long value, long people) {
    /** Rows flow into columns, and the sums back: columns into the whole, the whole into rows. */
    private SumNetwork.Flow flow() {
      boolean ofRow = !row.isEmpty();
      boolean ofColumn = !column.isEmpty();
      String from =
          ofRow ? (ofColumn ? "row " + row : ROWS) : ofColumn ? "column " + column : COLUMNS;
      String to = ofColumn ? (ofRow ? "column " + column : COLUMNS) : ofRow ? "row " + row : ROWS;
      return new SumNetwork.Flow(id, from, to, value, people);
    }
  }

  private record Goal(int count, Way way, long amount) {}

  private CrossSuppression(List<Count> counts, SmallestCell smallest) {
    this.counts = counts.stream().sorted(Comparator.comparing(Count::id)).toList();
    this.smallest = smallest;
    this.network = new SumNetwork(this.counts.stream().map(Count::flow).toList(), smallest);
    this.hidden = new boolean[counts.size()];
  }

  /**
   * The ids of the counts that are suppressed.
   *
   * @param counts all that are not empty, with all their sums
   * @throws IllegalArgumentException if an id comes twice, a sum is wrong, or a person did not
   *     count
   */
  public static Set<String> hidden(List<Count> counts, SmallestCell smallest) {
    CrossSuppression search = new CrossSuppression(counts, smallest);
    search.protectTheSmall();
    search.giveBackTheNeedless();
    Set<String> ids = new TreeSet<>();
    for (int i = 0; i < search.hidden.length; i++) {
      if (search.hidden[i]) {
        ids.add(search.counts.get(i).id());
      }
    }
    return ids;
  }

  private boolean isSmall(int count) {
    return smallest.isSmall(counts.get(count).people());
  }

  private void protectTheSmall() {
    for (int i = 0; i < hidden.length; i++) {
      hidden[i] = isSmall(i);
    }
    for (int i = 0; i < hidden.length; i++) {
      if (isSmall(i)) {
        long value = counts.get(i).value();
        protect(i, Way.UP, Math.max(0, smallest.people() - 1 - value));
        protect(i, Way.DOWN, value - 1);
      }
    }
  }

  /** What can't be reached even with everything suppressed is no goal. */
  private void protect(int count, Way way, long wanted) {
    if (wanted > 0) {
      Change change = network.change(count, way, wanted, losses());
      change.through().forEach(each -> hidden[each] = true);
      goals.add(new Goal(count, way, change.amount()));
    }
  }

  private double[] losses() {
    double[] losses = new double[hidden.length];
    for (int i = 0; i < losses.length; i++) {
      losses[i] = hidden[i] ? 0 : counts.get(i).value();
    }
    return losses;
  }

  private void giveBackTheNeedless() {
    List<Integer> added = new ArrayList<>();
    for (int i = 0; i < hidden.length; i++) {
      if (hidden[i] && !isSmall(i)) {
        added.add(i);
      }
    }
    added.sort(
        Comparator.comparingLong((Integer each) -> counts.get(each).value())
            .reversed()
            .thenComparing(each -> each));
    for (int each : added) {
      hidden[each] = false;
      if (!isSafe()) {
        hidden[each] = true;
      }
    }
  }

  private boolean isSafe() {
    double[] known = new double[hidden.length];
    for (int i = 0; i < known.length; i++) {
      known[i] = hidden[i] ? 0 : Double.POSITIVE_INFINITY;
    }
    return goals.stream()
        .allMatch(
            goal ->
                network.change(goal.count(), goal.way(), goal.amount(), known).amount()
                    >= goal.amount());
  }
}
