package voc.needs.kpi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import voc.needs.disclosure.CrossSuppression;
import voc.needs.disclosure.SmallestCell;

/**
 * What of one KPI's cells is published.
 *
 * <p>How many observations there are adds up twice, over departments and over months. Cells of few
 * people are suppressed, and as few others as keep them from being what the sums leave ({@link
 * CrossSuppression}). A month of a department without any observation has no row and is known to be
 * empty.
 */
final class KpiDisclosure {
  private KpiDisclosure() {}

  /**
   * The cells that are suppressed.
   *
   * @param counts of one KPI: every department and all, in every month and the window, where there
   *     is anything; additive
   */
  static Set<KpiCell> hidden(Map<KpiCell, KpiCounts> counts, SmallestCell smallest) {
    Map<String, KpiCell> byId = new TreeMap<>();
    List<CrossSuppression.Count> table = new ArrayList<>();
    counts.forEach(
        (cell, count) -> {
          String id = cell.department() + " " + cell.period();
          byId.put(id, cell);
          table.add(
              new CrossSuppression.Count(
                  id,
                  cell.department().equals(KpiCell.ALL) ? "" : cell.department(),
                  cell.period().equals(KpiCell.WINDOW) ? "" : cell.period(),
                  count.of(),
                  count.people()));
        });
    Set<KpiCell> hidden = new TreeSet<>();
    CrossSuppression.hidden(table, smallest).stream().map(byId::get).forEach(hidden::add);
    return hidden;
  }
}
