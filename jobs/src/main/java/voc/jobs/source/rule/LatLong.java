package voc.jobs.source.rule;

import java.util.Optional;

/**
 * A point on the Earth.
 *
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 */
record LatLong(double latitude, double longitude) {
  /** The point, if there is one of these coordinates. */
  static Optional<LatLong> onEarth(double latitude, double longitude) {
    return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
        ? Optional.of(new LatLong(latitude, longitude))
        : Optional.empty();
  }

  /** 0° N 0° E lies in the Gulf of Guinea; exports write it where they know no place. */
  boolean isNull() {
    return latitude == 0 && longitude == 0;
  }
}
