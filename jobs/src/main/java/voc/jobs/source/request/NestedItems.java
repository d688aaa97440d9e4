package voc.jobs.source.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The items of a list inside a record, whichever way the file writes lists. */
final class NestedItems {
  private NestedItems() {}

  /**
   * The items of a JSON array, or of an XML element that holds nothing but elements of one name; a
   * single object is one item.
   */
  static List<JsonNode> of(@Nullable JsonNode list) {
    List<JsonNode> items = new ArrayList<>();
    if (list instanceof ArrayNode array) {
      array.forEach(items::add);
    } else if (list instanceof ObjectNode object) {
      JsonNode only = object.size() == 1 ? object.elements().next() : object;
      return only.isValueNode() ? List.of(object) : only == object ? List.of(object) : of(only);
    }
    return items;
  }

  /** The names of the fields that the list {@code name} has become. */
  static List<String> names(Map<String, String> values, String name) {
    return values.keySet().stream()
        .filter(field -> field.equals(name) || field.startsWith(name + "."))
        .toList();
  }
}
