package voc.nlp.redact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fields that tell an exact place without an address: coordinates in degrees, which are rounded,
 * and what cannot be rounded, such as State Plane coordinates and the number of a parcel (New
 * York's BBL), which is masked.
 */
final class ExactPlaces {
  /** Of a degree: about 100 m. */
  private static final int DECIMALS = 3;

  private static final BigDecimal MOST_DEGREES = BigDecimal.valueOf(180);

  /** A longer name is a survey's question. */
  private static final int MOST_WORDS = 6;

  private static final String DEGREES = "[+-]?\\d{1,3}\\.\\d+";

  private static final Pattern NUMBER = Pattern.compile("(?<![\\d.])" + DEGREES + "(?![\\d.])");
  private static final Pattern WHOLE = Pattern.compile("\\s*" + DEGREES + "\\s*");

  /** "(40.71284, -74.00602)", "POINT (-74.00602 40.71284)", "q=40.71284,-74.00602". */
  private static final Pattern PAIR =
      Pattern.compile(
          "(?<![\\d.])"
              + DEGREES
              + "[\\s°NSEWnsew]{0,4}(?:\\s*[,;]\\s*|\\s+)"
              + DEGREES
              + "(?![\\d.])");

  /** "latitude":"40.71284", lng=-74.00602. */
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?i)(?<!\\p{L})(?:lat|latitude|lon|lng|long|longitude)\"?\\s*[:=]\\s*\"?" + DEGREES);

  private static final Pattern CAMEL_CASE = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Words that tell it wherever they stand in a field's name. */
  private static final Set<String> TELLING =
      Set.of(
          "latitude",
          "longitude",
          "lat",
          "lng",
          "coord",
          "coords",
          "coordinate",
          "coordinates",
          "xcoord",
          "ycoord",
          "easting",
          "northing",
          "geom",
          "geometry",
          "geocode",
          "geolocation",
          "geohash",
          "bbl",
          "parcel",
          "apn",
          "what3words");

  /** Names that tell it as a whole, their words joined. */
  private static final Set<String> NAMES =
      Set.of(
          "x",
          "y",
          "lon",
          "long",
          "bin",
          "point",
          "pointx",
          "pointy",
          "shape",
          "addressid",
          "housenumber",
          "streetnumber",
          "buildingnumber",
          "buildingid",
          "blockandlot");

  private ExactPlaces() {}

  /** Whether a field of this name tells an exact place. */
  static boolean isNamed(String name) {
    List<String> words =
        Arrays.stream(BETWEEN_WORDS.split(CAMEL_CASE.matcher(name).replaceAll(" ")))
            .filter(word -> !word.isEmpty())
            .map(word -> word.toLowerCase(Locale.ROOT))
            .toList();
    return words.size() <= MOST_WORDS
        && (words.stream().anyMatch(TELLING::contains) || NAMES.contains(String.join("", words)));
  }

  /** Whether a value tells a place that {@link #coarseField} does not make coarse. */
  static boolean isMasked(String value) {
    return value.chars().anyMatch(Character::isDigit)
        && !(WHOLE.matcher(value).matches()
            || PAIR.matcher(value).find()
            || LABELLED.matcher(value).find());
  }

  /** The value of a field that {@link #isNamed}, its coordinates rounded. */
  static String coarseField(String value) {
    return WHOLE.matcher(value).matches() ? rounded(value) : coarse(value);
  }

  /** A text, its pairs of coordinates rounded; a number alone may be anything. */
  static String coarse(String text) {
    String pairs = PAIR.matcher(text).replaceAll(match -> quoted(rounded(match.group())));
    return LABELLED.matcher(pairs).replaceAll(match -> quoted(rounded(match.group())));
  }

  /** A coordinate rounded. */
  static double coarse(double degrees) {
    double scale = Math.pow(10, DECIMALS);
    return Math.round(degrees * scale) / scale;
  }

  private static String rounded(String text) {
    return NUMBER
        .matcher(text)
        .replaceAll(
            match -> {
              BigDecimal number = new BigDecimal(match.group());
              boolean isDegrees = number.abs().compareTo(MOST_DEGREES) <= 0;
              return isDegrees && number.scale() > DECIMALS
                  ? number.setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString()
                  : match.group();
            });
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }
}
