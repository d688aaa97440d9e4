package voc.needs.kpi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import voc.needs.disclosure.Cell;
import voc.needs.disclosure.SmallestCell;
import voc.needs.disclosure.SumTree;
import voc.needs.disclosure.Suppression;

/**
 * What of one KPI's cells is published.
 *
 * <p>How many observations there are adds up twice: over departments, and over months. The whole is
 * published from k people on; its parts by department and its parts by month are each a tree, which
 * {@link Suppression} protects. Within, a department's months are published all or none. Those of
 * the departments left out are then a table of which both margins are known, and the bounds of its
 * cells are those of M. Fréchet (1951) and, for such tables, of A. Dobra and S. E. Fienberg, PNAS
 * 97 (2000) 11885–11892: max(0, row + column - all) and min(row, column). A cell of few people is
 * safe when they leave it everything from 1 to k - 1. Departments are left out, those of fewest
 * people first, until all are; where even that does not suffice, no month is published at all.
 */
final class KpiDisclosure {
  private final SortedMap<KpiCell, KpiCounts> counts;
  private final SmallestCell smallest;
  private final List<String> departments;
  private final List<String> months;
  private final Set<KpiCell> hidden = new TreeSet<>();

  private KpiDisclosure(Map<KpiCell, KpiCounts> counts, SmallestCell smallest) {
    this.counts = new TreeMap<>(counts);
    this.smallest = smallest;
    this.departments =
        this.counts.keySet().stream()
            .map(KpiCell::department)
            .filter(id -> !id.equals(KpiCell.ALL))
            .distinct()
            .toList();
    this.months =
        this.counts.keySet().stream()
            .map(KpiCell::period)
            .filter(period -> !period.equals(KpiCell.WINDOW))
            .distinct()
            .sorted()
            .toList();
  }

  /**
   * The cells that are suppressed, empty ones among them.
   *
   * @param counts of one KPI: every department and all, in every month and the window, where there
   *     is anything; additive
   */
  static Set<KpiCell> hidden(Map<KpiCell, KpiCounts> counts, SmallestCell smallest) {
    KpiDisclosure disclosure = new KpiDisclosure(counts, smallest);
    disclosure.decide();
    return disclosure.hidden;
  }

  private void decide() {
    if (smallest.isSmall(of(KpiCell.WHOLE).people())) {
      hidden.addAll(counts.keySet());
      return;
    }
    List<KpiCell> windows =
        departments.stream().map(id -> new KpiCell(id, KpiCell.WINDOW)).toList();
    List<KpiCell> allMonths = months.stream().map(m -> new KpiCell(KpiCell.ALL, m)).toList();
    hideParts(windows);
    hideParts(allMonths);
    boolean allAreTold = allMonths.stream().noneMatch(hidden::contains);
    Set<String> left = allAreTold ? leftOut() : new TreeSet<>(departments);
    left.forEach(this::hideMonths);
    if (!isSafe(left)) {
      hideMonths(KpiCell.ALL);
    }
  }

  private KpiCounts of(KpiCell cell) {
    return counts.getOrDefault(cell, KpiCounts.NONE);
  }

  private KpiCounts of(String department, String period) {
    return of(new KpiCell(department, period));
  }

  /**
   * Suppresses what is small among the parts of the whole, which is known, and what protects it.
   */
  private void hideParts(List<KpiCell> parts) {
    KpiCounts whole = of(KpiCell.WHOLE);
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell("whole", null, whole.of(), whole.people(), Cell.Release.KNOWN));
    for (KpiCell part : parts) {
      KpiCounts count = of(part);
      cells.add(
          new Cell(part.toString(), "whole", count.of(), count.people(), Cell.Release.PUBLISHED));
    }
    Suppression suppression =
        Suppression.of(new SumTree(cells, SumTree.Counting.EACH_PERSON), smallest);
    parts.stream().filter(part -> suppression.hides(part.toString())).forEach(hidden::add);
  }

  /** The departments whose months are not published; where not even all suffice, those. */
  private Set<String> leftOut() {
    Set<String> left = new TreeSet<>();
    for (String department : departments) {
      if (hidden.contains(new KpiCell(department, KpiCell.WINDOW))
          || months.stream().anyMatch(m -> smallest.isSmall(of(department, m).people()))) {
        left.add(department);
      }
    }
    List<String> others =
        departments.stream()
            .filter(id -> !left.contains(id))
            .sorted(
                Comparator.comparingLong((String id) -> of(id, KpiCell.WINDOW).people())
                    .thenComparing(id -> id))
            .toList();
    for (int next = 0; !isSafe(left) && next < others.size(); next++) {
      left.add(others.get(next));
    }
    return left;
  }

  /** Empty months too: a row that is missing among others would be known to be empty. */
  private void hideMonths(String department) {
    months.forEach(month -> hidden.add(new KpiCell(department, month)));
  }

  /** Whether the margins of the departments left out leave each small cell what it may be. */
  private boolean isSafe(Set<String> left) {
    long all = left.stream().mapToLong(id -> of(id, KpiCell.WINDOW).of()).sum();
    for (String month : months) {
      long column = left.stream().mapToLong(id -> of(id, month).of()).sum();
      for (String department : left) {
        KpiCounts cell = of(department, month);
        long row = of(department, KpiCell.WINDOW).of();
        if (smallest.isSmall(cell.people())
            && (row + column - all > 1
                || Math.min(row, column) < Math.max(smallest.people() - 1, cell.of()))) {
          return false;
        }
      }
    }
    return true;
  }
}
