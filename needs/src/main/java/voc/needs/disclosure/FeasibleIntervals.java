package voc.needs.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import voc.core.Interval;

/**
 * The values that each cell of a {@link SumTree} could have, for a reader who knows all cells that
 * are not suppressed, all sums, and even which of the suppressed ones are small: then a small one
 * is at least 1 and the others at least k.
 *
 * <p>Each sum binds one whole and its parts, and sums share cells without ever closing a circle. So
 * narrowing the intervals once upwards (a whole lies between the sums of its parts' bounds) and
 * once downwards (a part lies between the whole's bounds less the others') finds the exact bounds,
 * the same that a linear program gives: R. Dechter, Constraint Processing, 2003, 8.3 and 4.2
 * (bounds consistency is complete on trees). All coefficients are 1, so the bounds are whole
 * numbers and both are reached.
 */
final class FeasibleIntervals {
  private final SumTree tree;
  private final Set<String> suppressed;
  private final SmallestCell smallest;
  private final Map<String, Interval> intervals = new HashMap<>();

  private FeasibleIntervals(SumTree tree, Set<String> suppressed, SmallestCell smallest) {
    this.tree = tree;
    this.suppressed = suppressed;
    this.smallest = smallest;
  }

  /** By id of the cell; a shown cell's interval is its value. The upper bound may be infinite. */
  static Map<String, Interval> of(SumTree tree, Set<String> suppressed, SmallestCell smallest) {
    FeasibleIntervals feasible = new FeasibleIntervals(tree, suppressed, smallest);
    feasible.upwards();
    feasible.downwards();
    return feasible.intervals;
  }

  private void upwards() {
    List<Cell> cells = tree.cells();
    for (int i = cells.size() - 1; i >= 0; i--) {
      Cell cell = cells.get(i);
      Interval known = known(cell);
      List<Cell> parts = tree.parts(cell);
      if (!parts.isEmpty()) {
        double low = 0;
        double high = 0;
        for (Cell part : parts) {
          low += interval(part).low();
          high += interval(part).high();
        }
        known = new Interval(Math.max(known.low(), low), Math.min(known.high(), high));
      }
      intervals.put(cell.id(), known);
    }
  }

  private void downwards() {
    for (Cell whole : tree.cells()) {
      List<Cell> parts = tree.parts(whole);
      Interval of = interval(whole);
      double[] lowOfOthers = sumsOfOthers(parts, Side.LOW);
      double[] highOfOthers = sumsOfOthers(parts, Side.HIGH);
      for (int i = 0; i < parts.size(); i++) {
        Interval part = interval(parts.get(i));
        // With an unbounded other, the whole does not bound this one from below.
        double low = Math.max(part.low(), of.low() - highOfOthers[i]);
        double high = Math.min(part.high(), of.high() - lowOfOthers[i]);
        intervals.put(parts.get(i).id(), new Interval(low, high));
      }
    }
  }

  private enum Side {
    LOW,
    HIGH
  }

  /** For each part the sum over all others; by sums from both ends, as ∞ can't be taken off. */
  private double[] sumsOfOthers(List<Cell> parts, Side side) {
    double[] sums = new double[parts.size()];
    double before = 0;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = before;
      before += bound(parts.get(i), side);
    }
    double after = 0;
    for (int i = sums.length - 1; i >= 0; i--) {
      sums[i] += after;
      after += bound(parts.get(i), side);
    }
    return sums;
  }

  private double bound(Cell cell, Side side) {
    return side == Side.LOW ? interval(cell).low() : interval(cell).high();
  }

  private Interval interval(Cell cell) {
    Interval interval = intervals.get(cell.id());
    if (interval == null) {
      throw new IllegalStateException("cell " + cell.id() + " was not visited before its whole");
    }
    return interval;
  }

  /** What is known of a cell by itself. */
  private Interval known(Cell cell) {
    if (!suppressed.contains(cell.id())) {
      return new Interval(cell.value(), cell.value());
    }
    return new Interval(least(cell), Double.POSITIVE_INFINITY);
  }

  private double least(Cell cell) {
    if (smallest.isSmall(cell.people())) {
      return 1;
    }
    if (cell.release() == Cell.Release.DERIVED) {
      return 0;
    }
    return tree.counting() == SumTree.Counting.EACH_PERSON ? smallest.people() : 1;
  }
}
