package voc.jobs.canary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

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
  private static final int SHORTEST_FRAGMENT = 3;
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern SPOKEN =
      Pattern.compile("(?:(?:zero|one|two|three|four|five|six|seven|eight|nine) ?){5,}");

  /** Parts of values that are nobody's. */
  private static final Set<String> COMMON =
      Set.of(
          "street", "avenue", "lane", "court", "dot", "com", "org", "example", "mail", "https",
          "portal", "account", "user", "zero", "one", "two", "three", "four", "five", "six",
          "seven", "eight", "nine", "march", "may", "october", "august");

  /** What must be found nowhere, in lower case: as planted, its parts, bare digits, as in links. */
  Set<String> needles() {
    Set<String> needles = new LinkedHashSet<>();
    for (String part : telling) {
      needles.add(part.toLowerCase(Locale.ROOT));
      needles.add(URLEncoder.encode(part, UTF_8).toLowerCase(Locale.ROOT));
    }
    String digits = digits();
    if (digits.length() >= FEWEST_DIGITS && value.replaceAll("[^\\p{L}]", "").length() < 6) {
      needles.add(digits);
    }
    if (kind.startsWith("phone") && digits.length() >= 10) {
      String exchange = digits.substring(digits.length() - 7, digits.length() - 4);
      for (String between : List.of("", "-", ".", " ")) {
        needles.add(exchange + between + last(4, digits));
      }
    }
    if (SPOKEN.matcher(value).matches()) {
      List<String> words = List.of(value.split(" "));
      needles.add(String.join(" ", words.subList(words.size() - 4, words.size())));
    }
    return needles;
  }

  /**
   * What must not be left beside a mark, in lower case: half of a name, the last digits of a
   * number, the year of a birth date. By themselves they stand in many places by chance.
   */
  Set<String> fragments() {
    Set<String> fragments = new LinkedHashSet<>();
    for (String part : BETWEEN.split(value.toLowerCase(Locale.ROOT))) {
      if (part.length() >= SHORTEST_FRAGMENT && !COMMON.contains(part)) {
        fragments.add(part);
      }
    }
    String digits = digits();
    if (digits.length() >= FEWEST_DIGITS) {
      fragments.add(last(4, digits));
      fragments.add(last(7, digits));
    }
    return fragments;
  }

  private String digits() {
    return value.replaceAll("\\D", "");
  }

  private static String last(int count, String text) {
    return text.substring(text.length() - count);
  }

  @Override
  public String toString() {
    return kind + " in " + input + ": " + value;
  }
}
