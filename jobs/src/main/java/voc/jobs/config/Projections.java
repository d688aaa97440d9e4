package voc.jobs.config;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.Proj4jException;

/**
 * Projections of the Earth onto a plane, by a name of ours or as a PROJ string. The strings are
 * written from the laws and manuals that define the projections, not from the EPSG database.
 */
public final class Projections {
  /**
   * State Plane, New York Long Island zone (3104), NAD 83, US survey feet: a Lambert conic with the
   * standard parallels 40°40' and 41°02', the origin 40°10' N 74° W and a false easting of 300 km.
   * Source: J. E. Stem, State Plane Coordinate System of 1983, NOAA Manual NOS NGS 5, appendix A.
   */
  private static final String NEW_YORK_LONG_ISLAND =
      "+proj=lcc +lat_1=41.033333333333333 +lat_2=40.666666666666667 +lat_0=40.166666666666667"
          + " +lon_0=-74 +x_0=300000 +y_0=0 +ellps=GRS80 +towgs84=0,0,0 +units=us-ft +no_defs";

  private static final Map<String, String> NAMED =
      new TreeMap<>(Map.of("nyc", NEW_YORK_LONG_ISLAND));

  private Projections() {}

  /**
   * The projection that {@code text} names or describes.
   *
   * @throws IllegalArgumentException if there is none, saying why
   */
  public static CoordinateReferenceSystem of(String text) {
    String string = NAMED.getOrDefault(text.strip().toLowerCase(Locale.ROOT), text.strip());
    if (!string.startsWith("+proj=")) {
      throw new IllegalArgumentException(
          "unknown projection \""
              + text
              + "\"; use "
              + String.join(", ", NAMED.keySet())
              + " or a PROJ string that begins with +proj=");
    }
    try {
      return new CRSFactory().createFromParameters(text, string);
    } catch (Proj4jException | NumberFormatException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no PROJ string (" + e.getMessage() + "); correct it", e);
    }
  }

  /** What is wrong with a projection of the configuration, and the remedy; null if nothing is. */
  static @Nullable String fault(String text) {
    try {
      of(text);
      return null;
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }
}
