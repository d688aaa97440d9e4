package voc.samples.formats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** JSON as exports write it. */
final class Json {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Json() {}

  /** An empty object. */
  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /** A value on one line. */
  static String line(JsonNode node) {
    return written(node, JSON);
  }

  /** A value on many lines, with line feeds. */
  static String pretty(JsonNode node) {
    // Jackson's printer takes the system's line ends.
    return written(node, JSON.copy().enable(SerializationFeature.INDENT_OUTPUT))
            .replace("\r\n", "\n")
        + "\n";
  }

  /** An array with each element on a line of its own. */
  static String array(List<String> elements) {
    return "[\n" + String.join(",\n", elements) + "\n]\n";
  }

  private static String written(JsonNode node, ObjectMapper mapper) {
    try {
      return mapper.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write JSON " + node.getNodeType(), e);
    }
  }
}
