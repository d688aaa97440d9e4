package voc.needs.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import voc.core.Interval;
import voc.needs.disclosure.Cell.Release;
import voc.needs.disclosure.SumTree.Counting;

class SuppressionTest {
  private static final SmallestCell TEN = SmallestCell.DEFAULT;
  private static final int TABLES = 200;

  private static Cell known(String id, long value) {
    return new Cell(id, null, value, value, Release.KNOWN);
  }

  private static Cell cell(String id, String whole, long value) {
    return new Cell(id, whole, value, value, Release.PUBLISHED);
  }

  private static SumTree people(Cell... cells) {
    return new SumTree(List.of(cells), Counting.EACH_PERSON);
  }

  @Test
  void aLoneSmallCellIsProtectedByTheSmallestOtherThatIsLargeEnough() {
    SumTree tree =
        people(
            known("city", 93),
            cell("clerk", "city", 3),
            cell("library", "city", 12),
            cell("parks", "city", 18),
            cell("water", "city", 60));

    // The library can't: who knows that it has at least 10 knows that the clerk has at most 5.
    assertThat(Suppression.of(tree, TEN).suppressed()).containsExactlyInAnyOrder("clerk", "parks");
  }

  @Test
  void severalSmallCellsProtectEachOther() {
    SumTree tree =
        people(
            known("city", 43), cell("a", "city", 7), cell("b", "city", 6), cell("c", "city", 30));

    assertThat(Suppression.of(tree, TEN).suppressed()).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void twoCellsOfOneAreNotEnoughForEachOther() {
    SumTree tree =
        people(
            known("city", 62),
            cell("a", "city", 1),
            cell("b", "city", 1),
            cell("c", "city", 20),
            cell("d", "city", 40));

    // a + b = 2 would give both.
    assertThat(Suppression.of(tree, TEN).suppressed()).containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void aSmallUnitIsNotGivenAwayByItsDepartmentNorByTheCity() {
    SumTree tree =
        people(
            known("city", 100),
            cell("works", "city", 34),
            cell("water", "city", 66),
            cell("works itself", "works", 30),
            cell("lights", "works", 4));

    Suppression suppression = Suppression.of(tree, TEN);

    assertThat(suppression.suppressed()).containsExactlyInAnyOrder("lights", "works itself");
    assertThat(new Recovery(tree, suppression, TEN).of("lights")).isEqualTo(new Interval(1, 24));
  }

  @Test
  void whereADepartmentIsOneSmallUnitAloneBothAreSmallAndAnotherDepartmentHelps() {
    SumTree tree =
        people(
            known("city", 90),
            cell("clerk", "city", 4),
            cell("parks", "city", 26),
            cell("water", "city", 60),
            cell("clerk itself", "clerk", 0),
            cell("licences", "clerk", 4));

    assertThat(Suppression.of(tree, TEN).suppressed())
        .containsExactlyInAnyOrder("clerk", "licences", "parks");
  }

  @Test
  void manyWordsOfFewPeopleAreSmallAllTheSame() {
    SumTree tree =
        new SumTree(
            List.of(
                known("city", 200),
                new Cell("parks", "city", 50, 3, Release.PUBLISHED),
                cell("water", "city", 150)),
            Counting.EACH_PERSON);

    assertThat(Suppression.of(tree, TEN).suppressed()).containsExactlyInAnyOrder("parks", "water");
  }

  @Test
  void anEmptyCellIsAboutNobodyAndIsShown() {
    SumTree tree = people(known("city", 50), cell("clerk", "city", 0), cell("water", "city", 50));

    assertThat(Suppression.of(tree, TEN).suppressed()).isEmpty();
  }

  @Test
  void whatIsNeverPublishedIsProtectedTooSinceItRemains() {
    SumTree tree =
        new SumTree(
            List.of(
                known("volume", 60),
                cell("current", "volume", 31),
                cell("previous", "volume", 26),
                new Cell("rest", "volume", 3, 3, Release.DERIVED)),
            Counting.EACH_PERSON);

    assertThat(Suppression.of(tree, TEN).suppressed())
        .containsExactlyInAnyOrder("rest", "previous");
  }

  @Test
  void aNightOfHardlyAnybodyCannotBeHiddenAndSaysSo() {
    SumTree tree = people(known("city", 4), cell("water", "city", 4));

    Suppression suppression = Suppression.of(tree, TEN);

    assertThat(suppression.suppressed()).containsExactly("water");
    assertThat(suppression.exposed()).containsExactly("water");
  }

  @Test
  void oneSwitchesSuppressionOff() {
    SumTree tree = people(known("city", 4), cell("water", "city", 3), cell("parks", "city", 1));

    assertThat(Suppression.of(tree, SmallestCell.OFF).suppressed()).isEmpty();
    assertThatThrownBy(() -> new SmallestCell(0))
        .hasMessage("the smallest cell must be >= 1, got 0; 1 switches suppression off");
  }

  @Test
  void wrongTreesAreRefused() {
    assertThatThrownBy(() -> people(known("city", 5), cell("water", "city", 4)))
        .hasMessageStartingWith("cell city must be the sum of its parts, 4, got 5");
    assertThatThrownBy(() -> people(cell("water", "city", 4)))
        .hasMessageStartingWith("cell water is a part of city, which must come before it");
    assertThatThrownBy(() -> people(known("city", 5), known("city", 5)))
        .hasMessageStartingWith("cell city must stand in a tree once");
    assertThatThrownBy(() -> people(new Cell("city", null, 3, 4, Release.PUBLISHED)))
        .hasMessageStartingWith("cell city must count each of its 4 people, got 3");
    assertThatThrownBy(() -> new Cell("city", null, 0, 4, Release.PUBLISHED))
        .hasMessageContaining("got value 0 and people 4");
  }

  @Test
  void theIntervalsAreThoseOfALinearProgram() {
    for (int seed = 0; seed < TABLES; seed++) {
      SumTree tree = randomTree(new Random(seed));
      Suppression suppression = seed % 2 == 0 ? Suppression.of(tree, TEN) : alone(tree);

      Map<String, Interval> intervals = FeasibleIntervals.of(tree, suppression.suppressed(), TEN);

      new Recovery(tree, suppression, TEN)
          .all()
          .forEach(
              (cell, solved) -> {
                Interval own = intervals.getOrDefault(cell, new Interval(-1, -1));
                assertThat(own.low()).as(cell).isCloseTo(solved.low(), within(1e-6));
                if (Double.isFinite(solved.high())) {
                  assertThat(own.high()).as(cell).isCloseTo(solved.high(), within(1e-6));
                } else {
                  assertThat(own.high()).as(cell).isInfinite();
                }
              });
    }
  }

  @Test
  void aSolverCannotNarrowASmallCellBelowOneToKLessOne() {
    int small = 0;
    int exposed = 0;
    for (int seed = 0; seed < TABLES; seed++) {
      SumTree tree = randomTree(new Random(seed));
      Suppression suppression = Suppression.of(tree, TEN);
      Set<String> narrowed = narrowed(tree, suppression);

      assertThat(suppression.exposed()).as("seed " + seed).containsAll(narrowed);
      assertThat(narrowed(tree, everything(tree)))
          .as("what nothing can hide, seed " + seed)
          .isEqualTo(suppression.exposed());
      assertThat(smallIntervals(tree, everything(tree)))
          .as("what can't be hidden wholly is hidden as far as it can, seed " + seed)
          .allSatisfy(
              (cell, widest) -> {
                if (suppression.exposed().contains(cell)) {
                  assertThat(new Recovery(tree, suppression, TEN).of(cell).high())
                      .isCloseTo(widest.high(), within(1e-6));
                }
              });
      small += smallCells(tree).size();
      exposed += suppression.exposed().size();
    }
    assertThat(small).isGreaterThan(2 * TABLES);
    assertThat(exposed).isLessThan(small / 5);
  }

  @Test
  void withoutComplementsTheSolverRecoversCells() {
    int recovered = 0;
    for (int seed = 0; seed < TABLES; seed++) {
      SumTree tree = randomTree(new Random(seed));
      Recovery recovery = new Recovery(tree, alone(tree), TEN);
      for (Cell cell : smallCells(tree)) {
        Interval feasible = recovery.of(cell.id());
        if (feasible.high() - feasible.low() < 1e-6) {
          recovered++;
          assertThat(feasible.low()).isCloseTo(cell.value(), within(1e-6));
        }
      }
    }
    assertThat(recovered).as("exact values of small cells").isGreaterThan(TABLES / 4);
  }

  @Test
  void noComplementIsNeedless() {
    for (int seed = 0; seed < TABLES; seed++) {
      SumTree tree = randomTree(new Random(seed));
      Suppression suppression = Suppression.of(tree, TEN);
      for (String cell : suppression.suppressed()) {
        if (!TEN.isSmall(tree.cell(cell).people())) {
          List<String> fewer = new ArrayList<>(suppression.suppressed());
          fewer.remove(cell);
          Suppression without = new Suppression(Set.copyOf(fewer), Set.of());
          assertThat(smallIntervals(tree, without))
              .as("seed " + seed + " without " + cell)
              .isNotEqualTo(smallIntervals(tree, suppression));
        }
      }
    }
  }

  @Test
  void theSameTableSuppressesTheSameCellsWhateverItsOrder() {
    for (int seed = 0; seed < 50; seed++) {
      List<Cell> cells = new ArrayList<>(randomTree(new Random(seed)).cells());
      Set<String> first =
          Suppression.of(new SumTree(cells, Counting.EACH_PERSON), TEN).suppressed();
      Cell top = cells.remove(0);
      List<Cell> leaves = cells.stream().filter(cell -> cell.id().contains(".")).toList();
      List<Cell> middle = new ArrayList<>(cells);
      middle.removeAll(leaves);
      Collections.reverse(middle);
      List<Cell> other = new ArrayList<>(List.of(top));
      other.addAll(middle);
      other.addAll(leaves);

      assertThat(Suppression.of(new SumTree(other, Counting.EACH_PERSON), TEN).suppressed())
          .isEqualTo(first);
    }
  }

  private static Map<String, Interval> smallIntervals(SumTree tree, Suppression suppression) {
    Map<String, Interval> intervals = FeasibleIntervals.of(tree, suppression.suppressed(), TEN);
    intervals.keySet().retainAll(smallCells(tree).stream().map(Cell::id).toList());
    return intervals;
  }

  private static Suppression everything(SumTree tree) {
    Set<String> ids = new TreeSet<>();
    tree.cells().stream()
        .filter(cell -> cell.release() != Release.KNOWN && cell.value() > 0)
        .forEach(cell -> ids.add(cell.id()));
    return new Suppression(ids, Set.of());
  }

  private static Suppression alone(SumTree tree) {
    return Suppression.ofSmallCellsAlone(tree, TEN);
  }

  private static List<Cell> smallCells(SumTree tree) {
    return tree.cells().stream()
        .filter(cell -> TEN.isSmall(cell.people()) && cell.release() != Release.KNOWN)
        .toList();
  }

  /** Small cells whose values the solver narrows to less than from 1 to k − 1. */
  private static Set<String> narrowed(SumTree tree, Suppression suppression) {
    Recovery recovery = new Recovery(tree, suppression, TEN);
    Set<String> narrowed = new TreeSet<>();
    for (Cell cell : smallCells(tree)) {
      Interval feasible = recovery.of(cell.id());
      double upTo = Math.max(TEN.people() - 1, cell.value());
      long parts = tree.parts(cell).stream().filter(part -> part.value() > 0).count();
      if (feasible.low() > Math.max(1, parts) + 1e-6 || feasible.high() < upTo - 1e-6) {
        narrowed.add(cell.id());
      }
    }
    return narrowed;
  }

  /** A city of up to seven departments of up to five units; people say one to three things. */
  private static SumTree randomTree(Random random) {
    List<Cell> departments = new ArrayList<>();
    List<Cell> units = new ArrayList<>();
    long all = 0;
    for (int d = 0; d < 2 + random.nextInt(6); d++) {
      String id = "d" + d;
      long value = 0;
      long people = 0;
      for (int u = 0; u < random.nextInt(5); u++) {
        long behind = count(random);
        long said = behind * (1 + random.nextInt(3));
        units.add(new Cell(id + "." + u, id, said, behind, Release.PUBLISHED));
        value += said;
        people += behind;
      }
      if (value == 0) {
        people = count(random);
        value = people;
        units.removeIf(unit -> id.equals(unit.whole()));
      }
      departments.add(new Cell(id, "city", value, people, Release.PUBLISHED));
      all += value;
    }
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell("city", null, all, all, Release.KNOWN));
    cells.addAll(departments);
    cells.addAll(units);
    return new SumTree(cells, Counting.EACH_PERSON);
  }

  /** Few, or many; now and then nobody. */
  private static long count(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> 0;
      case 1, 2 -> 1 + random.nextInt(9);
      default -> 10 + random.nextInt(60);
    };
  }
}
