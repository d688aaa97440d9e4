package voc.search.diagnosis;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import voc.core.GapDemand;

/**
 * A lasting rise of a question's demand: the week from which it was asked more often, against all
 * other questions, so that more calls on the whole, or a search log that begins late, are no rise.
 *
 * <p>Of all splits of the weeks in two, the one with the largest likelihood ratio of two Poisson
 * rates, exposure being the demand of the other questions; its exact conditional test (J.
 * Przyborowski and H. Wilenski, Biometrika 31, 1940) has to pass {@link #ERROR_RATE} divided by the
 * number of splits (Bonferroni). Demand of searches is clustered and a Poisson law too sure of
 * itself: so the rate must have doubled, and the error rate is small.
 *
 * @param from Monday of the first week after it
 * @param before demand before it
 * @param since demand since
 * @param factor how many times as often, at least 2; infinite if it was never asked before
 */
public record Rise(LocalDate from, double before, double since, double factor) {
  private static final double ERROR_RATE = 0.001;
  private static final double LEAST_FACTOR = 2;

  /**
   * The rise of a question.
   *
   * @param weeks its demand by Monday
   * @param all the demand of all questions by Monday, these included
   */
  public static Optional<Rise> of(List<GapDemand.Part> weeks, Map<String, Double> all) {
    TreeMap<String, Double> demand = new TreeMap<>();
    all.keySet().forEach(week -> demand.put(week, 0.0));
    weeks.forEach(week -> demand.merge(week.value(), week.demand(), Double::sum));
    double total = sum(demand);
    TreeMap<String, Double> others = new TreeMap<>();
    demand.forEach((week, own) -> others.put(week, Math.max(0, all.getOrDefault(week, own) - own)));
    double exposure = sum(others);
    String best = "";
    double bestRatio = 0;
    double before = 0;
    double exposureBefore = 0;
    Split split = new Split(0, 0, 0, 0);
    String last = demand.isEmpty() ? "" : demand.firstKey();
    for (String week : demand.keySet()) {
      if (!week.equals(last)) {
        Split here = new Split(before, exposureBefore, total - before, exposure - exposureBefore);
        if (here.isRise() && here.logRatio() > bestRatio) {
          best = week;
          bestRatio = here.logRatio();
          split = here;
        }
      }
      before += demand.getOrDefault(week, 0.0);
      exposureBefore += others.getOrDefault(week, 0.0);
    }
    int splits = demand.size() - 1;
    return best.isEmpty() || split.pValue() > ERROR_RATE / splits
        ? Optional.empty()
        : Optional.of(
            new Rise(LocalDate.parse(best), split.before(), split.since(), split.factor()));
  }

  private static double sum(Map<String, Double> parts) {
    return parts.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private record Split(double before, double exposureBefore, double since, double exposureSince) {

    boolean isRise() {
      return exposureBefore > 0 && exposureSince > 0 && since > 0 && factor() >= LEAST_FACTOR;
    }

    double factor() {
      return (since / exposureSince) / (before / exposureBefore);
    }

    /** Log likelihood of two rates less that of one. */
    double logRatio() {
      double rate = (before + since) / (exposureBefore + exposureSince);
      return term(before, exposureBefore, rate) + term(since, exposureSince, rate);
    }

    private static double term(double count, double exposure, double rate) {
      return count == 0 ? 0 : count * Math.log(count / (exposure * rate));
    }

    double pValue() {
      return Binomial.upperTail(
          Math.round(since),
          Math.round(before) + Math.round(since),
          exposureSince / (exposureBefore + exposureSince));
    }
  }
}
