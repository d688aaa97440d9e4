package voc.jobs.cli;

import static java.util.stream.Collectors.averagingInt;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import voc.jobs.config.TimeRule;
import voc.jobs.source.rule.TimeReader;

/**
 * What the columns of an unknown file may mean, by their names and first values; a column has one
 * meaning.
 *
 * @param id names a record
 * @param time when it was said
 * @param timePatterns patterns that fit all values of {@code time}, the likeliest first; none if
 *     ISO fits, which needs no saying, or no pattern that is known
 * @param agency whom it is addressed to
 * @param text the words
 * @param ratings hold small numbers; those that are called so come first
 */
record ColumnGuesses(
    Optional<String> id,
    Optional<String> time,
    List<String> timePatterns,
    Optional<String> agency,
    Optional<String> text,
    List<String> ratings) {
  private static final List<String> IDS = List.of("id", "case", "number");
  private static final List<String> TIMES =
      List.of("created", "opened", "submitted", "date", "time", "when");
  private static final List<String> AGENCIES = List.of("department", "agency", "dept");
  private static final List<String> TEXTS =
      List.of(
          "comment",
          "feedback",
          "message",
          "description",
          "details",
          "verbatim",
          "review",
          "utterance",
          "transcript",
          "text",
          "answer",
          "request",
          "why",
          "?");

  private static final List<String> RATINGS = List.of("rating", "score", "nps", "satisf", "star");

  /** Longer names are questions, or the words of a table without names. */
  private static final int LONGEST_NAME_OF_TIME = 40;

  /** Month first before day first: voc is for offices of the United States. */
  private static final List<String> PATTERNS =
      List.of(
          TimeRule.ISO,
          "M/d/uuuu",
          "d/M/uuuu",
          "M/d/uuuu H:mm",
          "d/M/uuuu H:mm",
          "M/d/uuuu H:mm:ss",
          "d/M/uuuu H:mm:ss",
          "M/d/uuuu h:mm a",
          "M/d/uuuu h:mm:ss a",
          "M/d/uu",
          "M/d/uu H:mm",
          "uuuu/M/d",
          "uuuu/M/d H:mm:ss",
          "uuuu/M/d H:mm:ssx",
          "d.M.uuuu",
          "d MMM uuuu",
          "d-MMM-uuuu",
          "MMM d, uuuu");

  private static final Pattern SMALL_NUMBER = Pattern.compile("(?:[0-9]|10)(?:\\.0+)?");

  /** Fewer answers than that tell no scale. */
  private static final int FEWEST_RATINGS = 3;

  /**
   * Guesses.
   *
   * @param rows values in order of the columns; none if they are not known
   */
  static ColumnGuesses of(List<String> columns, List<List<String>> rows) {
    Table table = new Table(columns, rows);
    Set<String> taken = new HashSet<>();
    Optional<String> id = table.like(IDS, taken).filter(table::isDistinct).findFirst();
    id.ifPresent(taken::add);
    Optional<String> time =
        table
            .like(TIMES, taken)
            .filter(column -> column.length() <= LONGEST_NAME_OF_TIME)
            .min(Comparator.comparing(column -> patterns(table.values(column)).isEmpty()));
    time.ifPresent(taken::add);
    Optional<String> agency = table.like(AGENCIES, taken).findFirst();
    agency.ifPresent(taken::add);
    Optional<String> text =
        table
            .like(TEXTS, taken)
            .min(Comparator.comparingDouble(column -> -table.meanLength(column)));
    text.ifPresent(taken::add);
    return new ColumnGuesses(
        id,
        time,
        time.map(column -> toSay(patterns(table.values(column)))).orElse(List.of()),
        agency,
        text,
        Stream.concat(table.like(RATINGS, taken), columns.stream())
            .distinct()
            .filter(column -> !taken.contains(column) && isRating(table.values(column)))
            .toList());
  }

  private static List<String> toSay(List<String> patterns) {
    return patterns.contains(TimeRule.ISO) ? List.of() : patterns;
  }

  /** The patterns that fit all values. */
  private static List<String> patterns(List<String> values) {
    return values.isEmpty()
        ? List.of()
        : PATTERNS.stream().filter(pattern -> fits(pattern, values)).toList();
  }

  private static boolean fits(String pattern, List<String> values) {
    TimeReader reader = new TimeReader(List.of(pattern), ZoneOffset.UTC, Instant.MAX);
    return values.stream().allMatch(value -> reader.readPlausible(value).isPresent());
  }

  private static boolean isRating(List<String> values) {
    return values.size() >= FEWEST_RATINGS
        && values.stream().distinct().count() > 1
        && values.stream().allMatch(value -> SMALL_NUMBER.matcher(value).matches());
  }

  private record Table(List<String> columns, List<List<String>> rows) {
    /** The columns whose names hold one of the words, in the order of the words. */
    Stream<String> like(List<String> words, Set<String> taken) {
      List<String> found = new ArrayList<>();
      for (String word : words) {
        columns.stream()
            .filter(column -> !taken.contains(column) && !found.contains(column))
            .filter(column -> holds(column, word))
            .forEach(found::add);
      }
      return found.stream();
    }

    /** "id" stands first or last, as in REQUESTID; "id" is in "incident". */
    private static boolean holds(String column, String word) {
      String name = column.toLowerCase(Locale.ROOT);
      return word.equals("id")
          ? name.endsWith(word) || name.startsWith("id ") || name.startsWith("id_")
          : name.contains(word);
    }

    /** The values that are there. */
    List<String> values(String column) {
      int index = columns.indexOf(column);
      return rows.stream()
          .filter(row -> index < row.size())
          .map(row -> row.get(index))
          .filter(value -> !value.isBlank())
          .toList();
    }

    /** Whether each record has a value of its own. */
    boolean isDistinct(String column) {
      List<String> values = values(column);
      return Set.copyOf(values).size() == rows.size();
    }

    double meanLength(String column) {
      return values(column).stream().collect(averagingInt(String::length));
    }
  }
}
