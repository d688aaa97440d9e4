package voc.nlp.redact.pattern;

import java.util.Locale;
import java.util.Set;

/** The words that end the names of streets and other places. */
final class StreetWords {
  /** As a regular expression's alternatives, for patterns of any case. */
  static final String SUFFIX =
      "(?:street|st|str|avenue|ave|av|road|rd|boulevard|blvd|drive|dr|lane|ln|court|ct|place|pl|square"
          + "|sq|way|parkway|pkwy|terrace|ter|highway|hwy|circle|cir|trail|trl|alley|plaza|crescent|loop|row"
          + "|pike|turnpike|expressway|expwy|close|mews|walk|path|run|crossing|broadway)";

  private static final Set<String> PLACES =
      Set.of(
          "street",
          "st",
          "avenue",
          "ave",
          "road",
          "rd",
          "boulevard",
          "blvd",
          "drive",
          "lane",
          "ln",
          "court",
          "place",
          "square",
          "sq",
          "park",
          "way",
          "bridge",
          "highway",
          "hwy",
          "parkway",
          "pkwy",
          "terrace",
          "station",
          "school",
          "library",
          "plaza",
          "circle",
          "alley",
          "hospital",
          "beach",
          "church",
          "center",
          "centre",
          "garden",
          "gardens",
          "field",
          "playground",
          "building",
          "hall",
          "house",
          "tunnel",
          "trail",
          "pond",
          "river",
          "island",
          "airport",
          "avenues",
          "streets");

  private StreetWords() {}

  /** Whether a name before this word is a place's. */
  static boolean isSuffix(String word) {
    String plain = word.toLowerCase(Locale.ROOT);
    return PLACES.contains(plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain);
  }
}
