package voc.samples.formats;

import static java.lang.Math.PI;
import static java.lang.Math.toRadians;
import static java.lang.StrictMath.log;
import static java.lang.StrictMath.pow;
import static java.lang.StrictMath.sin;
import static java.lang.StrictMath.sqrt;
import static java.lang.StrictMath.tan;

/**
 * New York's State Plane coordinates, Long Island zone (EPSG:2263): feet east and north.
 *
 * <p>Lambert conformal conic with two standard parallels on the GRS 80 ellipsoid; formulas 15-1 to
 * 15-10 of J. P. Snyder, Map Projections: A Working Manual, USGS Professional Paper 1395 (1987);
 * parameters of the EPSG registry.
 *
 * @param x US survey feet east
 * @param y US survey feet north
 */
record StatePlane(long x, long y) {
  private static final double SEMI_MAJOR = 6_378_137;
  private static final double FLATTENING = 1 / 298.257222101;
  private static final double ECCENTRICITY = sqrt(FLATTENING * (2 - FLATTENING));

  private static final double SOUTH = toRadians(40 + 40 / 60.0);
  private static final double NORTH = toRadians(41 + 2 / 60.0);
  private static final double ORIGIN_LATITUDE = toRadians(40 + 10 / 60.0);
  private static final double ORIGIN_LONGITUDE = toRadians(-74);
  private static final double FALSE_EASTING = 300_000;

  private static final double FEET_PER_METRE = 3937.0 / 1200;

  private static final double CONE =
      (log(scale(SOUTH)) - log(scale(NORTH))) / (log(slope(SOUTH)) - log(slope(NORTH)));

  /** The coordinates of a place near New York, to the foot. */
  static StatePlane of(Geo place) {
    double radius = radius(toRadians(place.latitude()));
    double angle = CONE * (toRadians(place.longitude()) - ORIGIN_LONGITUDE);
    double east = FALSE_EASTING + radius * sin(angle);
    double north = radius(ORIGIN_LATITUDE) - radius * StrictMath.cos(angle);
    return new StatePlane(Math.round(east * FEET_PER_METRE), Math.round(north * FEET_PER_METRE));
  }

  private static double radius(double latitude) {
    double constant = scale(SOUTH) / (CONE * pow(slope(SOUTH), CONE));
    return SEMI_MAJOR * constant * pow(slope(latitude), CONE);
  }

  /** Snyder's m, 14-15. */
  private static double scale(double latitude) {
    double e = ECCENTRICITY * sin(latitude);
    return StrictMath.cos(latitude) / sqrt(1 - e * e);
  }

  /** Snyder's t, 15-9. */
  private static double slope(double latitude) {
    double e = ECCENTRICITY * sin(latitude);
    return tan(PI / 4 - latitude / 2) / pow((1 - e) / (1 + e), ECCENTRICITY / 2);
  }
}
