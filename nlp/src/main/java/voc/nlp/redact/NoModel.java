package voc.nlp.redact;

import java.util.Collections;
import java.util.List;
import voc.core.Utterance;

/** Finds nothing. An enum, so that it stays one object when a redactor travels. */
enum NoModel implements PiiModel {
  INSTANCE;

  @Override
  public List<List<Redaction.Mask>> find(List<Utterance> conversation) {
    return Collections.nCopies(conversation.size(), List.of());
  }
}
