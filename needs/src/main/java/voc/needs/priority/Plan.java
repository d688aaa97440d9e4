package voc.needs.priority;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import voc.core.Interval;
import voc.needs.cost.ThreePoint;
import voc.needs.roadmap.Initiative;

/**
 * What the open initiatives for one need cost and take. An initiative for several needs counts for
 * each with an equal part, so that all needs together cost what all initiatives do.
 *
 * <p>Estimates add up as independent ones: means add, and so do variances.
 *
 * @param initiatives their codes
 * @param cost expected, in {@code currency}; null if none is estimated
 * @param costDeviation its standard deviation; 0 without a cost
 * @param currency ISO 4217; empty without a cost
 * @param effort expected person-months; null if none is estimated
 * @param effortDeviation its standard deviation; 0 without an effort
 */
public record Plan(
    List<String> initiatives,
    @Nullable Double cost,
    double costDeviation,
    String currency,
    @Nullable Double effort,
    double effortDeviation) {
  /** No initiative. */
  public static final Plan NONE = new Plan(List.of(), null, 0, "", null, 0);

  private static final double NORMAL_95 = 1.959963984540054;

  public Plan {
    initiatives = List.copyOf(initiatives);
  }

  /** 95 % interval of the cost, not below 0; null without a cost. */
  public @Nullable Interval costRange() {
    Double expected = cost;
    if (expected == null) {
      return null;
    }
    double half = NORMAL_95 * costDeviation;
    return new Interval(Math.max(0, expected - half), expected + half);
  }

  /** The plan of each need that an open initiative is for, by need id. */
  public static SortedMap<String, Plan> byNeed(Collection<Initiative> initiatives) {
    SortedMap<String, List<Initiative>> open = new TreeMap<>();
    for (Initiative initiative : initiatives) {
      if (initiative.status().isOpen()) {
        initiative.needs().stream()
            .distinct()
            .forEach(need -> open.computeIfAbsent(need, any -> new ArrayList<>()).add(initiative));
      }
    }
    SortedMap<String, Plan> plans = new TreeMap<>();
    open.forEach((need, theirs) -> plans.put(need, sum(theirs)));
    return plans;
  }

  private static Plan sum(List<Initiative> initiatives) {
    Sum cost = new Sum();
    Sum effort = new Sum();
    String currency = "";
    for (Initiative initiative : initiatives) {
      int needs = (int) initiative.needs().stream().distinct().count();
      cost.add(initiative.cost(), needs);
      effort.add(initiative.effort(), needs);
      currency = initiative.cost() == null ? currency : initiative.currency();
    }
    return new Plan(
        initiatives.stream().map(Initiative::code).sorted().toList(),
        cost.mean(),
        Math.sqrt(cost.variance),
        currency,
        effort.mean(),
        Math.sqrt(effort.variance));
  }

  private static final class Sum {
    private double total;
    private double variance;
    private boolean isEmpty = true;

    void add(@Nullable ThreePoint estimate, int needs) {
      if (estimate != null) {
        double deviation = estimate.deviation() / needs;
        total += estimate.mean() / needs;
        variance += deviation * deviation;
        isEmpty = false;
      }
    }

    @Nullable Double mean() {
      return isEmpty ? null : total;
    }
  }
}
