package voc.needs.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import voc.core.Interval;

class NetPromoterIntervalTest {
  private static final double Z = 1.959963984540054;

  /** Newcombe 1998 (paired data), table II: 20, 12, 2 and 16 of 50 pairs. */
  @Test
  void agreesWithTheExampleOfNewcombe() {
    Interval interval = NetPromoterInterval.paired(20, 12, 2, 16);

    assertThat(interval.low()).isCloseTo(0.0562, within(0.00005));
    assertThat(interval.high()).isCloseTo(0.3292, within(0.00005));
  }

  @Property(seed = "2003")
  void agreesWithTheFormulaByHand(
      @ForAll @IntRange(max = 5000) int promoters,
      @ForAll @IntRange(max = 5000) int detractors,
      @ForAll @IntRange(min = 1, max = 5000) int passives) {
    double n = promoters + detractors + passives;
    double p = promoters / n;
    double q = detractors / n;
    double root =
        Math.sqrt(promoters * (detractors + passives) * (double) detractors)
            * Math.sqrt(promoters + passives);
    double phi = root == 0 ? 0 : -(double) promoters * detractors / root;
    double dl = p - wilson(p, n, -1);
    double du = wilson(q, n, 1) - q;
    double low = p - q - Math.sqrt(dl * dl - 2 * phi * dl * du + du * du);
    double eu = wilson(p, n, 1) - p;
    double el = q - wilson(q, n, -1);
    double high = p - q + Math.sqrt(eu * eu - 2 * phi * eu * el + el * el);

    Interval interval = NetPromoterInterval.of(promoters, detractors, (long) n);

    assertThat(interval.low()).isCloseTo(Math.max(-1, low), within(1e-9));
    assertThat(interval.high()).isCloseTo(Math.min(1, high), within(1e-9));
    assertThat(p - q).isBetween(interval.low() - 1e-12, interval.high() + 1e-12);
  }

  private static double wilson(double p, double n, int side) {
    double scale = 1 + Z * Z / n;
    double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
    return (p + Z * Z / (2 * n) + side * half) / scale;
  }

  @Property(seed = "2004")
  void isTheMirrorImageWhereSidesAreChanged(
      @ForAll @IntRange(max = 300) int promoters,
      @ForAll @IntRange(max = 300) int detractors,
      @ForAll @IntRange(min = 1, max = 300) int passives) {
    long all = promoters + detractors + passives;
    Interval one = NetPromoterInterval.of(promoters, detractors, all);
    Interval other = NetPromoterInterval.of(detractors, promoters, all);

    assertThat(one.low()).isCloseTo(-other.high(), within(1e-12));
    assertThat(one.high()).isCloseTo(-other.low(), within(1e-12));
  }

  @Test
  void oneRatingAloneIsHardlyKnown() {
    Interval interval = NetPromoterInterval.of(1, 0, 1);

    assertThat(interval.high()).isEqualTo(1);
    assertThat(interval.low()).isLessThan(0.1);
  }

  @Test
  void refusesPartsThatAreMoreThanAll() {
    assertThatThrownBy(() -> NetPromoterInterval.of(6, 5, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "promoters and detractors must be parts of all 10 ratings, got 6 and 5; count them over"
                + " the same ratings");
  }
}
