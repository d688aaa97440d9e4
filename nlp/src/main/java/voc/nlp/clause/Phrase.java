package voc.nlp.clause;

import java.util.List;
import java.util.Set;

/**
 * A node of a sentence's constituency parse.
 *
 * @param label such as {@code S}; of a leaf the part of speech
 * @param first index of its first word in the sentence
 * @param end index after its last word
 * @param children in the order of their words; none in a leaf
 */
public record Phrase(String label, int first, int end, List<Phrase> children) {
  public Phrase {
    if (first < 0 || end < first) {
      throw new IllegalArgumentException(
          "words of a phrase must be in order, got " + first + " to " + end);
    }
    children = List.copyOf(children);
  }

  boolean isOneOf(Set<String> labels) {
    return labels.contains(label);
  }

  int size() {
    return end - first;
  }
}
