package voc.jobs.source.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Makes fields of an object: the values of inner objects by dotted name, and null left out. */
final class Flattened {
  private Flattened() {}

  static Map<String, String> of(ObjectNode object) {
    Map<String, String> values = new LinkedHashMap<>();
    flatten("", object, values);
    return values;
  }

  private static void flatten(String prefix, ObjectNode object, Map<String, String> values) {
    for (Map.Entry<String, JsonNode> property : object.properties()) {
      String name = prefix + property.getKey();
      JsonNode value = property.getValue();
      if (value instanceof ObjectNode inner) {
        flatten(name + ".", inner, values);
      } else if (value.isArray()) {
        values.put(name, list(value));
      } else if (!value.isNull()) {
        values.put(name, value.asText());
      }
    }
  }

  /** A list of texts as text; any other list as it stands. */
  private static String list(JsonNode array) {
    boolean plain =
        StreamSupport.stream(array.spliterator(), false).allMatch(JsonNode::isValueNode);
    return plain
        ? StreamSupport.stream(array.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining("; "))
        : array.toString();
  }
}
