package voc.jobs.canary;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands directly before and after the marks of a text: where half a canary would be left. */
final class Edges {
  private static final Pattern MARK = Pattern.compile("\\[[a-z_]{2,14}(?:-[0-9a-f]{1,12})?\\]");

  /** More than what stands between the parts of a number: "[phone] - 1234". */
  private static final int WIDEST_GAP = 4;

  private static final int WIDTH = 40;

  private final Set<String> before = new LinkedHashSet<>();
  private final Set<String> after = new LinkedHashSet<>();

  /**
   * @param text in lower case
   */
  Edges(String text) {
    Matcher mark = MARK.matcher(text);
    while (mark.find()) {
      String words = text.substring(Math.max(0, mark.start() - WIDTH), mark.start());
      before.add(words.replaceFirst("[^\\p{L}\\p{N}\\]]{0,4}$", ""));
      int end = mark.end();
      while (end < text.length()
          && end < mark.end() + WIDEST_GAP
          && !Character.isLetterOrDigit(text.charAt(end))
          && text.charAt(end) != '[') {
        end++;
      }
      after.add(text.substring(end, Math.min(text.length(), end + WIDTH)));
    }
  }

  /** Whether a word or number stands directly before or after a mark, as a whole. */
  boolean hold(String fragment) {
    return after.stream()
            .anyMatch(
                words ->
                    words.startsWith(fragment)
                        && (words.length() == fragment.length()
                            || !Character.isLetterOrDigit(words.charAt(fragment.length()))))
        || before.stream()
            .anyMatch(
                words ->
                    words.endsWith(fragment)
                        && (words.length() == fragment.length()
                            || !Character.isLetterOrDigit(
                                words.charAt(words.length() - fragment.length() - 1))));
  }
}
