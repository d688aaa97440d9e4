package voc.nlp.redact;

import java.util.List;
import voc.core.Utterance;

/**
 * Finds personal data that no pattern can tell: names, and numbers known by the words around them
 * and by the turns before. Thread-safe and deterministic.
 */
@FunctionalInterface
public interface PiiModel {
  /**
   * What it finds in the utterances of one record.
   *
   * @param conversation in the order spoken; a text alone is a conversation of one utterance
   * @return for each utterance its masks in order, without overlap, in offsets of its text
   */
  List<List<Redaction.Mask>> find(List<Utterance> conversation);

  /** A model that finds nothing: what is masked then is what patterns and context tell. */
  static PiiModel none() {
    return NoModel.INSTANCE;
  }
}
