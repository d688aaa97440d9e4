package voc.jobs.source.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import voc.core.RejectReason;

/** Makes fields of an object: the values of inner objects by dotted name, and null left out. */
final class Flattened {
  /** No table has as many columns. */
  private static final int MOST_FIELDS = 10_000;

  private static final int LONGEST_NAME = 1000;

  private Flattened() {}

  static Map<String, String> of(ObjectNode object) {
    Map<String, String> values = new LinkedHashMap<>();
    flatten("", object, values);
    return values;
  }

  private static void flatten(String prefix, ObjectNode object, Map<String, String> values) {
    for (Map.Entry<String, JsonNode> property : object.properties()) {
      String name = prefix + property.getKey();
      if (name.length() > LONGEST_NAME) {
        throw new RecordFault(
            RejectReason.MALFORMED,
            "names must have at most "
                + LONGEST_NAME
                + " characters with those they stand in, got "
                + RecordFault.quoted(name)
                + " with "
                + name.length()
                + "; shorten it");
      }
      if (values.size() == MOST_FIELDS) {
        throw new RecordFault(
            RejectReason.MALFORMED,
            "a record must have at most " + MOST_FIELDS + " values, got more; split it");
      }
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
