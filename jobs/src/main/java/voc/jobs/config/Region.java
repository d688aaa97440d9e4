package voc.jobs.config;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A part of the Earth between two parallels and two meridians, borders included.
 *
 * @param south least latitude, degrees north, WGS 84
 * @param west least longitude, degrees east, WGS 84
 * @param north greatest latitude, more than {@code south}
 * @param east greatest longitude, more than {@code west}: no region lies across the date line
 */
public record Region(double south, double west, double north, double east) implements Serializable {
  public Region {
    if (!(-90 <= south && south < north && north <= 90)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "south must be less than north, both in [-90, 90], got %s and %s",
              south,
              north));
    }
    if (!(-180 <= west && west < east && east <= 180)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "west must be less than east, both in [-180, 180], got %s and %s",
              west,
              east));
    }
  }

  /** The region that {@code south, west, north, east} name, if they name one. */
  static Optional<Region> of(List<String> degrees) {
    if (degrees.size() != 4) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Region(
              Double.parseDouble(degrees.get(0)),
              Double.parseDouble(degrees.get(1)),
              Double.parseDouble(degrees.get(2)),
              Double.parseDouble(degrees.get(3))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether a place lies in it. */
  public boolean contains(double latitude, double longitude) {
    return south <= latitude && latitude <= north && west <= longitude && longitude <= east;
  }
}
