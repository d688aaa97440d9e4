package voc.core;

import java.io.Serializable;
import java.util.Comparator;

/**
 * A thing or an action that a sentence names, in a form that is the same however it is bent.
 *
 * @param words lemmas in lower case, a blank between them, such as {@code fix street light}; not
 *     empty
 * @param span the words as they were said, in the utterance's text
 */
public record KeyPhrase(String words, Span span) implements Comparable<KeyPhrase>, Serializable {
  private static final Comparator<KeyPhrase> ORDER =
      Comparator.comparing(KeyPhrase::span).thenComparing(KeyPhrase::words);

  public KeyPhrase {
    if (words.isBlank()) {
      throw new IllegalArgumentException("a key phrase must have words, got \"" + words + "\"");
    }
  }

  /** In the order in which they were said. */
  @Override
  public int compareTo(KeyPhrase other) {
    return ORDER.compare(this, other);
  }
}
