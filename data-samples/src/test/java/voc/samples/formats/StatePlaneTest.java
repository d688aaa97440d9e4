package voc.samples.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** What the definition of EPSG:2263 says of the projection. */
class StatePlaneTest {
  private static final double FEET_PER_METRE = 3937.0 / 1200;

  @Test
  void originLiesAtTheFalseEasting() {
    assertThat(StatePlane.of(new Geo(40 + 10 / 60.0, -74))).isEqualTo(new StatePlane(984_250, 0));
  }

  @Test
  void lengthsAreTrueOnTheStandardParallels() {
    for (double latitude : new double[] {40 + 40 / 60.0, 41 + 2 / 60.0}) {
      StatePlane west = StatePlane.of(new Geo(latitude, -74.05));
      StatePlane east = StatePlane.of(new Geo(latitude, -73.95));

      double feet = Math.hypot(east.x() - west.x(), east.y() - west.y());
      assertThat(feet).isCloseTo(parallel(latitude) * 0.1 * FEET_PER_METRE, within(1.5));
    }
  }

  @Test
  void mapIsSymmetricAboutItsMeridian() {
    StatePlane west = StatePlane.of(new Geo(40.7, -74.1));
    StatePlane east = StatePlane.of(new Geo(40.7, -73.9));

    assertThat(east.y()).isEqualTo(west.y());
    assertThat(east.x() - 984_250).isEqualTo(984_250 - west.x());
  }

  /** Metres of a degree of longitude on the GRS 80 ellipsoid. */
  private static double parallel(double latitude) {
    double angle = Math.toRadians(latitude);
    double flattening = 1 / 298.257222101;
    double squared = flattening * (2 - flattening);
    double sine = Math.sin(angle);
    return Math.toRadians(1) * 6_378_137 * Math.cos(angle) / Math.sqrt(1 - squared * sine * sine);
  }
}
