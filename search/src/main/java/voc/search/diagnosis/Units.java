package voc.search.diagnosis;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Units of time spans and counts, each with what it is counted in. A closed list: of other nouns
 * after a number nobody knows whether they count the same thing.
 */
final class Units {
  /** What a word measures. */
  record Unit(FactKind kind, String name, double factor) {}

  private static final Map<String, Unit> UNITS = new TreeMap<>();

  static {
    span("minute minutes min mins", Fact.MINUTE, 1);
    span("hour hours hr hrs", Fact.MINUTE, 60);
    span("day days", Fact.MINUTE, 24 * 60);
    span("week weeks", Fact.MINUTE, 7 * 24 * 60);
    span("month months", "month", 1);
    span("year years", "month", 12);
    count("inch inches", "inch", 1);
    count("foot feet ft", "inch", 12);
    count("yard yards", "inch", 36);
    count("mile miles", "mile", 1);
    count("pound pounds lb lbs", "pound", 1);
    count("ton tons", "pound", 2000);
    count("gallon gallons", "gallon", 1);
    count("degree degrees", "degree", 1);
    for (String counted :
        ("item bag bin cart can piece page person people resident household guest car vehicle"
                + " tire pet dog cat chicken appliance mattress bundle signature pickup collection"
                + " document photo bedroom hen")
            .split(" ")) {
      count(counted + " " + plural(counted), counted, 1);
    }
    count("copy copies", "copy", 1);
    count("box boxes", "box", 1);
  }

  /** A pattern of one unit, without groups. */
  static final String PATTERN =
      "(?:(?:business|working)[ -]days?|"
          + String.join("|", UNITS.keySet().stream().sorted((a, b) -> order(a, b)).toList())
          + ")";

  private static final Pattern BUSINESS =
      Pattern.compile("(?:business|working)[ -]days?", Pattern.CASE_INSENSITIVE);

  private Units() {}

  /** What a word that {@link #PATTERN} matched measures. */
  static Unit of(String word) {
    String plain = word.toLowerCase(Locale.ROOT);
    if (BUSINESS.matcher(plain).matches()) {
      return new Unit(FactKind.DURATION, Fact.BUSINESS_DAY, 1);
    }
    Unit unit = UNITS.get(plain);
    if (unit == null) {
      throw new IllegalArgumentException("there is no unit \"" + word + "\"");
    }
    return unit;
  }

  private static String plural(String word) {
    return word.equals("person") ? "persons" : word + "s";
  }

  private static void span(String words, String name, double factor) {
    for (String word : words.split(" ")) {
      UNITS.put(word, new Unit(FactKind.DURATION, name, factor));
    }
  }

  private static void count(String words, String name, double factor) {
    for (String word : words.split(" ")) {
      UNITS.put(word, new Unit(FactKind.COUNT, name, factor));
    }
  }

  /** The longest first: a pattern takes the first that fits. */
  private static int order(String one, String other) {
    int byLength = Integer.compare(other.length(), one.length());
    return byLength != 0 ? byLength : one.compareTo(other);
  }
}
