package voc.needs.failure;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import voc.core.Channel;
import voc.core.HandlingCost;
import voc.needs.RateRatio;
import voc.needs.WilsonInterval;
import voc.needs.cost.Contacts;
import voc.needs.cost.HandlingCostEstimator;
import voc.needs.failure.FailureDemand.Share;
import voc.needs.failure.FailureDemand.StepCosts;

/** From counts by channel to what failed searches cost. Immutable and thread-safe. */
public final class FailureDemandFinder {
  /** What could be spared first, then what costs most, then what is asked most. */
  private static final Comparator<FailureDemand> COSTLIEST_FIRST =
      Comparator.comparing(FailureDemandFinder::avoidableCost)
          .thenComparing(FailureDemandFinder::avoidableCalls)
          .thenComparing(demand -> demand.costs().total())
          .thenComparing(FailureDemandFinder::asked)
          .reversed()
          .thenComparing(FailureDemand::id);

  private final Baseline baseline;
  private final @Nullable HandlingCostEstimator costs;

  /**
   * @param baseline the needs whose searches succeed
   * @param costs null if there are no unit costs
   */
  public FailureDemandFinder(Baseline baseline, @Nullable HandlingCostEstimator costs) {
    this.baseline = baseline;
    this.costs = costs;
  }

  /**
   * The failure demand of each need, the costliest first.
   *
   * @param hidden by id, which figures of a need are suppressed: nothing of the result follows from
   *     them
   * @param mixed ids of needs whose calls and chats may be told apart
   */
  public List<FailureDemand> find(
      List<ChannelCounts> needs, Map<String, Set<Figure>> hidden, Set<String> mixed) {
    return needs.stream()
        .map(
            need ->
                demand(need, hidden.getOrDefault(need.id(), Set.of()), mixed.contains(need.id())))
        .sorted(COSTLIEST_FIRST)
        .toList();
  }

  private FailureDemand demand(ChannelCounts need, Set<Figure> hidden, boolean mixed) {
    Double searches = hidden.contains(Figure.SEARCHES) ? null : need.searches();
    Double failed =
        searches == null || hidden.contains(Figure.FAILED_SEARCHES) ? null : need.failedSearches();
    Long calls = hidden.contains(Figure.CALLS) ? null : need.conversations().feedback();
    Long requests = hidden.contains(Figure.REQUESTS) ? null : need.requests().feedback();
    AvoidableCalls avoidable =
        failed == null || calls == null ? null : AvoidableCalls.of(need, baseline).orElse(null);
    FailureDemand figures =
        new FailureDemand(
            need.id(),
            need.topic(),
            need.department(),
            searches,
            failed,
            failed == null || searches == null ? null : share(failed, searches),
            calls,
            requests,
            ratio(calls, searches),
            ratio(requests, calls),
            avoidable,
            stepCosts(need, searches, calls, requests, avoidable, mixed),
            "");
    return new FailureWords(baseline).on(figures);
  }

  private static @Nullable Share share(double failed, double searches) {
    long all = Math.round(searches);
    return all == 0
        ? null
        : new Share(failed / searches, WilsonInterval.of(Math.min(all, Math.round(failed)), all));
  }

  private static @Nullable RateRatio ratio(@Nullable Number events, @Nullable Number others) {
    return events == null || others == null || others.doubleValue() == 0
        ? null
        : RateRatio.ofCounts(events.doubleValue(), others.doubleValue());
  }

  private StepCosts stepCosts(
      ChannelCounts need,
      @Nullable Double searches,
      @Nullable Long calls,
      @Nullable Long requests,
      @Nullable AvoidableCalls avoidable,
      boolean mixed) {
    if (costs == null) {
      return new StepCosts(null, null, null, null, null);
    }
    String department = need.department();
    Double callCost = calls == null ? null : money(conversations(need, mixed));
    return new StepCosts(
        searches == null
            ? null
            : money(List.of(new Contacts(Channel.SEARCH, department, searches))),
        callCost,
        requests == null
            ? null
            : money(List.of(new Contacts(Channel.SERVICE_REQUEST, department, requests))),
        avoidable == null || callCost == null || calls == null
            ? null
            : callCost * avoidable.calls() / calls,
        costs.currency());
  }

  /** Where one of both is of few, all are priced as the other: the cost would tell how few. */
  private static List<Contacts> conversations(ChannelCounts need, boolean mixed) {
    long calls = need.calls().feedback();
    long chats = need.chats().feedback();
    String department = need.department();
    if (mixed) {
      return List.of(
          new Contacts(Channel.CALL, department, calls),
          new Contacts(Channel.CHAT, department, chats));
    }
    return List.of(
        new Contacts(chats > calls ? Channel.CHAT : Channel.CALL, department, calls + chats));
  }

  private @Nullable Double money(List<Contacts> contacts) {
    HandlingCost cost = costs == null ? null : costs.of(contacts);
    return cost == null ? null : cost.money();
  }

  private static double avoidableCost(FailureDemand demand) {
    Double cost = demand.costs().avoidable();
    return cost == null ? 0 : cost;
  }

  private static double avoidableCalls(FailureDemand demand) {
    AvoidableCalls avoidable = demand.avoidable();
    return avoidable == null ? 0 : avoidable.calls();
  }

  private static double asked(FailureDemand demand) {
    Double searches = demand.searches();
    Long calls = demand.calls();
    return (searches == null ? 0 : searches) + (calls == null ? 0 : calls);
  }
}
