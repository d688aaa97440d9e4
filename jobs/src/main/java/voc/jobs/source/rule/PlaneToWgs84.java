package voc.jobs.source.rule;

import java.util.Optional;
import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.Proj4jException;
import org.locationtech.proj4j.ProjCoordinate;
import voc.jobs.config.Projections;

/**
 * From the plane of a projection to degrees. Thread-safe: the library's transformation is not said
 * to be, so one caller at a time uses it.
 */
final class PlaneToWgs84 {
  private static final CoordinateReferenceSystem WGS84 =
      new CRSFactory().createFromParameters("WGS 84", "+proj=longlat +datum=WGS84 +no_defs");

  /** A point that does not come back to itself this near lies outside of the projection. */
  private static final double MOST_ASTRAY = 1;

  private final CoordinateTransform toDegrees;
  private final CoordinateTransform toPlane;

  /**
   * @param projection what {@link Projections} knows
   */
  PlaneToWgs84(String projection) {
    CoordinateReferenceSystem plane = Projections.of(projection);
    this.toDegrees = new BasicCoordinateTransform(plane, WGS84);
    this.toPlane = new BasicCoordinateTransform(WGS84, plane);
  }

  /** The place of a point in the plane, if it is one that the projection has. */
  synchronized Optional<LatLong> at(double x, double y) {
    try {
      ProjCoordinate degrees = toDegrees.transform(new ProjCoordinate(x, y), new ProjCoordinate());
      ProjCoordinate back = toPlane.transform(degrees, new ProjCoordinate());
      boolean same = Math.hypot(back.x - x, back.y - y) <= MOST_ASTRAY;
      return same ? LatLong.onEarth(degrees.y, degrees.x) : Optional.empty();
    } catch (Proj4jException e) {
      return Optional.empty();
    }
  }
}
