package voc.explorer.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import voc.core.Interval;
import voc.core.Plural;

/** Numbers, days and lists as they are written on the page, always in {@code Locale.ROOT}. */
final class Words {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private Words() {}

  /** {@code 1,234}. */
  static String count(double number) {
    return String.format(Locale.ROOT, "%,d", Math.round(number));
  }

  /** {@code 1 need}, {@code 2 needs}. */
  static String count(long number, String one, String several) {
    return Plural.count(number, one, several);
  }

  /** {@code 1 has}, {@code 2 have}. */
  static String has(long number) {
    return count(number) + (number == 1 ? " has" : " have");
  }

  /** {@code 1,234}, or a dash where nothing is told. */
  static String count(OptionalDouble number) {
    return number.isPresent() ? count(number.getAsDouble()) : "–";
  }

  /** One decimal: {@code 12.5}. */
  static String decimal(double number) {
    return String.format(Locale.ROOT, "%,.1f", number);
  }

  /** {@code 62 %}, of a share in [0, 1], which no line breaks in two. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f\u00A0%%", 100 * share);
  }

  /** {@code 62 % (48–74)}, of a share with its interval. */
  static String percent(double share, Interval interval) {
    return String.format(
        Locale.ROOT, "%s (%.0f–%.0f)", percent(share), 100 * interval.low(), 100 * interval.high());
  }

  /** {@code 1,234 USD}. */
  static String money(double amount, String currency) {
    return count(amount) + " " + currency;
  }

  /** {@code 31 March 2026}. */
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** {@code a, b and c}. */
  static String list(List<String> parts) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    int last = parts.size() - 1;
    return String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }

  /** With a capital first letter and a full stop. */
  static String sentence(String words) {
    String text = words.strip();
    if (text.isEmpty()) {
      return text;
    }
    int first = text.offsetByCodePoints(0, 1);
    String capital = text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    return capital.matches("(?s).*[.!?…]") ? capital : capital + ".";
  }

  /** What stands in the place of figures that are withheld. */
  static String withheld(int smallestCell) {
    return "fewer than " + smallestCell + " people, or withheld to protect them";
  }
}
