package voc.needs.kpi;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All KPIs of an organisation.
 *
 * @param kpis in the order of the book, each id once
 */
public record KpiBook(List<Kpi> kpis) implements Serializable {
  public KpiBook {
    kpis = List.copyOf(kpis);
    Map<String, Kpi> byId = new LinkedHashMap<>();
    for (Kpi kpi : kpis) {
      if (byId.put(kpi.id(), kpi) != null) {
        throw new IllegalArgumentException(
            "KPI " + kpi.id() + " must be defined once, got it twice; remove one");
      }
    }
  }
}
