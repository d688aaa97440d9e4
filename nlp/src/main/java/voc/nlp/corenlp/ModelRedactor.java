package voc.nlp.corenlp;

import java.util.List;
import java.util.stream.IntStream;
import voc.core.Speaker;
import voc.core.Utterance;
import voc.nlp.redact.PiiModel;
import voc.nlp.redact.Redaction;
import voc.nlp.redact.Redactor;

/** A model alone as a redactor, to be measured: without patterns, and not made to travel. */
record ModelRedactor(PiiModel model) implements Redactor {
  @Override
  public Redaction redact(String text) {
    return redact(List.of(Utterance.of(Speaker.CUSTOMER, text))).get(0);
  }

  @Override
  public List<Redaction> redact(List<Utterance> conversation) {
    List<List<Redaction.Mask>> found = model.find(conversation);
    return IntStream.range(0, found.size())
        .mapToObj(u -> Redaction.of(conversation.get(u).text(), found.get(u)))
        .toList();
  }
}
