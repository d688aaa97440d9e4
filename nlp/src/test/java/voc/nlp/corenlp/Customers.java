package voc.nlp.corenlp;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.Mention;
import voc.core.Provenance;
import voc.core.Speaker;
import voc.core.Utterance;

/** Feedback for tests. */
final class Customers {
  private Customers() {}

  static List<Mention> mentions(String text) {
    return CoreNlpTagger.withoutTopics().tag(saying(text));
  }

  static Feedback saying(String... texts) {
    return of(List.of(texts).stream().map(text -> Utterance.of(Speaker.CUSTOMER, text)).toList());
  }

  static Feedback of(List<Utterance> utterances) {
    return new Feedback(
        "calls:7",
        Channel.CALL,
        null,
        Instant.parse("2026-03-01T12:00:00Z"),
        null,
        ZoneOffset.UTC,
        Feedback.UNASSIGNED,
        null,
        null,
        null,
        List.of(),
        utterances,
        new TreeMap<>(),
        new Provenance("calls", "calls.json", 1, 1));
  }
}
