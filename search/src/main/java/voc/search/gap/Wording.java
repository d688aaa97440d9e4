package voc.search.gap;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import voc.core.Question;

/**
 * Questions in the same words, but for capitals and punctuation.
 *
 * @param text as most people put it
 * @param terms content terms of {@code text}, distinct and sorted, at least one
 * @param questions those with the most demand first, then by text and id
 * @param demand of all askers, above 0
 */
record Wording(String text, List<String> terms, List<Question> questions, double demand) {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** A fixed order, whatever the order of reading. */
  static final Comparator<Wording> BY_TEXT = Comparator.comparing(Wording::text);

  /**
   * @param questions with the same {@link #key}
   */
  static Wording of(List<String> terms, List<Question> questions) {
    List<Question> sorted = questions.stream().sorted(Demand.MOST_FIRST).toList();
    return new Wording(sorted.get(0).text(), terms, sorted, Demand.sum(sorted));
  }

  /** What texts in the same words have in common. */
  static String key(String text) {
    return NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
