package voc.nlp;

import java.util.List;
import java.util.Optional;
import voc.core.Feedback;
import voc.core.Mention;
import voc.core.Sentiment;
import voc.core.Utterance;

/**
 * Tags the customer's words of a feedback. Implementations are safe to share between threads and
 * give the same answer to the same words every time.
 */
public interface Tagger {
  /**
   * The mentions of the feedback's {@link voc.core.Speaker#CUSTOMER} utterances, with counts.
   *
   * <p>Words of another language than English are not scored: {@link Mention#unscored}.
   *
   * @param feedback redacted feedback; one without customer's words yields no mention
   */
  Tagging tagging(Feedback feedback);

  /**
   * The sentiment of an utterance read as one, which may differ from the mean of its sentences:
   * "Lovely staff. But I'd never come back." Empty if this tagger reads sentences alone.
   *
   * @param utterance English, redacted
   */
  default Optional<Sentiment> sentiment(Utterance utterance) {
    return Optional.empty();
  }

  /** The mentions alone, in order of utterance and sentence. */
  default List<Mention> tag(Feedback feedback) {
    return tagging(feedback).mentions();
  }
}
