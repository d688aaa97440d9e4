package voc.nlp;

import java.util.List;
import voc.core.Feedback;
import voc.core.Mention;

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

  /** The mentions alone, in order of utterance and sentence. */
  default List<Mention> tag(Feedback feedback) {
    return tagging(feedback).mentions();
  }
}
