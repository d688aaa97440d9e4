package voc.needs.kpi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import voc.needs.disclosure.CrossSuppression;
import voc.needs.disclosure.SmallestCell;

/**
 * What of the cells of a book's KPIs is published.
 *
 * <p>How many observations of a KPI there are adds up twice, over departments and over months.
 * Cells of few people are suppressed, and as few others as keep them from being what the sums leave
 * ({@link CrossSuppression}). A month of a department without any observation has no row and is
 * known to be empty.
 *
 * <p>Two KPIs of which one is answered only where the other is tell a third table, which adds up in
 * the same way: who answers the one and not the other. Where its cells are suppressed so is the KPI
 * that comes later in the book, whose order is that of weight. KPIs that the very same feedback
 * answers, such as a share and a mean of one rating, are suppressed together: each tells the
 * other's number of observations. Of two KPIs that are answered without each other, either way, the
 * difference of their observations is nobody's number.
 */
final class KpiDisclosure {
  private final Map<String, Map<KpiCell, KpiCounts>> counts;
  private final KpiAnswers answers;
  private final SmallestCell smallest;

  /** What is suppressed of each KPI that stands for all that the same feedback answers. */
  private final Map<String, Set<KpiCell>> decided = new LinkedHashMap<>();

  private KpiDisclosure(
      Map<String, Map<KpiCell, KpiCounts>> counts, KpiAnswers answers, SmallestCell smallest) {
    this.counts = counts;
    this.answers = answers;
    this.smallest = smallest;
  }

  /**
   * The cells that are suppressed, by id of the KPI.
   *
   * @param counts by id of the KPI, in the order of the book: every department and all, in every
   *     month and the window, where there is anything; additive
   */
  static Map<String, Set<KpiCell>> hidden(
      Map<String, Map<KpiCell, KpiCounts>> counts, KpiAnswers answers, SmallestCell smallest) {
    KpiDisclosure disclosure = new KpiDisclosure(counts, answers, smallest);
    Map<String, Set<KpiCell>> hidden = new TreeMap<>();
    counts.keySet().forEach(kpi -> hidden.put(kpi, disclosure.decide(kpi)));
    return hidden;
  }

  /** The cells of one KPI that are suppressed, whatever others tell. */
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

  private Set<KpiCell> decide(String kpi) {
    Map<KpiCell, KpiCounts> of = counts.getOrDefault(kpi, Map.of());
    Set<KpiCell> hidden = hidden(of, smallest);
    for (Map.Entry<String, Set<KpiCell>> before : decided.entrySet()) {
      Map<KpiCell, KpiCounts> more = answers.left(before.getKey(), kpi);
      Map<KpiCell, KpiCounts> less = answers.left(kpi, before.getKey());
      if (more.isEmpty() && less.isEmpty() && isSame(of, before.getKey())) {
        return before.getValue();
      }
      boolean isTold = !before.getValue().containsAll(cells(before.getKey()));
      if (isTold && more.isEmpty() != less.isEmpty()) {
        hidden.addAll(hidden(more.isEmpty() ? less : more, smallest));
      }
    }
    hidden.retainAll(of.keySet());
    decided.put(kpi, hidden);
    return hidden;
  }

  private Set<KpiCell> cells(String kpi) {
    return counts.getOrDefault(kpi, Map.of()).keySet();
  }

  /** Without answers nothing is left of either, which says nothing. */
  private boolean isSame(Map<KpiCell, KpiCounts> counted, String other) {
    return answers.answered().stream().anyMatch(each -> each.kpis().contains(other))
        && counted.keySet().equals(cells(other));
  }
}
