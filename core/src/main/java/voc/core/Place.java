package voc.core;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where the matter lies. Any part may be absent, never all.
 *
 * @param address as the source writes it, or a district or site name
 * @param latitude degrees north, WGS 84, in [-90, 90]
 * @param longitude degrees east, WGS 84, in [-180, 180]
 */
public record Place(@Nullable String address, @Nullable Double latitude, @Nullable Double longitude)
    implements Serializable {
  public Place {
    if (latitude != null && !(Math.abs(latitude) <= 90)) {
      throw new IllegalArgumentException("latitude must be in [-90, 90], got " + latitude);
    }
    if (longitude != null && !(Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException("longitude must be in [-180, 180], got " + longitude);
    }
    if (address == null && latitude == null && longitude == null) {
      throw new IllegalArgumentException("a place needs an address or coordinates");
    }
  }
}
