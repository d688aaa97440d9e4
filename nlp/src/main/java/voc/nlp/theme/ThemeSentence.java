package voc.nlp.theme;

import java.io.Serializable;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A sentence that may belong to a theme.
 *
 * @param mention id of the mention
 * @param feedback id of its feedback
 * @param person who said it: the pseudonym, else the feedback's id
 * @param polarity of the sentence, in [-1, 1]
 * @param phrases what it names: lemmas, and the words as they were said in lower case
 * @param vector what it means
 */
public record ThemeSentence(
    String mention,
    String feedback,
    String person,
    double polarity,
    SortedMap<String, String> phrases,
    Vector vector)
    implements Serializable {
  public ThemeSentence {
    phrases = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(phrases));
  }

  /** Whether what is said is bad. */
  boolean isNegative() {
    return polarity < 0;
  }
}
