package voc.nlp.taxonomy;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A way of naming a thing without saying that it is there, written under {@code not_when}. */
public enum Guard {
  /** Said not to be: "no potholes here", "I have never seen a pothole". */
  NEGATED,
  /** Only thought of: "if there were a pothole", "in case of flooding". */
  HYPOTHETICAL;

  /** What the taxonomy's file says. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The guard with a label.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Guard ofLabel(String label) {
    for (Guard guard : values()) {
      if (guard.label().equals(label)) {
        return guard;
      }
    }
    throw new IllegalArgumentException(
        "unknown guard \""
            + label
            + "\", use "
            + Arrays.stream(values()).map(Guard::label).collect(Collectors.joining(" or ")));
  }
}
