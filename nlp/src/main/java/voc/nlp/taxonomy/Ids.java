package voc.nlp.taxonomy;

import java.util.regex.Pattern;

/** The spelling of ids, in one place. */
final class Ids {
  private static final Pattern WORD = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private Ids() {}

  /** Checks the id of a department or of a top topic. */
  static void checkWord(String id) {
    if (!WORD.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "an id is lower-case letters and digits joined by hyphens, got \"" + id + "\"");
    }
  }

  /** Checks the id of a leaf: its parent's id, a slash, a word of its own. */
  static void checkLeaf(String id) {
    int slash = id.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException(
          "a topic's id is its parent's id, \"/\" and its own word, got \"" + id + "\"");
    }
    checkWord(id.substring(0, slash));
    checkWord(id.substring(slash + 1));
  }

  /** Checks that what reports will print is there. */
  static void checkName(String id, String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("the name of \"" + id + "\" must not be blank");
    }
  }
}
