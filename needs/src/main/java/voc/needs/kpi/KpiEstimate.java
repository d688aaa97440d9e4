package voc.needs.kpi;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import voc.core.Interval;
import voc.needs.MeanInterval;
import voc.needs.WilsonInterval;

/**
 * The value of a KPI and how sure it is, in the KPI's unit.
 *
 * @param interval 95 %; null of a mean of one observation
 * @param of observations, at least 1
 */
public record KpiEstimate(double value, @Nullable Interval interval, long of) {

  /** Computed from what was observed; none if nothing was. */
  public static Optional<KpiEstimate> of(Kpi kpi, KpiCounts counts) {
    if (counts.of() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        switch (kpi.formula()) {
          case TOP_TWO_BOX, NAMED_POSITIVE, YES_SHARE, REOPENED_SHARE -> share(counts);
          case NET_PROMOTER -> netPromoter(counts);
          case MEAN_RATING -> meanRating(kpi.scale(), counts);
          case MEAN_NUMBER -> meanNumber(kpi.scale().divisor(), counts);
          case DAYS_TO_CLOSE -> meanNumber(1, counts);
        });
  }

  private static KpiEstimate share(KpiCounts counts) {
    return new KpiEstimate(
        (double) counts.high() / counts.of(),
        WilsonInterval.of(counts.high(), counts.of()),
        counts.of());
  }

  private static KpiEstimate netPromoter(KpiCounts counts) {
    Interval interval = NetPromoterInterval.of(counts.high(), counts.low(), counts.of());
    return new KpiEstimate(
        100.0 * (counts.high() - counts.low()) / counts.of(),
        new Interval(100 * interval.low(), 100 * interval.high()),
        counts.of());
  }

  /** A scale may run downwards: then its bounds change places. */
  private static KpiEstimate meanRating(Kpi.Scale scale, KpiCounts counts) {
    double span = scale.best() - scale.worst();
    Interval interval =
        MeanInterval.of(counts.mean(), counts.variance(), counts.of())
            .map(
                range -> {
                  double one = scale.worst() + span * Math.max(0, range.low());
                  double other = scale.worst() + span * Math.min(1, range.high());
                  return new Interval(Math.min(one, other), Math.max(one, other));
                })
            .orElse(null);
    return new KpiEstimate(scale.worst() + span * counts.mean(), interval, counts.of());
  }

  /** Of numbers of at least 0: neither is their mean below. */
  private static KpiEstimate meanNumber(double divisor, KpiCounts counts) {
    Interval interval =
        MeanInterval.of(counts.mean(), counts.variance(), counts.of())
            .map(range -> new Interval(Math.max(0, range.low()) / divisor, range.high() / divisor))
            .orElse(null);
    return new KpiEstimate(counts.mean() / divisor, interval, counts.of());
  }
}
