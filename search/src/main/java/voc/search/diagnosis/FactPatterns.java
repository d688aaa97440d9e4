package voc.search.diagnosis;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds values in a sentence. Patterns rather than a parser: amounts of public services are written
 * in few ways, and what is not read is merely not compared.
 */
final class FactPatterns {
  private static final String N = Numerals.NUMBER;
  private static final String AND_UP = "(?:\\s*(?:-|–|to|or)\\s*(?<to>" + N + "))?";

  private static final String PER =
      "(?:\\s+(?:a|an|per|each|every)\\s+(?<per>hour|day|week|month|year|person|bag|item|copy|page|vehicle|car|ride|visit|block|household|unit))?";

  private static final Pattern DOLLARS =
      Pattern.compile(
          "(?:\\$\\s?(?<a>\\d[\\d,]*(?:\\.\\d+)?)(?:\\s*(?:-|–|to|or)\\s*\\$?\\s?(?<b>\\d[\\d,]*(?:\\.\\d+)?))?(?!\\d)"
              + "|(?<from>"
              + N
              + ")"
              + AND_UP
              + "\\s*(?<unit>dollars?|bucks|cents?))"
              + PER,
          CASE_INSENSITIVE);

  private static final Pattern FREE =
      Pattern.compile(
          "(?<!feel |toll |toll-|smoke|drug|tax |[a-z]-)\\bfree(?: of charge)?\\b(?!\\s+(?:to|from|up|time|space)\\b|-)",
          CASE_INSENSITIVE);

  /** As in {@code three bulky items}; at most one word, which is no other part of speech. */
  private static final String ADJECTIVE =
      "(?:(?!(?:or|and|to|of|the|an?|per|in|on|at|for|from|is|are|by|if|as)\\b)[a-z]+\\s+)??";

  private static final Pattern MEASURE =
      Pattern.compile(
          "(?<!\\$)(?<![\\d.,])(?<from>"
              + N
              + ")"
              + AND_UP
              + "[\\s-]*(?:(?<percent>%|percent\\b)|"
              + ADJECTIVE
              + "(?<unit>"
              + Units.PATTERN
              + ")\\b)(?<old>\\s+(?:old|of age))?"
              + PER,
          CASE_INSENSITIVE);

  private static final String CLOCK =
      "(?:(?<h%1$s>\\d{1,2}|"
          + "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
          + "(?::(?<m%1$s>\\d{2}))?\\s*(?<n%1$s>[ap])\\.?\\s?m\\b\\.?|(?<w%1$s>noon|midnight))";

  private static final Pattern TIMES =
      Pattern.compile(
          String.format(Locale.ROOT, CLOCK, "A")
              + "(?:\\s*(?:-|–|to|until|till|through|and)\\s*"
              + String.format(Locale.ROOT, CLOCK, "B")
              + ")?",
          CASE_INSENSITIVE);

  private static final String DAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)days?";

  private static final Pattern WEEKDAYS =
      Pattern.compile(
          "\\b(?<first>"
              + DAY
              + ")(?:\\s*(?:-|–|to|through|thru|until)\\s*(?<last>"
              + DAY
              + "))?\\b|\\b(?<week>weekdays|weekends?)\\b",
          CASE_INSENSITIVE);

  private static final Pattern DATE =
      Pattern.compile(
          "\\b(?<month>january|february|march|april|may|june|july|august|september|october|november|december)\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s+(?<year>20\\d{2})\\b)?",
          CASE_INSENSITIVE);

  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\d-])(?:1[-. ])?\\(?(\\d{3})\\)?[-. ]\\s?(\\d{3})[-. ](\\d{4})(?!\\d)");

  private static final Pattern URL =
      Pattern.compile("\\b(?:https?://|www\\.)(?<url>[^\\s<>\"')]+)", CASE_INSENSITIVE);

  private static final Pattern AT_MOST =
      Pattern.compile(
          "\\b(?:within|up to|at most|(?:no|not) more than|(?:a )?maximum of|less than|fewer than|under|no later than)(?: the)?(?: (?:next|first))?\\s*$",
          CASE_INSENSITIVE);

  private static final Pattern AT_LEAST =
      Pattern.compile(
          "\\b(?:at least|more than|over|(?:a )?minimum of|no less than|no fewer than|starting at|starts at|older than|longer than)\\s*$",
          CASE_INSENSITIVE);

  private static final Pattern ABOUT =
      Pattern.compile(
          "\\b(?:about|around|approximately|roughly|usually|typically|generally|nearly|almost|some|an? average of)\\s*$",
          CASE_INSENSITIVE);

  private static final Pattern OR_MORE =
      Pattern.compile("^\\s*(?:or|and) (?:more|older|over|above|longer|up)\\b", CASE_INSENSITIVE);
  private static final Pattern OR_LESS =
      Pattern.compile("^\\s*(?:or|and) (?:less|fewer|younger|under|below)\\b", CASE_INSENSITIVE);

  private static final Pattern ROLE =
      Pattern.compile(
          "\\b(?<role>by|before|until|till|through|after|from|since|starting|begins?|starts?|opens?|at|on|closes?|ends?)(?: at| on)?\\s*$",
          CASE_INSENSITIVE);

  private FactPatterns() {}

  /** A value at its place in a sentence. */
  record Found(FactKind kind, String unit, String per, FactValue value, int start, int end) {}

  /** What a sentence says, in order of kind and place. */
  static List<Found> in(String sentence) {
    List<Found> found = new ArrayList<>();
    money(sentence, found);
    measures(sentence, found);
    times(sentence, found);
    weekdays(sentence, found);
    dates(sentence, found);
    words(sentence, found);
    return found;
  }

  private static void money(String sentence, List<Found> found) {
    Matcher matcher = DOLLARS.matcher(sentence);
    while (matcher.find()) {
      String from = first(matcher.group("a"), matcher.group("from"));
      String to = first(matcher.group("b"), matcher.group("to"), from);
      String unit = matcher.group("unit");
      double factor = unit != null && unit.toLowerCase(Locale.ROOT).startsWith("cent") ? 0.01 : 1;
      FactValue value = amount(sentence, matcher, factor, from, to);
      found.add(found(FactKind.MONEY, "money", per(matcher), value, matcher));
    }
    Matcher free = FREE.matcher(sentence);
    while (free.find()) {
      FactValue nothing = new FactValue.Amount(0, 0, Bound.EXACT);
      found.add(found(FactKind.MONEY, "money", "", nothing, free));
    }
  }

  private static void measures(String sentence, List<Found> found) {
    Matcher matcher = MEASURE.matcher(sentence);
    while (matcher.find()) {
      String from = first(matcher.group("from"));
      String to = first(matcher.group("to"), from);
      if (matcher.group("percent") != null) {
        FactValue value = amount(sentence, matcher, 1, from, to);
        found.add(found(FactKind.PERCENT, "%", "", value, matcher));
        continue;
      }
      Units.Unit unit = Units.of(first(matcher.group("unit")));
      String name = matcher.group("old") == null ? unit.name() : "age in " + unit.name();
      FactValue value = amount(sentence, matcher, unit.factor(), from, to);
      // 24 hours a day, 7 days a week: as good as always.
      if (unit.kind() == FactKind.DURATION && !per(matcher).isEmpty()) {
        continue;
      }
      found.add(found(unit.kind(), name, per(matcher), value, matcher));
    }
  }

  private static void times(String sentence, List<Found> found) {
    Matcher matcher = TIMES.matcher(sentence);
    while (matcher.find()) {
      int from = clock(matcher, "A");
      boolean range = matcher.group("hB") != null || matcher.group("wB") != null;
      if (from < 0) {
        continue;
      }
      if (!range) {
        FactValue value = new FactValue.Amount(from, from, Bound.EXACT);
        String role = role(sentence, matcher.start());
        found.add(found(FactKind.TIME, "time " + role, "", value, matcher));
        continue;
      }
      int to = clock(matcher, "B");
      // Hours that overlap in part differ all the same: they are compared as a word.
      FactValue value = new FactValue.Word(from + "-" + to);
      found.add(found(FactKind.TIME, "hours", "", value, matcher));
    }
  }

  private static int clock(Matcher matcher, String which) {
    String word = matcher.group("w" + which);
    if (word != null) {
      return word.equalsIgnoreCase("noon") ? 12 * 60 : 0;
    }
    String minutes = matcher.group("m" + which);
    int hour = (int) Numerals.value(first(matcher.group("h" + which)));
    int minute = minutes == null ? 0 : Integer.parseInt(minutes);
    boolean afternoon = first(matcher.group("n" + which)).equalsIgnoreCase("p");
    return hour < 1 || hour > 12 || minute > 59
        ? -1
        : (hour % 12 + (afternoon ? 12 : 0)) * 60 + minute;
  }

  private static void weekdays(String sentence, List<Found> found) {
    Matcher matcher = WEEKDAYS.matcher(sentence);
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    int start = -1;
    int end = -1;
    while (matcher.find()) {
      start = start < 0 ? matcher.start() : start;
      end = matcher.end();
      if (matcher.group("week") != null) {
        boolean weekend = matcher.group("week").toLowerCase(Locale.ROOT).startsWith("weekend");
        days.addAll(
            weekend
                ? EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)
                : EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        continue;
      }
      DayOfWeek first = day(first(matcher.group("first")));
      DayOfWeek last = day(first(matcher.group("last"), matcher.group("first")));
      for (DayOfWeek day = first; day != last; day = day.plus(1)) {
        days.add(day);
      }
      days.add(last);
    }
    if (start >= 0) {
      FactValue value = new FactValue.Weekdays(days);
      found.add(new Found(FactKind.WEEKDAYS, "weekday", "", value, start, end));
    }
  }

  private static DayOfWeek day(String name) {
    String singular = name.toUpperCase(Locale.ROOT).replaceFirst("DAYS$", "DAY");
    return DayOfWeek.valueOf(singular);
  }

  private static void dates(String sentence, List<Found> found) {
    Matcher matcher = DATE.matcher(sentence);
    while (matcher.find()) {
      String year = matcher.group("year");
      Month month = Month.valueOf(first(matcher.group("month")).toUpperCase(Locale.ROOT));
      MonthDay day;
      try {
        day = MonthDay.of(month, Integer.parseInt(first(matcher.group("day"))));
      } catch (DateTimeException e) {
        // No such day, such as March 45: nothing to compare.
        continue;
      }
      FactValue value = new FactValue.CalendarDay(day, year == null ? null : Integer.valueOf(year));
      String role = role(sentence, matcher.start());
      found.add(found(FactKind.DATE, "date " + role, "", value, matcher));
    }
  }

  private static void words(String sentence, List<Found> found) {
    Matcher phone = PHONE.matcher(sentence);
    while (phone.find()) {
      FactValue number =
          new FactValue.Word(phone.group(1) + "-" + phone.group(2) + "-" + phone.group(3));
      found.add(found(FactKind.PHONE, "phone", "", number, phone));
    }
    Matcher url = URL.matcher(sentence);
    while (url.find()) {
      String address = first(url.group("url")).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
      FactValue value = new FactValue.Word(address.replaceFirst("[./?,;:]+$", ""));
      found.add(found(FactKind.URL, "url", "", value, url));
    }
  }

  private static FactValue amount(
      String sentence, Matcher matcher, double factor, String from, String to) {
    double one = factor * Numerals.value(from);
    double other = factor * Numerals.value(to);
    String before = sentence.substring(0, matcher.start());
    String after = sentence.substring(matcher.end());
    Bound bound = Bound.EXACT;
    if (AT_MOST.matcher(before).find() || OR_LESS.matcher(after).find()) {
      bound = Bound.AT_MOST;
    } else if (AT_LEAST.matcher(before).find() || OR_MORE.matcher(after).find()) {
      bound = Bound.AT_LEAST;
    } else if (ABOUT.matcher(before).find()) {
      bound = Bound.ABOUT;
    }
    return new FactValue.Amount(Math.min(one, other), Math.max(one, other), bound);
  }

  /** Whether a time begins something, ends it, or neither. */
  private static String role(String sentence, int start) {
    Matcher matcher = ROLE.matcher(sentence.substring(0, start));
    if (!matcher.find()) {
      return "";
    }
    return switch (first(matcher.group("role")).toLowerCase(Locale.ROOT)) {
      case "by", "before", "until", "till", "through", "close", "closes", "end", "ends" -> "end";
      case "after",
          "from",
          "since",
          "starting",
          "begin",
          "begins",
          "start",
          "starts",
          "open",
          "opens" ->
          "start";
      default -> "";
    };
  }

  private static String per(Matcher matcher) {
    String per = matcher.group("per");
    return per == null ? "" : per.toLowerCase(Locale.ROOT);
  }

  private static Found found(
      FactKind kind, String unit, String per, FactValue value, Matcher matcher) {
    return new Found(kind, unit, per, value, matcher.start(), matcher.end());
  }

  /** The first that is there. */
  private static String first(@Nullable String... texts) {
    for (String text : texts) {
      if (text != null) {
        return text;
      }
    }
    throw new IllegalStateException("a pattern without its group");
  }
}
