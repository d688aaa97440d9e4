package voc.needs.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import voc.core.Interval;

/**
 * Which cells of a {@link SumTree} are suppressed: the small ones, and as few others as it takes to
 * keep each small one's feasible interval at everything from 1 (of a whole, from the number of its
 * parts that are not empty) to k − 1 (or its value, if that is more: few people can say much).
 *
 * <p>Sources: L. H. Cox, "Suppression methodology and statistical disclosure control", Journal of
 * the American Statistical Association 75 (1980) 377–385; for hierarchical tables M. Fischetti and
 * J. J. Salazar, "Solving the cell suppression problem on tabular data with linear constraints",
 * Management Science 47 (2001) 1008–1027, who define protection by feasible intervals as here; and
 * the HITAS heuristic of A. Giessing and D. Repsilber, "Tools and strategies to protect multiple
 * tables with the GHQUAR cell suppression engine" (2002). Finding the least loss is NP-hard; this
 * is greedy with a clean-up: add the smallest cell that helps until all are safe, then give back,
 * from the largest, every one that is not needed after all. Loss is the sum of the values withheld.
 * Ties go by id, so that the same night suppresses the same cells.
 *
 * @param suppressed ids of all suppressed cells, small ones and others
 * @param exposed ids of small cells that no suppression can hide wholly, since a total that
 *     everybody knows is too small: a night of hardly anybody. They are hidden as far as they can
 *     be
 */
public record Suppression(Set<String> suppressed, Set<String> exposed) {
  private static final Comparator<Cell> SMALLEST_FIRST =
      Comparator.comparingLong(Cell::value).thenComparing(Cell::id);

  public Suppression {
    suppressed = Set.copyOf(suppressed);
    exposed = Set.copyOf(exposed);
  }

  /** Whether a cell is suppressed. */
  public boolean hides(String id) {
    return suppressed.contains(id);
  }

  /** Suppresses the small cells of a tree and what protects them. */
  public static Suppression of(SumTree tree, SmallestCell smallest) {
    return new Search(tree, smallest).run();
  }

  /** The small cells alone, unprotected: what the tests show to be not enough. */
  static Suppression ofSmallCellsAlone(SumTree tree, SmallestCell smallest) {
    return new Suppression(new Search(tree, smallest).hidden, Set.of());
  }

  /** One search; used once. */
  private static final class Search {
    private final SumTree tree;
    private final SmallestCell smallest;
    private final List<Cell> small = new ArrayList<>();
    private final List<Cell> added = new ArrayList<>();
    private final Set<String> hidden = new TreeSet<>();
    private final Map<String, Interval> goals = new TreeMap<>();
    private final Set<String> exposed = new TreeSet<>();

    Search(SumTree tree, SmallestCell smallest) {
      this.tree = tree;
      this.smallest = smallest;
      for (Cell cell : tree.cells()) {
        boolean isSmall = smallest.isSmall(cell.people());
        if (isSmall && cell.release() != Cell.Release.KNOWN) {
          small.add(cell);
        }
        if (cell.release() == Cell.Release.DERIVED
            || (isSmall && cell.release() == Cell.Release.PUBLISHED)) {
          hidden.add(cell.id());
        }
      }
    }

    Suppression run() {
      setGoals();
      for (double lacking = lacking(); lacking > 0; lacking = lacking()) {
        Cell next = mostHelpful(lacking);
        hidden.add(next.id());
        added.add(next);
      }
      giveBackTheNeedless();
      return new Suppression(hidden, exposed);
    }

    /**
     * The interval that each small cell shall have; of what would be narrower even if everything
     * were suppressed, that.
     */
    private void setGoals() {
      Set<String> everything = new TreeSet<>(hidden);
      candidates().forEach(cell -> everything.add(cell.id()));
      Map<String, Interval> widest = FeasibleIntervals.of(tree, everything, smallest);
      for (Cell cell : small) {
        Interval reachable = widest.getOrDefault(cell.id(), new Interval(0, 0));
        double upTo = Math.max(smallest.people() - 1, cell.value());
        // Its lower bound is the number of its parts that are not empty, which their rows tell.
        if (reachable.high() < upTo) {
          exposed.add(cell.id());
        }
        goals.put(
            cell.id(),
            new Interval(Math.max(1, reachable.low()), Math.min(upTo, reachable.high())));
      }
    }

    /** How much the intervals of all small cells together fall short; 0 if all are safe. */
    private double lacking() {
      Map<String, Interval> intervals = FeasibleIntervals.of(tree, hidden, smallest);
      return small.stream().mapToDouble(cell -> lacking(cell, intervals)).sum();
    }

    private double lacking(Cell cell, Map<String, Interval> intervals) {
      Interval none = new Interval(0, 0);
      Interval interval = intervals.getOrDefault(cell.id(), none);
      Interval goal = goals.getOrDefault(cell.id(), none);
      return Math.max(0, interval.low() - goal.low()) + Math.max(0, goal.high() - interval.high());
    }

    /**
     * The smallest cell that makes all safe; if none does, the one that brings most, of those alike
     * the smallest. If none brings anything, the nearest whole of the first unsafe cell, else the
     * smallest cell at all: others may help then, and everything together does.
     */
    private Cell mostHelpful(double lacking) {
      @Nullable Cell best = null;
      double least = lacking;
      for (Cell candidate : candidates()) {
        hidden.add(candidate.id());
        double then = lacking();
        hidden.remove(candidate.id());
        if (then < least) {
          least = then;
          best = candidate;
        }
        if (then == 0) {
          return candidate;
        }
      }
      if (best == null) {
        best = shownWholeOf(firstUnsafe());
      }
      return best != null ? best : candidates().get(0);
    }

    /** What could be suppressed; an empty cell is about nobody, and known to be. */
    private List<Cell> candidates() {
      return tree.cells().stream()
          .filter(cell -> cell.release() == Cell.Release.PUBLISHED)
          .filter(cell -> cell.value() > 0 && !hidden.contains(cell.id()))
          .sorted(SMALLEST_FIRST)
          .toList();
    }

    private Cell firstUnsafe() {
      Map<String, Interval> intervals = FeasibleIntervals.of(tree, hidden, smallest);
      return small.stream().filter(cell -> lacking(cell, intervals) > 0).findFirst().orElseThrow();
    }

    private @Nullable Cell shownWholeOf(Cell cell) {
      String whole = cell.whole();
      while (whole != null) {
        Cell above = tree.cell(whole);
        if (above.release() == Cell.Release.PUBLISHED && !hidden.contains(whole)) {
          return above;
        }
        whole = above.whole();
      }
      return null;
    }

    private void giveBackTheNeedless() {
      added.sort(SMALLEST_FIRST.reversed());
      for (Cell cell : added) {
        hidden.remove(cell.id());
        if (lacking() > 0) {
          hidden.add(cell.id());
        }
      }
    }
  }
}
