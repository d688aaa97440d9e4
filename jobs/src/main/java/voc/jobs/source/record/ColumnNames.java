package voc.jobs.source.record;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Names of columns as they may be shown. In a table without a header its first record stands in
 * their place, and that is somebody's.
 */
public final class ColumnNames {
  /** A name has no telephone number, no date, no number by itself and no address of e-mail. */
  private static final Pattern VALUE =
      Pattern.compile(
          ".*(?:\\d{5}|@\\S+\\.|\\d[-./ ]\\d+[-./ ]\\d|\\d:\\d\\d).*|[-+$]?\\d+(?:[.,]\\d+)*%?|(?!311 )\\d{1,6} \\p{L}.*",
          Pattern.DOTALL);

  /** A longer one that asks nothing may be a comment. */
  private static final int MOST_WORDS = 6;

  private static final Pattern QUESTION = Pattern.compile("[?:]\\W*$");

  /**
   * Characters at either end that are looked at: the patterns take a time that grows with the
   * square of the length, and a broken file's first line may be a megabyte.
   */
  private static final int JUDGED = 1_000;

  private ColumnNames() {}

  /** Whether these are the values of a record rather than names: one of them can be no name. */
  public static boolean areValues(Collection<String> names) {
    return names.stream().anyMatch(name -> VALUE.matcher(start(name.strip())).matches());
  }

  /**
   * The names in their order; of one that may be a comment, and of all if they are values, the
   * shape.
   */
  public static List<String> shown(Collection<String> names) {
    boolean values = areValues(names);
    return names.stream()
        .map(name -> values || mayBeComment(name) ? Quoted.safe(name) : name)
        .toList();
  }

  private static boolean mayBeComment(String name) {
    return name.strip().split("\\s+").length > MOST_WORDS && !QUESTION.matcher(end(name)).find();
  }

  private static String start(String name) {
    return name.substring(0, Math.min(JUDGED, name.length()));
  }

  private static String end(String name) {
    return name.substring(Math.max(0, name.length() - JUDGED));
  }
}
