package voc.jobs.cli;

import java.util.ArrayList;
import java.util.List;
import voc.jobs.train.LabelledFile;

/**
 * The columns that {@code --labels} names. Names may hold commas themselves: of the ways to read
 * the list the one is taken that finds the longest names among the file's columns, from the left.
 */
final class LabelColumns {
  static final String HELP =
      "The columns of labels, separated by commas; FIRST..LAST names all columns from one to the other; may be given several times.";

  private static final String RANGE = "..";

  private LabelColumns() {}

  /**
   * The columns, in the order given.
   *
   * @throws UsageException if one is not a column of the file
   */
  static List<String> of(LabelledFile file, List<String> lists) {
    List<String> columns = new ArrayList<>();
    for (String list : lists) {
      List<String> words = List.of(list.split(",", -1));
      int at = 0;
      while (at < words.size()) {
        int end = longest(file, words, at);
        String name = name(words, at, end);
        if (isRange(file, name)) {
          columns.addAll(range(file, name));
        } else {
          columns.add(LabelledOptions.required(file, "--labels", name));
        }
        at = end;
      }
    }
    return List.copyOf(columns);
  }

  /** Where the longest name ends that begins at a word; after that word if there is none. */
  private static int longest(LabelledFile file, List<String> words, int from) {
    for (int end = words.size(); end > from; end--) {
      String name = name(words, from, end);
      if (file.columns().contains(name) || isRange(file, name)) {
        return end;
      }
    }
    return from + 1;
  }

  private static String name(List<String> words, int from, int end) {
    return String.join(",", words.subList(from, end)).strip();
  }

  private static boolean isRange(LabelledFile file, String name) {
    int dots = name.indexOf(RANGE);
    return dots > 0
        && !file.columns().contains(name)
        && file.columns().contains(first(name))
        && file.columns().contains(last(name));
  }

  private static List<String> range(LabelledFile file, String name) {
    List<String> all = List.copyOf(file.columns());
    int from = all.indexOf(first(name));
    int to = all.indexOf(last(name));
    if (to < from) {
      throw new UsageException(
          "--labels: \"" + name + "\" must name the column further left first; swap them");
    }
    return all.subList(from, to + 1);
  }

  private static String first(String range) {
    return range.substring(0, range.indexOf(RANGE)).strip();
  }

  private static String last(String range) {
    return range.substring(range.indexOf(RANGE) + RANGE.length()).strip();
  }
}
