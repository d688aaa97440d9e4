package voc.nlp.language;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import voc.core.Feedback;
import voc.core.Speaker;
import voc.core.Utterance;

/**
 * Tells the languages of a feedback's customer utterances. One that is too short to tell by itself
 * ("sí, claro") has the language of all the customer's words together. What the source told already
 * stays. Thread-safe.
 */
public final class FeedbackLanguages {
  private FeedbackLanguages() {}

  /** The same feedback, its {@link Speaker#CUSTOMER} utterances with their language. */
  public static Feedback told(Feedback feedback) {
    List<String> open = new ArrayList<>();
    for (Utterance said : feedback.utterances()) {
      if (isOpen(said)) {
        open.add(said.text());
      }
    }
    if (open.isEmpty()) {
      return feedback;
    }
    String together = open.size() == 1 ? null : foreign(String.join(" \n", open));
    return feedback.withUtterances(
        feedback.utterances().stream()
            .map(said -> isOpen(said) ? told(said, together) : said)
            .collect(Collectors.toUnmodifiableList()));
  }

  private static boolean isOpen(Utterance said) {
    return said.speaker() == Speaker.CUSTOMER && said.language() == null;
  }

  private static Utterance told(Utterance said, @Nullable String together) {
    String own = LanguageDetector.shared().language(said.text());
    return said.in(own != null ? own : together);
  }

  /** Only another language is passed on: what could not be told counts as English anyway. */
  private static @Nullable String foreign(String words) {
    String language = LanguageDetector.shared().language(words);
    return Utterance.ENGLISH.equals(language) ? null : language;
  }
}
