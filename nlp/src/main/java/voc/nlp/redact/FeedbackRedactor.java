package voc.nlp.redact;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import voc.core.Feedback;
import voc.core.Utterance;

/**
 * Redacts a whole feedback: everybody's words, survey prompts, the service's name and all
 * attributes; the customer's key becomes a pseudonym. Addresses of complaints stay, since they say
 * where the pothole is. Thread-safe if its redactor is.
 */
public final class FeedbackRedactor implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Redactor redactor;
  private final Pseudonyms pseudonyms;

  public FeedbackRedactor(Redactor redactor, Pseudonyms pseudonyms) {
    this.redactor = redactor;
    this.pseudonyms = pseudonyms;
  }

  /** The feedback without personal data, as far as the redactor finds it. */
  public Feedback redact(Feedback raw) {
    List<Utterance> utterances = new ArrayList<>();
    for (Utterance said : raw.utterances()) {
      utterances.add(
          new Utterance(said.speaker(), redacted(said.text()), redactedOrNull(said.prompt())));
    }
    SortedMap<String, String> attributes = new TreeMap<>();
    for (Map.Entry<String, String> attribute : raw.attributes().entrySet()) {
      attributes.put(attribute.getKey(), redacted(attribute.getValue()));
    }
    String customer = raw.customer();
    return new Feedback(
        raw.id(),
        raw.channel(),
        customer == null ? null : pseudonyms.of(customer),
        raw.time(),
        raw.zone(),
        raw.department(),
        redactedOrNull(raw.service()),
        raw.place(),
        raw.ratings(),
        utterances,
        attributes,
        raw.provenance());
  }

  private String redacted(String text) {
    return redactor.redact(text).text();
  }

  private @Nullable String redactedOrNull(@Nullable String text) {
    return text == null ? null : redacted(text);
  }
}
