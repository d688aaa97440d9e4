package voc.nlp.redact;

import java.io.Serializable;
import java.util.List;
import voc.core.Utterance;

/**
 * Masks personal data. Implementations are deterministic and safe to share between threads. What
 * they find by pattern they find once: {@code redact(redact(x).text())} masks nothing more.
 */
@FunctionalInterface
public interface Redactor extends Serializable {
  /** The text with a mark in place of each piece of personal data found. */
  Redaction redact(String text);

  /**
   * The utterances of one record, each read in the light of those before it: "goodwin" is a name
   * after "can I have your last name?", and a number may be told over several turns.
   *
   * @return one redaction an utterance, in their order
   */
  default List<Redaction> redact(List<Utterance> conversation) {
    return conversation.stream().map(utterance -> redact(utterance.text())).toList();
  }
}
