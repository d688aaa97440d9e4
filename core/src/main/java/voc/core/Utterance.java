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
 * @param language the words' language as an ISO 639-1 code such as {@code es}, {@link #UNKNOWN} if
 *     it is only known not to be English, or null if it was not told or could not be told; then the
 *     words count as English
 */
public record Utterance(
    Speaker speaker, String text, @Nullable String prompt, @Nullable String language)
    implements Serializable {
  /** The language whose words are scored. */
  public static final String ENGLISH = "en";

  /** Not English, but which language is not known: ISO 639's own code for that. */
  public static final String UNKNOWN = "und";

  public Utterance {
    Objects.requireNonNull(speaker, "speaker");
    if (text.isBlank()) {
      throw new IllegalArgumentException("utterance text must not be blank");
    }
    if (language != null && !language.equals(UNKNOWN) && !isTwoLetters(language)) {
      throw new IllegalArgumentException(
          "utterance language must be an ISO 639-1 code such as es, or und, got \""
              + language
              + "\"");
    }
  }

  /** An utterance whose language nobody has told yet. */
  public Utterance(Speaker speaker, String text, @Nullable String prompt) {
    this(speaker, text, prompt, null);
  }

  /** Words of {@code speaker} that answer no survey question. */
  public static Utterance of(Speaker speaker, String text) {
    return new Utterance(speaker, text, null);
  }

  /** The same words, said to be in this language. */
  public Utterance in(@Nullable String language) {
    return new Utterance(speaker, text, prompt, language);
  }

  /** Whether a model of English may score the words: whether no other language was found. */
  public boolean countsAsEnglish() {
    return language == null || language.equals(ENGLISH);
  }

  private static boolean isTwoLetters(String code) {
    return code.length() == 2 && code.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
  }
}
