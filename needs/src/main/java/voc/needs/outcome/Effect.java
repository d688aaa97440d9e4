package voc.needs.outcome;

import org.apache.commons.statistics.distribution.NormalDistribution;
import voc.core.Interval;

/**
 * A ratio of ratios: how a need changed, divided by how the untouched did.
 *
 * <p>The interval joins both sides' intervals on the logarithmic scale without taking either for
 * symmetric (method of variance estimates recovery: G. Y. Zou and A. Donner, "Construction of
 * confidence limits about effect measures", Statistics in Medicine 27 (2008) 1693–1702). The
 * p-value is the error at which an interval of this width towards 0 would touch it.
 *
 * @param log logarithm of the ratio of ratios
 * @param interval of {@code log}, 95 %; its ends may be infinite
 * @param untouched logarithm of the untouched needs' ratio
 */
record Effect(double log, Interval interval, double untouched) {
  private static final double NORMAL_95 = 1.959963984540054;

  static Effect of(RateChange treated, UntouchedChange untouched) {
    Interval own = treated.interval();
    Interval other = untouched.interval();
    double log =
        DifferenceInDifferences.of(
                new DifferenceInDifferences.Change(treated.log(), Math.sqrt(treated.variance())),
                new DifferenceInDifferences.Change(untouched.log(), untouched.deviation()))
            .estimate();
    double below = Math.hypot(treated.log() - own.low(), other.high() - untouched.log());
    double above = Math.hypot(own.high() - treated.log(), untouched.log() - other.low());
    return new Effect(log, new Interval(log - below, log + above), untouched.log());
  }

  /** Ratio less 1. */
  double change() {
    return Math.expm1(log);
  }

  Interval changeRange() {
    return new Interval(Math.expm1(interval.low()), Math.expm1(interval.high()));
  }

  double pValue() {
    double towardsNone = log < 0 ? interval.high() - log : log - interval.low();
    double z = Math.abs(log) * NORMAL_95 / towardsNone;
    return Math.min(1, 2 * NormalDistribution.of(0, 1).survivalProbability(z));
  }

  Verdict verdict() {
    if (interval.high() < 0) {
      return Verdict.WORKED;
    }
    return interval.low() > 0 ? Verdict.WORSE : Verdict.NO_SIGN;
  }
}
