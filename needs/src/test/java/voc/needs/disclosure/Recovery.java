package voc.needs.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.linear.UnboundedSolutionException;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import voc.core.Interval;

/**
 * An intruder with a solver: all cells are unknowns, all that is published are equations, and what
 * is known of suppressed cells are inequalities. Knows nothing of {@link FeasibleIntervals}.
 */
final class Recovery {
  private final List<String> unknowns = new ArrayList<>();
  private final List<LinearConstraint> constraints = new ArrayList<>();

  Recovery(SumTree tree, Suppression suppression, SmallestCell smallest) {
    tree.cells().forEach(cell -> unknowns.add(cell.id()));
    for (Cell cell : tree.cells()) {
      double[] alone = new double[unknowns.size()];
      alone[unknowns.indexOf(cell.id())] = 1;
      if (!suppression.hides(cell.id())) {
        constraints.add(new LinearConstraint(alone, Relationship.EQ, cell.value()));
      } else {
        double least = leastOf(cell, tree, smallest);
        constraints.add(new LinearConstraint(alone, Relationship.GEQ, least));
      }
      if (!tree.parts(cell).isEmpty()) {
        double[] sum = new double[unknowns.size()];
        tree.parts(cell).forEach(part -> sum[unknowns.indexOf(part.id())] = 1);
        sum[unknowns.indexOf(cell.id())] = -1;
        constraints.add(new LinearConstraint(sum, Relationship.EQ, 0));
      }
    }
  }

  /** The intruder is told which suppressed cells are small. */
  private static double leastOf(Cell cell, SumTree tree, SmallestCell smallest) {
    if (cell.people() > 0 && cell.people() < smallest.people()) {
      return 1;
    }
    if (cell.release() == Cell.Release.DERIVED) {
      return 0;
    }
    return tree.counting() == SumTree.Counting.EACH_PERSON ? smallest.people() : 1;
  }

  /** Every value that a cell can have. */
  Interval of(String cell) {
    return new Interval(bound(cell, GoalType.MINIMIZE), bound(cell, GoalType.MAXIMIZE));
  }

  Map<String, Interval> all() {
    Map<String, Interval> all = new TreeMap<>();
    unknowns.forEach(cell -> all.put(cell, of(cell)));
    return all;
  }

  private double bound(String cell, GoalType goal) {
    double[] objective = new double[unknowns.size()];
    objective[unknowns.indexOf(cell)] = 1;
    try {
      return new SimplexSolver()
          .optimize(
              new MaxIter(100_000),
              new LinearObjectiveFunction(objective, 0),
              new LinearConstraintSet(constraints),
              goal,
              new NonNegativeConstraint(true))
          .getValue();
    } catch (UnboundedSolutionException e) {
      return goal == GoalType.MAXIMIZE ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }
  }
}
