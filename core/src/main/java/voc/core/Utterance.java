package voc.core;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of one speaker's words.
 *
 * @param speaker whose words
 * @param text the words, redacted once the redaction stage has passed; not blank
 * @param prompt the survey question it answers, if there was one
 */
public record Utterance(Speaker speaker, String text, @Nullable String prompt)
    implements Serializable {
  public Utterance {
    Objects.requireNonNull(speaker, "speaker");
    if (text.isBlank()) {
      throw new IllegalArgumentException("utterance text must not be blank");
    }
  }

  /** Words of {@code speaker} that answer no survey question. */
  public static Utterance of(Speaker speaker, String text) {
    return new Utterance(speaker, text, null);
  }
}
