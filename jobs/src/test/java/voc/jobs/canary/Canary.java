package voc.jobs.canary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One piece of personal data.
 *
 * @param kind what it is and where it stands, such as "name, signed"
 * @param input the source that it was planted in
 * @param value as it was planted
 * @param telling parts of it that tell the person by themselves, such as a rare surname
 */
record Canary(String kind, String input, String value, List<String> telling) {
  private static final int FEWEST_DIGITS = 7;

  /** What must be found nowhere, in lower case: as planted, its parts, bare digits, as in links. */
  Set<String> needles() {
    Set<String> needles = new LinkedHashSet<>();
    for (String part : telling) {
      needles.add(part.toLowerCase(Locale.ROOT));
      needles.add(URLEncoder.encode(part, UTF_8).toLowerCase(Locale.ROOT));
    }
    String digits = value.replaceAll("\\D", "");
    if (digits.length() >= FEWEST_DIGITS && value.replaceAll("[^\\p{L}]", "").length() < 6) {
      needles.add(digits);
    }
    return needles;
  }

  @Override
  public String toString() {
    return kind + " in " + input + ": " + value;
  }
}
