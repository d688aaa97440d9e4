package voc.jobs.source.rule;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import voc.core.Place;
import voc.jobs.config.Columns.PlaceColumns;
import voc.jobs.source.record.Fields;

/** Reads places: an address, coordinates, or both. */
final class PlaceReader {
  private PlaceReader() {}

  /** The place, if the record has one; coordinates that can't be stay attributes. */
  static @Nullable Place place(Fields fields, PlaceColumns columns) {
    Optional<Double> latitude = coordinate(fields, columns.latitude(), 90);
    Optional<Double> longitude = coordinate(fields, columns.longitude(), 180);
    boolean onMap = latitude.isPresent() && longitude.isPresent();
    if (onMap) {
      fields.take(named(columns.latitude()));
      fields.take(named(columns.longitude()));
    }
    Optional<String> address =
        columns.address() == null ? Optional.empty() : fields.take(columns.address());
    return onMap || address.isPresent()
        ? new Place(
            address.orElse(null),
            onMap ? latitude.orElseThrow() : null,
            onMap ? longitude.orElseThrow() : null)
        : null;
  }

  private static Optional<Double> coordinate(Fields fields, @Nullable String column, double most) {
    if (column == null) {
      return Optional.empty();
    }
    return fields.peek(column).flatMap(Numbers::parse).filter(degrees -> Math.abs(degrees) <= most);
  }

  private static String named(@Nullable String column) {
    return column == null ? "" : column;
  }
}
