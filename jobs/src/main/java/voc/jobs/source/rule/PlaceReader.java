package voc.jobs.source.rule;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import voc.core.Place;
import voc.jobs.config.Columns.PlaceColumns;
import voc.jobs.config.Region;
import voc.jobs.source.record.Fields;

/**
 * Reads places: an address, coordinates, or both. Latitude and longitude win over projected
 * coordinates; swapped ones are repaired. What can't be a place stays among the attributes.
 * Thread-safe.
 */
public final class PlaceReader {
  /** Attribute of feedback whose place was repaired; its value says how. */
  public static final String REPAIRED = "place.repaired";

  /** The one repair there is. */
  static final String SWAPPED = "latitude and longitude swapped";

  private final PlaceColumns columns;
  private final @Nullable Region region;
  private final @Nullable PlaneToWgs84 plane;

  /**
   * @param columns where the place stands
   * @param region where all places lie; null if nothing is known
   */
  PlaceReader(PlaceColumns columns, @Nullable Region region) {
    this.columns = columns;
    this.region = region;
    this.plane = columns.projection() == null ? null : new PlaneToWgs84(columns.projection());
  }

  /**
   * A place and what was done to it.
   *
   * @param place null if the record has none
   * @param repair null if nothing was done
   */
  record Found(@Nullable Place place, @Nullable String repair) {}

  /** The place, if the record has one. */
  Found place(Fields fields) {
    Optional<Double> latitude = number(fields, columns.latitude());
    Optional<Double> longitude = number(fields, columns.longitude());
    Optional<LatLong> point = Optional.empty();
    String repair = null;
    if (latitude.isPresent() && longitude.isPresent()) {
      double north = latitude.orElseThrow();
      double east = longitude.orElseThrow();
      point = fitting(north, east);
      if (point.isEmpty()) {
        point = fitting(east, north);
        repair = point.isPresent() ? SWAPPED : null;
      }
      if (point.isPresent()) {
        take(fields, columns.latitude());
        take(fields, columns.longitude());
      }
    }
    if (point.isEmpty()) {
      point = projected(fields);
    }
    Optional<String> address =
        columns.address() == null ? Optional.empty() : fields.take(columns.address());
    return new Found(placed(address.orElse(null), point.orElse(null)), repair);
  }

  private static @Nullable Place placed(@Nullable String address, @Nullable LatLong point) {
    if (point != null) {
      return new Place(address, point.latitude(), point.longitude());
    }
    return address == null ? null : new Place(address, null, null);
  }

  /** The plane's own numbers stay attributes: they are the source's, the degrees are ours. */
  private Optional<LatLong> projected(Fields fields) {
    PlaneToWgs84 conversion = plane;
    Optional<Double> x = number(fields, columns.x());
    Optional<Double> y = number(fields, columns.y());
    if (conversion == null || x.isEmpty() || y.isEmpty()) {
      return Optional.empty();
    }
    if (x.orElseThrow() == 0 && y.orElseThrow() == 0) {
      return Optional.empty();
    }
    return conversion
        .at(x.orElseThrow(), y.orElseThrow())
        .flatMap(point -> fitting(point.latitude(), point.longitude()));
  }

  private Optional<LatLong> fitting(double latitude, double longitude) {
    return LatLong.onEarth(latitude, longitude)
        .filter(point -> !point.isNull())
        .filter(point -> region == null || region.contains(latitude, longitude));
  }

  private static Optional<Double> number(Fields fields, @Nullable String column) {
    return column == null ? Optional.empty() : fields.peek(column).flatMap(Numbers::parse);
  }

  private static void take(Fields fields, @Nullable String column) {
    if (column != null) {
      fields.take(column);
    }
  }
}
