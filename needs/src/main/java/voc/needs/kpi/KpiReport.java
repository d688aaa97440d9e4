package voc.needs.kpi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import voc.needs.disclosure.SmallestCell;

/**
 * Makes of what was counted what is published: every KPI of the book for all, for each department
 * and for each month with data, or the reason why there is no value. Thread-safe.
 */
public final class KpiReport {
  private final KpiBook book;
  private final Set<String> departments;
  private final SmallestCell smallest;

  /**
   * @param departments ids of all departments: each gets a row, with data or without
   */
  public KpiReport(KpiBook book, Set<String> departments, SmallestCell smallest) {
    this.book = book;
    this.departments = new TreeSet<>(departments);
    this.smallest = smallest;
  }

  /**
   * The rows, in the order of the book, then of department, then of period.
   *
   * @param counts by id of the KPI: its cells with any observation, those of all and of the window
   *     among them
   * @param answers which of them the same feedback answers
   * @param unusable by id of a KPI whose field holds what it can't be computed from: why
   */
  public List<KpiRow> rows(
      Map<String, Map<KpiCell, KpiCounts>> counts,
      KpiAnswers answers,
      Map<String, String> unusable) {
    Map<String, Map<KpiCell, KpiCounts>> usable = new LinkedHashMap<>();
    for (Kpi kpi : book.kpis()) {
      if (!unusable.containsKey(kpi.id()) && counts.containsKey(kpi.id())) {
        usable.put(kpi.id(), counts.getOrDefault(kpi.id(), Map.of()));
      }
    }
    Map<String, Set<KpiCell>> hidden = KpiDisclosure.hidden(usable, answers, smallest);
    List<KpiRow> rows = new ArrayList<>();
    for (Kpi kpi : book.kpis()) {
      String why = unusable.get(kpi.id());
      if (why != null) {
        rows.add(new KpiRow(kpi, KpiCell.WHOLE, false, null, why));
      } else {
        addRows(
            rows,
            kpi,
            counts.getOrDefault(kpi.id(), Map.of()),
            hidden.getOrDefault(kpi.id(), Set.of()));
      }
    }
    return rows;
  }

  private void addRows(
      List<KpiRow> rows, Kpi kpi, Map<KpiCell, KpiCounts> counts, Set<KpiCell> hidden) {
    if (counts.isEmpty()) {
      rows.add(new KpiRow(kpi, KpiCell.WHOLE, false, null, nothing(kpi, "")));
      return;
    }
    TreeMap<KpiCell, KpiCounts> cells = new TreeMap<>(counts);
    departments.forEach(id -> cells.putIfAbsent(new KpiCell(id, KpiCell.WINDOW), KpiCounts.NONE));
    cells.forEach((cell, count) -> rows.add(row(kpi, cell, count, hidden.contains(cell))));
  }

  private static KpiRow row(Kpi kpi, KpiCell cell, KpiCounts counts, boolean hidden) {
    if (hidden) {
      return new KpiRow(kpi, cell, true, null, null);
    }
    return KpiEstimate.of(kpi, counts)
        .map(estimate -> new KpiRow(kpi, cell, false, estimate, null))
        .orElse(new KpiRow(kpi, cell, false, null, nothing(kpi, " of this department")));
  }

  /**
   * Why there is no value.
   *
   * @param of whose; empty for all
   */
  private static String nothing(Kpi kpi, String of) {
    return switch (kpi.formula()) {
      case TOP_TWO_BOX, NET_PROMOTER, NAMED_POSITIVE, MEAN_RATING, YES_SHARE, MEAN_NUMBER ->
          "no feedback" + of + " has " + kpi.origin();
      case DAYS_TO_CLOSE -> "no 311 request" + of + " has a closing time";
      case REOPENED_SHARE ->
          of.isEmpty()
              ? "no source of 311 requests tells that one was reopened: it may not be able to"
              : "no 311 request"
                  + of
                  + " was closed and comes from a source that tells of any that was reopened";
    };
  }
}
