package voc.needs.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;
import voc.needs.disclosure.CrossSuppression.Count;

class CrossSuppressionTest {
  private static final SmallestCell TEN = SmallestCell.DEFAULT;

  /** Cells as a1, their sums as a and 1, and the whole; everybody counts once. */
  private static List<Count> table(int[]... cells) {
    List<Count> counts = new ArrayList<>();
    int whole = 0;
    int[] columns = new int[cells[0].length];
    for (int r = 0; r < cells.length; r++) {
      String row = String.valueOf((char) ('a' + r));
      int sum = 0;
      for (int c = 0; c < columns.length; c++) {
        counts.add(count(row + c, row, "" + c, cells[r][c]));
        sum += cells[r][c];
        columns[c] += cells[r][c];
      }
      counts.add(count(row, row, "", sum));
      whole += sum;
    }
    for (int c = 0; c < columns.length; c++) {
      counts.add(count("" + c, "", "" + c, columns[c]));
    }
    counts.add(count("whole", "", "", whole));
    return counts;
  }

  private static Count count(String id, String row, String column, int value) {
    return new Count(id, row, column, value, value);
  }

  private static Set<String> hidden(int[]... cells) {
    return CrossSuppression.hidden(table(cells), TEN);
  }

  @Test
  void aSmallCellTakesTheCheapestRectangleWithIt() {
    assertThat(hidden(new int[] {3, 30, 40}, new int[] {50, 30, 40}, new int[] {20, 20, 20}))
        .containsExactly("a0", "a1", "c0", "c1");
  }

  @Test
  void smallCellsProtectEachOther() {
    assertThat(hidden(new int[] {5, 5, 40}, new int[] {5, 5, 40}, new int[] {20, 20, 20}))
        .containsExactly("a0", "a1", "b0", "b1");
  }

  @Test
  void whereNoCellHelpsSumsGo() {
    assertThat(hidden(new int[] {3, 30})).contains("a0", "0");
    assertThat(hidden(new int[] {3})).containsExactly("0", "a", "a0", "whole");
  }

  @Test
  void whereNobodyIsFewNothingGoesAndEmptyCellsHideNothing() {
    assertThat(hidden(new int[] {0, 10}, new int[] {30, 0})).isEmpty();
    assertThat(hidden(new int[] {0, 0})).isEmpty();
    assertThat(CrossSuppression.hidden(table(new int[] {1, 2}), SmallestCell.OFF)).isEmpty();
    assertThat(CrossSuppression.hidden(List.of(), TEN)).isEmpty();
  }

  @Test
  void theOrderOfCountsDoesNotMatter() {
    List<Count> counts = table(new int[] {3, 30, 12}, new int[] {50, 8, 40}, new int[] {9, 20, 20});
    Set<String> hidden = CrossSuppression.hidden(counts, TEN);
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(counts, new Random(seed));
      assertThat(CrossSuppression.hidden(counts, TEN)).isEqualTo(hidden);
    }
  }

  @Test
  void aWrongTableSaysWhatIsWrong() {
    List<Count> counts = new ArrayList<>(table(new int[] {3, 30}));
    counts.set(0, count("a0", "a", "0", 4));
    assertThatThrownBy(() -> CrossSuppression.hidden(counts, TEN))
        .hasMessageContaining("must be the same in both directions, got a difference of")
        .hasMessageContaining("count all parts over the same records");
    counts.set(0, count("a1", "a", "0", 3));
    assertThatThrownBy(() -> CrossSuppression.hidden(counts, TEN))
        .hasMessage("count a1 must stand in a table once, got it twice; give counts unique ids");
    counts.set(0, new Count("a0", "a", "0", 3, 4));
    assertThatThrownBy(() -> CrossSuppression.hidden(counts, TEN))
        .hasMessageContaining("count a0 must be of people <= value");
  }

  /** An intruder with a solver, who is told which of the hidden cells are small. */
  @Test
  void aSolverNarrowsNoSmallCell() {
    Random random = new Random(1995);
    for (int draw = 0; draw < 40; draw++) {
      int[][] cells = new int[2 + random.nextInt(4)][2 + random.nextInt(3)];
      for (int[] row : cells) {
        for (int c = 0; c < row.length; c++) {
          row[c] = random.nextInt(3) == 0 ? random.nextInt(12) : random.nextInt(60);
        }
      }
      List<Count> counts = table(cells);
      Set<String> hidden = CrossSuppression.hidden(counts, TEN);
      for (int cell = 0; cell < counts.size(); cell++) {
        Count count = counts.get(cell);
        if (TEN.isSmall(count.people()) && !count.row().isEmpty() && !count.column().isEmpty()) {
          assertThat(hidden).contains(count.id());
          // A sum of few people has its other parts beside it: nothing can widen them.
          if (counts.get(counts.size() - 1).value() >= 60) {
            assertThat(bound(counts, hidden, cell, GoalType.MINIMIZE)).isLessThan(1 + 1e-6);
            assertThat(bound(counts, hidden, cell, GoalType.MAXIMIZE)).isGreaterThan(9 - 1e-6);
          }
        }
      }
    }
  }

  private static double bound(List<Count> counts, Set<String> hidden, int cell, GoalType goal) {
    int[] unknown =
        IntStream.range(0, counts.size())
            .filter(i -> hidden.contains(counts.get(i).id()))
            .toArray();
    List<LinearConstraint> constraints = new ArrayList<>();
    // Unknowns are what each has beyond the least that it is known to be.
    for (String node : nodes(counts)) {
      double[] row = new double[unknown.length];
      double known = 0;
      for (int i = 0; i < counts.size(); i++) {
        int sign = sign(counts.get(i), node);
        int at = java.util.Arrays.binarySearch(unknown, i);
        if (at >= 0) {
          row[at] = sign;
          known += sign * least(counts.get(i));
        } else {
          known += sign * counts.get(i).value();
        }
      }
      constraints.add(new LinearConstraint(row, Relationship.EQ, -known));
    }
    double[] asked = new double[unknown.length];
    asked[java.util.Arrays.binarySearch(unknown, cell)] = 1;
    // All that could be is bounded, so that every optimum is finite.
    for (int i = 0; i < unknown.length; i++) {
      double[] one = new double[unknown.length];
      one[i] = 1;
      constraints.add(new LinearConstraint(one, Relationship.LEQ, 10_000));
    }
    return least(counts.get(cell))
        + new SimplexSolver()
            .optimize(
                new MaxIter(100_000),
                new LinearObjectiveFunction(asked, 0),
                new LinearConstraintSet(constraints),
                goal,
                new NonNegativeConstraint(true))
            .getValue();
  }

  private static long least(Count count) {
    return TEN.isSmall(count.people()) ? 1 : Math.min(10, count.value());
  }

  private static List<String> nodes(List<Count> counts) {
    List<String> nodes = new ArrayList<>(List.of("rows", "columns"));
    counts.stream()
        .filter(count -> count.row().isEmpty() != count.column().isEmpty())
        .forEach(count -> nodes.add((count.row().isEmpty() ? "c" : "r") + count.id()));
    return nodes;
  }

  /** 1 where a count is a part of a sum, -1 where it is the sum. */
  private static int sign(Count count, String node) {
    boolean ofRow = !count.row().isEmpty();
    boolean ofColumn = !count.column().isEmpty();
    return switch (node) {
      case "rows" -> ofRow && !ofColumn ? 1 : !ofRow && !ofColumn ? -1 : 0;
      case "columns" -> ofColumn && !ofRow ? 1 : !ofRow && !ofColumn ? -1 : 0;
      default -> {
        boolean isRow = node.startsWith("r");
        String own = isRow ? count.row() : count.column();
        boolean isSum = isRow ? !ofColumn : !ofRow;
        yield own.equals(node.substring(1)) ? (isSum ? -1 : 1) : 0;
      }
    };
  }
}
