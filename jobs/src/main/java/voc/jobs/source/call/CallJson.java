package voc.jobs.source.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads values of a document that may lack any of them, or have another shape there. */
final class CallJson {
  private CallJson() {}

  /** The text, number or truth value of a field; empty if there is none or it is blank. */
  static Optional<String> text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isValueNode() && !value.isNull()
        ? Optional.of(value.asText().strip()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  /** The texts of a list, without blank ones. */
  static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    for (JsonNode value : list) {
      if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
        texts.add(value.asText().strip());
      }
    }
    return texts;
  }
}
