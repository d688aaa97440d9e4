package voc.jobs.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what was probably meant. */
public final class Suggestions {
  private Suggestions() {}

  /**
   * The option nearest to {@code word} by edit distance, ignoring letter case, if it is near enough
   * to be a slip: at most a third of the letters differ.
   */
  public static Optional<String> nearest(String word, Collection<String> options) {
    String wanted = word.toLowerCase(Locale.ROOT);
    return options.stream()
        .filter(option -> distance(wanted, option) <= Math.max(1, option.length() / 3))
        .min(
            Comparator.comparingInt((String option) -> distance(wanted, option))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** {@code did you mean "x"?} if there is a near option, else all options. */
  public static String remedy(String word, Collection<String> options) {
    return nearest(word, options)
        .map(option -> "did you mean \"" + option + "\"?")
        .orElseGet(
            () -> options.isEmpty() ? "there is none" : "use one of " + String.join(", ", options));
  }

  /** Levenshtein's distance: insertions, deletions and replacements. */
  private static int distance(String wanted, String option) {
    String other = option.toLowerCase(Locale.ROOT);
    int[] previous = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= wanted.length(); i++) {
      int[] current = new int[other.length() + 1];
      current[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = previous[j - 1] + (wanted.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[other.length()];
  }
}
