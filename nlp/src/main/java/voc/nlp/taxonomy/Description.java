package voc.nlp.taxonomy;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a topic is about, in plain words.
 *
 * @param text a few words or a sentence
 * @param likeness how like it a sentence must be to get the topic, above 0 and below 1, or null for
 *     the likeness that was calibrated
 */
public record Description(String text, @Nullable Double likeness) implements Serializable {
  public Description {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a description must not be blank");
    }
    if (likeness != null && !(likeness > 0 && likeness < 1)) {
      throw new IllegalArgumentException(
          "likeness must be above 0 and below 1, got " + likeness + "; leave it out if in doubt");
    }
  }
}
