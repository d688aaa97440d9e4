package voc.needs.kpi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which KPIs the same feedback answers, counted by cell: what a reader learns who subtracts the
 * observations of one KPI from those of another.
 *
 * @param answered each set of KPIs in each cell at most once
 */
public record KpiAnswers(List<Answered> answered) {
  /** Nothing is known of it: every KPI is looked at by itself. */
  public static final KpiAnswers NONE = new KpiAnswers(List.of());

  public KpiAnswers {
    answered = List.copyOf(answered);
  }

  /**
   * Feedback of one cell that answers the same KPIs.
   *
   * @param kpis ids of all KPIs that it answers
   * @param of feedback, at least 1
   * @param unnamed feedback of no known person, each of which counts as one
   * @param persons distinct known persons of the others
   */
  public record Answered(KpiCell cell, Set<String> kpis, long of, long unnamed, long persons) {
    public Answered {
      kpis = Set.copyOf(kpis);
      if (unnamed < 0 || persons < 0 || of < 1 || unnamed + persons > of) {
        throw new IllegalArgumentException(
            "answers of "
                + cell
                + " must be feedback of at least 1, and no more of nobody and of persons than"
                + " that, got "
                + of
                + ", "
                + unnamed
                + " and "
                + persons
                + "; count all over the same records");
      }
    }
  }

  /**
   * What answers one KPI and not another, where anything does; of the counts only the first two are
   * told. People are the fewest that can be behind it: somebody known may answer one day more than
   * on another.
   */
  Map<KpiCell, KpiCounts> left(String kpi, String without) {
    Map<KpiCell, Answered> sums = new TreeMap<>();
    for (Answered each : answered) {
      if (each.kpis().contains(kpi) && !each.kpis().contains(without)) {
        sums.merge(each.cell(), each, KpiAnswers::together);
      }
    }
    Map<KpiCell, KpiCounts> left = new TreeMap<>();
    sums.forEach(
        (cell, sum) ->
            left.put(cell, new KpiCounts(sum.of(), sum.unnamed() + sum.persons(), 0, 0, 0, 0)));
    return left;
  }

  private static Answered together(Answered one, Answered other) {
    return new Answered(
        one.cell(),
        one.kpis(),
        one.of() + other.of(),
        one.unnamed() + other.unnamed(),
        Math.max(one.persons(), other.persons()));
  }
}
