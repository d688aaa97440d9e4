package voc.needs.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class SpherePointTest {
  private static final double HALF_ROUND = Math.PI * SpherePoint.EARTH_RADIUS;

  private static double metres(double lat1, double lon1, double lat2, double lon2) {
    return SpherePoint.of(lat1, lon1).metresTo(SpherePoint.of(lat2, lon2));
  }

  /** The haversine formula as it is usually written. */
  private static double haversine(double lat1, double lon1, double lat2, double lon2) {
    double north = Math.toRadians(lat2 - lat1);
    double east = Math.toRadians(lon2 - lon1);
    double h =
        Math.pow(Math.sin(north / 2), 2)
            + Math.cos(Math.toRadians(lat1))
                * Math.cos(Math.toRadians(lat2))
                * Math.pow(Math.sin(east / 2), 2);
    return 2 * SpherePoint.EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  @Test
  void aDegreeOfTheEquatorAndOfAMeridianIs111Kilometres() {
    assertThat(metres(0, 10, 0, 11)).isCloseTo(HALF_ROUND / 180, within(1e-6));
    assertThat(metres(-33, 10, -34, 10)).isCloseTo(111_195.08, within(0.01));
    assertThat(metres(60, 10, 60, 10.001)).as("half at 60° N").isCloseTo(55.5975, within(1e-4));
  }

  @Test
  void theSamePointIsAtDistanceZeroAndTheAntipodeHalfWayRound() {
    assertThat(metres(41.88, -87.63, 41.88, -87.63)).isZero();
    assertThat(metres(90, 0, -90, 0)).isCloseTo(HALF_ROUND, within(1e-6));
  }

  @Property(seed = "1995", tries = 500)
  void theDistanceIsThatOfTheHaversineFormula(
      @ForAll @DoubleRange(min = -90, max = 90) double latitude,
      @ForAll @DoubleRange(min = -180, max = 180) double longitude,
      @ForAll @DoubleRange(min = -0.01, max = 0.01) double north,
      @ForAll @DoubleRange(min = -0.01, max = 0.01) double east) {
    double other = Math.max(-90, Math.min(90, latitude + north));

    assertThat(metres(latitude, longitude, other, longitude + east))
        .isCloseTo(haversine(latitude, longitude, other, longitude + east), within(1e-5));
  }
}
