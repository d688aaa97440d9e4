package voc.needs.cost;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.GapDemand;
import voc.core.HandlingCost;
import voc.core.Interval;
import voc.needs.PoissonInterval;

/**
 * Contacts × minutes × unit cost, with an interval.
 *
 * <p>The total is T = Σ Nᵣ·vᵣ over the rows r of the unit costs, Nᵣ contacts at vᵣ each (minutes,
 * or money). Two things are uncertain, independently: how many contacts such a time brings, Poisson
 * with the exact interval [l, u] of {@link PoissonInterval}; and what one takes, the three-point
 * estimate's interval [a, b], taken as doubt about the mean and so common to all contacts of a row:
 * it does not average out. To first order (the delta method) T's lower distance is √Σ((N − l)²v² +
 * N²(v − a)²), its upper one √Σ((u − N)²v² + N²(b − v)²): the distances of the parts' own intervals
 * in place of 1.96 standard errors, which keeps the Poisson count's skew. Source: G. Y. Zou and A.
 * Donner, "Construction of confidence limits about effect measures: a general approach", Statistics
 * in Medicine 27 (2008) 1693–1702. What money is paid for a minute is taken as given.
 *
 * <p>Immutable and thread-safe.
 */
public final class HandlingCostEstimator {
  private final UnitCosts costs;
  private final Function<String, List<String>> paths;

  /**
   * @param paths the ids from the top of the departments down to a department or unit
   */
  public HandlingCostEstimator(UnitCosts costs, Function<String, List<String>> paths) {
    this.costs = costs;
    this.paths = paths;
  }

  /** ISO 4217 code of all its money. */
  public String currency() {
    return costs.currency();
  }

  /**
   * What the contacts cost; null if none of them has a unit cost.
   *
   * <p>{@link HandlingCost#contacts} counts those that staff handles.
   */
  public @Nullable HandlingCost of(List<Contacts> contacts) {
    Map<UnitCost, Double> byUnit = new LinkedHashMap<>();
    for (Contacts each : contacts) {
      Optional<UnitCost> unit = unit(each.channel(), each.department());
      if (unit.isPresent() && each.count() > 0) {
        byUnit.merge(unit.orElseThrow(), each.count(), Double::sum);
      }
    }
    return byUnit.isEmpty() ? null : cost(byUnit);
  }

  /**
   * What the questions of a cluster cost: what a good answer could save at most, if nobody had to
   * ask a person any more.
   *
   * <p>A demand tells its channels and its departments apart, but not which department by which
   * channel: each channel is taken to spread over the departments as all who asked somebody do.
   * That matters only where departments have costs of their own.
   */
  public @Nullable HandlingCost of(GapDemand demand) {
    List<GapDemand.Part> departments = askedDepartments(demand);
    double asked = departments.stream().mapToDouble(GapDemand.Part::demand).sum();
    List<Contacts> contacts = new ArrayList<>();
    for (GapDemand.Part part : demand.byChannel()) {
      Channel channel = Channel.ofCode(part.value());
      if (channel == Channel.SEARCH || asked <= 0) {
        contacts.add(new Contacts(channel, Feedback.UNASSIGNED, part.demand()));
        continue;
      }
      for (GapDemand.Part department : departments) {
        contacts.add(
            new Contacts(channel, department.value(), part.demand() * department.demand() / asked));
      }
    }
    return of(contacts);
  }

  /** Where people asked: searches, which count as of no department, taken out. */
  private static List<GapDemand.Part> askedDepartments(GapDemand demand) {
    List<GapDemand.Part> parts = new ArrayList<>();
    for (GapDemand.Part part : demand.byDepartment()) {
      double searched = part.value().equals(Feedback.UNASSIGNED) ? demand.searches() : 0;
      if (part.demand() - searched > 1e-9) {
        parts.add(new GapDemand.Part(part.value(), part.demand() - searched));
      }
    }
    return parts;
  }

  private Optional<UnitCost> unit(Channel channel, String department) {
    return costs.of(channel, paths.apply(department));
  }

  private HandlingCost cost(Map<UnitCost, Double> byUnit) {
    double contacts =
        byUnit.entrySet().stream()
            .filter(entry -> entry.getKey().takesStaff())
            .mapToDouble(Map.Entry::getValue)
            .sum();
    Sum minutes = new Sum();
    Sum money = new Sum();
    byUnit.forEach(
        (unit, count) -> {
          minutes.add(count, unit.minutes().mean(), unit.minutes().interval());
          money.add(count, unit.money(), unit.moneyRange());
        });
    return new HandlingCost(
        contacts, minutes.total, minutes.range(), money.total, money.range(), costs.currency());
  }

  /** T and the squares of its two distances. */
  private static final class Sum {
    private double total;
    private double below;
    private double above;

    void add(double count, double value, Interval range) {
      Interval counts = PoissonInterval.of(count);
      total += count * value;
      below += square((count - counts.low()) * value) + square(count * (value - range.low()));
      above += square((counts.high() - count) * value) + square(count * (range.high() - value));
    }

    Interval range() {
      return new Interval(Math.max(0, total - Math.sqrt(below)), total + Math.sqrt(above));
    }

    private static double square(double value) {
      return value * value;
    }
  }
}
