package voc.jobs.stage;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import voc.core.GapDemand;
import voc.core.HandlingCost;
import voc.jobs.config.Departments;
import voc.needs.cost.HandlingCostEstimator;
import voc.needs.cost.UnitCosts;

/** What the questions of a gap cost. */
public final class GapCosts {
  private GapCosts() {}

  /**
   * The cost of a demand.
   *
   * @param costs what a contact costs; null where the configuration does not say, and then no gap
   *     has a cost
   */
  public static Function<GapDemand, @Nullable HandlingCost> of(
      @Nullable UnitCosts costs, Departments departments) {
    if (costs == null) {
      return demand -> null;
    }
    HandlingCostEstimator estimator = new HandlingCostEstimator(costs, departments::path);
    return estimator::of;
  }
}
