package voc.needs.failure;

import java.util.Optional;
import voc.core.Interval;
import voc.needs.RateRatio;
import voc.needs.WilsonInterval;

/**
 * Calls about a need beyond what its searches would bring if they succeeded as those of other needs
 * do.
 *
 * <p>With ρ the need's calls for each search over those of the {@link Baseline}, the share of its
 * calls that the baseline does not account for is (ρ − 1)/ρ, the attributable fraction among the
 * exposed (O. S. Miettinen, "Proportion of disease caused or prevented by a given exposure, trait
 * or intervention", American Journal of Epidemiology 99 (1974) 325–332). It grows with ρ, so the
 * bounds of ρ give its own. Those are the {@link RateRatio}'s, of counts divided by the baseline's
 * dispersion: needs differ in how much people call about them by more than chance, and what differs
 * no more than they do is no finding (quasi-Poisson: R. W. M. Wedderburn, Biometrika 61 (1974)
 * 439–447).
 *
 * <p>No more calls can be due to failed searches than searches failed: that is the upper limit.
 * This is association, seen between needs. Nobody is followed from a search to a call.
 *
 * @param calls estimate, above 0 and at most the failed searches
 * @param range its 95 % interval, above 0
 */
public record AvoidableCalls(double calls, Interval range) {
  /** Where most searches succeed, failing is not what makes people call. */
  private static final double MOST = 0.5;

  /**
   * The avoidable calls of a need. Empty unless most of its searches fail, more of them than the
   * baseline's and with more calls, both by more than chance.
   */
  public static Optional<AvoidableCalls> of(ChannelCounts need, Baseline baseline) {
    double calls = need.conversations().feedback();
    if (!baseline.isTelling() || calls == 0 || !failsMore(need, baseline)) {
      return Optional.empty();
    }
    RateRatio ratio =
        RateRatio.of(
            calls / baseline.dispersion(),
            need.searches(),
            baseline.calls() / baseline.dispersion(),
            baseline.searches());
    if (ratio.interval().low() <= 1) {
      return Optional.empty();
    }
    return Optional.of(
        new AvoidableCalls(
            beyond(calls, ratio.ratio(), need),
            new Interval(
                beyond(calls, ratio.interval().low(), need),
                beyond(calls, ratio.interval().high(), need))));
  }

  private static boolean failsMore(ChannelCounts need, Baseline baseline) {
    long searches = Math.round(need.searches());
    return need.searches() >= Baseline.LEAST_SEARCHES
        && need.failedShare() >= MOST
        && WilsonInterval.of(Math.min(searches, Math.round(need.failedSearches())), searches).low()
            > baseline.failedShare();
  }

  private static double beyond(double calls, double ratio, ChannelCounts need) {
    return Math.min(need.failedSearches(), calls * (1 - 1 / ratio));
  }
}
