package voc.jobs.source.mapped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import voc.core.RejectReason;
import voc.core.Speaker;
import voc.jobs.config.Columns.TurnKeys;
import voc.jobs.source.record.Fields;
import voc.jobs.source.record.RecordFault;
import voc.jobs.source.rule.FeedbackDraft;

/** The turns of a conversation, by the keys that the configuration names. */
final class Turns {
  private Turns() {}

  /** Adds an utterance for each turn that has words; the list of turns is no attribute then. */
  static void add(TurnKeys keys, ObjectNode conversation, Fields fields, FeedbackDraft draft) {
    fields.take(keys.path());
    JsonNode list = at(conversation, keys.path());
    if (list.isMissingNode() || list.isNull()) {
      throw new RecordFault(
          RejectReason.MISSING_FIELD,
          "there is no list of turns \"" + keys.path() + "\"; add it or correct turns.path");
    }
    List<JsonNode> turns = list.isArray() ? elements(list) : List.of(list);
    boolean known = false;
    for (JsonNode turn : turns) {
      JsonNode words = at(turn, keys.text());
      known |= !words.isMissingNode();
      draft.said(speaker(keys, text(at(turn, keys.speaker()))), words(words));
    }
    if (!known && !turns.isEmpty()) {
      throw new RecordFault(
          RejectReason.MISSING_FIELD,
          "no turn of \""
              + keys.path()
              + "\" has the key \""
              + keys.text()
              + "\"; correct turns.text");
    }
  }

  private static Speaker speaker(TurnKeys keys, String speaker) {
    if (speaker.isEmpty() || holds(keys.systems(), speaker)) {
      return Speaker.SYSTEM;
    }
    return holds(keys.customers(), speaker) ? Speaker.CUSTOMER : Speaker.AGENT;
  }

  private static boolean holds(List<String> speakers, String speaker) {
    return speakers.stream().anyMatch(speaker::equalsIgnoreCase);
  }

  private static Optional<String> words(JsonNode words) {
    String text =
        words.isArray()
            ? String.join(" ", elements(words).stream().map(Turns::text).toList())
            : text(words);
    return Optional.of(text.strip()).filter(said -> !said.isEmpty());
  }

  /** The text of a value; nothing for a list, an object or null. */
  private static String text(JsonNode node) {
    return node.isValueNode() && !node.isNull() ? node.asText().strip() : "";
  }

  private static JsonNode at(JsonNode node, String path) {
    JsonNode inner = node;
    for (String key : path.split("\\.", -1)) {
      JsonNode next = inner.get(key);
      if (next == null) {
        return MissingNode.getInstance();
      }
      inner = next;
    }
    return inner;
  }

  private static List<JsonNode> elements(JsonNode list) {
    List<JsonNode> elements = new ArrayList<>();
    list.forEach(elements::add);
    return elements;
  }
}
