package voc.nlp.redact;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import voc.core.Feedback;
import voc.core.Place;
import voc.core.Utterance;

/**
 * Redacts a whole feedback: everybody's words, survey prompts, the service's name, what was written
 * as the address, and all attributes with their names; the customer's key becomes a pseudonym, and
 * so does the feedback's own key where it holds personal data. Streets and house numbers stay,
 * since they say where the pothole is. Thread-safe if its redactor is.
 */
public final class FeedbackRedactor implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Redactor redactor;
  private final Pseudonyms pseudonyms;

  public FeedbackRedactor(Redactor redactor, Pseudonyms pseudonyms) {
    this.redactor = redactor;
    this.pseudonyms = pseudonyms;
  }

  /** What customers' keys become. */
  public Pseudonyms pseudonyms() {
    return pseudonyms;
  }

  /** The feedback without personal data, as far as the redactor finds it. */
  public Feedback redact(Feedback raw) {
    List<Utterance> utterances = new ArrayList<>();
    for (Utterance said : raw.utterances()) {
      utterances.add(
          new Utterance(
              said.speaker(),
              redacted(said.text()),
              redactedOrNull(said.prompt()),
              said.language()));
    }
    String customer = raw.customer();
    return new Feedback(
        redactedId(raw.id()),
        raw.channel(),
        customer == null ? null : pseudonyms.of(customer),
        raw.time(),
        raw.updated(),
        raw.zone(),
        raw.department(),
        redactedOrNull(raw.addressee()),
        redactedOrNull(raw.service()),
        redacted(raw.place()),
        raw.ratings(),
        utterances,
        redacted(raw.attributes()),
        raw.provenance());
  }

  /**
   * A feedback's id as {@link #redact} stores it, for what refers to a feedback: {@code source:key}
   * as it is or, if the redactor finds something in the key, {@code source:pseudonym}: a mark would
   * make two people's feedback one.
   */
  public String redactedId(String id) {
    int keyStart = id.indexOf(':') + 1;
    String key = id.substring(keyStart);
    return redactor.redact(key).masks().isEmpty()
        ? id
        : id.substring(0, keyStart) + pseudonyms.of(key);
  }

  private @Nullable Place redacted(@Nullable Place place) {
    return place == null
        ? null
        : new Place(redactedOrNull(place.address()), place.latitude(), place.longitude());
  }

  /** Names that need no mask keep their name; those that become alike are numbered from 2. */
  private SortedMap<String, String> redacted(SortedMap<String, String> attributes) {
    SortedMap<String, String> redacted = new TreeMap<>();
    List<String> masked = new ArrayList<>();
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      if (redacted(attribute.getKey()).equals(attribute.getKey())) {
        redacted.put(attribute.getKey(), redacted(attribute.getValue()));
      } else {
        masked.add(attribute.getKey());
      }
    }
    for (String name : masked) {
      String value = attributes.getOrDefault(name, "");
      redacted.put(freeName(redacted(name), redacted), redacted(value));
    }
    return redacted;
  }

  private static String freeName(String name, SortedMap<String, String> taken) {
    String free = name;
    for (int number = 2; taken.containsKey(free); number++) {
      free = name + "-" + number;
    }
    return free;
  }

  private String redacted(String text) {
    return redactor.redact(text).text();
  }

  private @Nullable String redactedOrNull(@Nullable String text) {
    return text == null ? null : redacted(text);
  }
}
