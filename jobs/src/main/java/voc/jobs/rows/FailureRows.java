package voc.jobs.rows;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import voc.core.Interval;
import voc.needs.RateRatio;
import voc.needs.failure.AvoidableCalls;
import voc.needs.failure.FailureDemand;
import voc.needs.failure.FailureDemand.Share;
import voc.needs.failure.FailureDemand.StepCosts;

/** {@link FailureDemand} as rows of table {@code failure_demand}. */
public final class FailureRows {
  private FailureRows() {}

  /** The row of a need; what is suppressed is null in it already. */
  public static Row of(FailureDemand demand, String topicName) {
    Share failed = demand.failedShare();
    Interval failedRange = failed == null ? null : failed.interval();
    RateRatio calls = demand.callsPerSearch();
    RateRatio requests = demand.requestsPerCall();
    AvoidableCalls avoidable = demand.avoidable();
    Interval avoidableRange = avoidable == null ? null : avoidable.range();
    StepCosts costs = demand.costs();
    return RowFactory.create(
        demand.id(),
        demand.topic(),
        topicName,
        demand.department(),
        demand.isSuppressed(),
        demand.searches(),
        demand.failed(),
        failed == null ? null : failed.value(),
        low(failedRange),
        high(failedRange),
        demand.calls(),
        demand.requests(),
        calls == null ? null : calls.ratio(),
        low(range(calls)),
        high(range(calls)),
        requests == null ? null : requests.ratio(),
        low(range(requests)),
        high(range(requests)),
        avoidable == null ? null : avoidable.calls(),
        low(avoidableRange),
        high(avoidableRange),
        costs.searches(),
        costs.calls(),
        costs.requests(),
        costs.avoidable(),
        costs.currency(),
        demand.finding());
  }

  private static @Nullable Interval range(@Nullable RateRatio ratio) {
    return ratio == null ? null : ratio.interval();
  }

  private static @Nullable Double low(@Nullable Interval range) {
    return range == null ? null : range.low();
  }

  private static @Nullable Double high(@Nullable Interval range) {
    return range == null ? null : range.high();
  }
}
