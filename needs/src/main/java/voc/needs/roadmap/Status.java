package voc.needs.roadmap;

import java.util.Arrays;
import java.util.List;

/** How far an initiative is. */
public enum Status {
  PROPOSED("proposed"),
  PLANNED("planned"),
  IN_PROGRESS("in progress"),
  DONE("done"),
  CANCELLED("cancelled");

  private final String word;

  Status(String word) {
    this.word = word;
  }

  /** As files and tables say it. */
  public String word() {
    return word;
  }

  /** Whether something is still to be done. */
  public boolean isOpen() {
    return this != DONE && this != CANCELLED;
  }

  /** All words, in the order of progress. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Status::word).toList();
  }

  /** The status of a word. */
  public static Status of(String word) {
    return Arrays.stream(values())
        .filter(status -> status.word.equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a status must be one of " + words() + ", got \"" + word + "\""));
  }
}
