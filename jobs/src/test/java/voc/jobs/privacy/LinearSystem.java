package voc.jobs.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** Unknowns that are at least 0, and what is known of them, for a simplex solver. */
final class LinearSystem {
  private final Map<String, Integer> unknowns = new LinkedHashMap<>();
  private final List<Known> known = new ArrayList<>();

  private record Known(Map<String, Double> terms, Relationship relationship, double value) {}

  /** Σ coefficient × unknown = value. */
  LinearSystem equal(Map<String, Double> terms, double value) {
    return add(terms, Relationship.EQ, value);
  }

  /** Σ coefficient × unknown <= value. */
  LinearSystem atMost(Map<String, Double> terms, double value) {
    return add(terms, Relationship.LEQ, value);
  }

  /**
   * {@code larger >= smaller}, written as smaller − larger <= 0: of the same as "at least 0"
   * Commons Math 3.6.1 finds a wrong optimum.
   */
  LinearSystem atLeast(String larger, String smaller) {
    return add(Map.of(larger, -1.0, smaller, 1.0), Relationship.LEQ, 0);
  }

  LinearSystem atLeast(String unknown, double value) {
    return add(Map.of(unknown, 1.0), Relationship.GEQ, value);
  }

  private LinearSystem add(Map<String, Double> terms, Relationship relationship, double value) {
    terms.keySet().forEach(name -> unknowns.putIfAbsent(name, unknowns.size()));
    known.add(new Known(terms, relationship, value));
    return this;
  }

  /** Every value that an unknown can have. */
  Interval of(String unknown) {
    return new Interval(bound(unknown, GoalType.MINIMIZE), bound(unknown, GoalType.MAXIMIZE));
  }

  private double bound(String unknown, GoalType goal) {
    try {
      return new SimplexSolver()
          .optimize(
              new MaxIter(100_000),
              new LinearObjectiveFunction(row(Map.of(unknown, 1.0)), 0),
              new LinearConstraintSet(
                  known.stream()
                      .map(
                          each ->
                              new LinearConstraint(
                                  row(each.terms()), each.relationship(), each.value()))
                      .toList()),
              goal,
              new NonNegativeConstraint(true))
          .getValue();
    } catch (UnboundedSolutionException e) {
      return Double.POSITIVE_INFINITY;
    }
  }

  private double[] row(Map<String, Double> terms) {
    double[] row = new double[unknowns.size()];
    terms.forEach((name, coefficient) -> row[unknowns.getOrDefault(name, 0)] = coefficient);
    return row;
  }
}
