package voc.core;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How a topic was found in a sentence. */
public enum TopicWay {
  /** By a phrase or a rule of the taxonomy. */
  RULE("rule"),
  /** By a model that learned from labelled texts. */
  LEARNED("learned"),
  /** By likeness to the topic's name and description. */
  DESCRIBED("described");

  private final String label;

  TopicWay(String label) {
    this.label = label;
  }

  /** What tables and outputs say. */
  public String label() {
    return label;
  }

  /**
   * The way with a label.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static TopicWay ofLabel(String label) {
    for (TopicWay way : values()) {
      if (way.label.equals(label)) {
        return way;
      }
    }
    throw new IllegalArgumentException(
        "unknown way \""
            + label
            + "\", use one of "
            + Arrays.stream(values()).map(TopicWay::label).collect(Collectors.joining(", ")));
  }
}
