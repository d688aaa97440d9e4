package voc.samples.formats;

/**
 * A place on the ground.
 *
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 */
record Geo(double latitude, double longitude) {
  /** Riverbend lies around this made-up point. */
  private static final Geo RIVERBEND = new Geo(41.52, -90.47);

  /** Where the exports of New York's layout lie, so that State Plane coordinates make sense. */
  private static final Geo NEW_YORK = new Geo(40.7, -73.9);

  private static final double KM_PER_DEGREE = 111.2;

  /** A place in Riverbend. */
  static Geo inRiverbend(Said.Where where) {
    return RIVERBEND.moved(where);
  }

  /** The same place as if Riverbend lay in New York. */
  static Geo inNewYork(Said.Where where) {
    return NEW_YORK.moved(where);
  }

  private Geo moved(Said.Where where) {
    double perDegree = KM_PER_DEGREE * StrictMath.cos(Math.toRadians(latitude));
    return new Geo(
        rounded(latitude + where.north() / KM_PER_DEGREE),
        rounded(longitude + where.east() / perDegree));
  }

  /** To about a metre. */
  private static double rounded(double degrees) {
    return Math.round(degrees * 1e5) / 1e5;
  }
}
