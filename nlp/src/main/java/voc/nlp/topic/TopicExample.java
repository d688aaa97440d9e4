package voc.nlp.topic;

import java.util.Set;
import java.util.TreeSet;

/**
 * A text with the topics that a person gave it.
 *
 * @param text not blank
 * @param context such as the question that it answers; empty if there is none
 * @param labels names of the topics, perhaps none
 * @param group what must not be split when learning is measured, such as the person who wrote it;
 *     empty if it stands alone
 */
public record TopicExample(String text, String context, Set<String> labels, String group) {
  public TopicExample {
    labels = Set.copyOf(labels);
    if (text.isBlank()) {
      throw new IllegalArgumentException("the text of an example must not be blank");
    }
  }

  /** The labels in alphabetical order. */
  public TreeSet<String> sortedLabels() {
    return new TreeSet<>(labels);
  }
}
