package voc.samples.formats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** XML as exports write it. */
final class Xml {
  static final String PROLOG = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

  private Xml() {}

  /** Text with what XML reserves replaced. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** An element with an element a field, each on a line; fields without a value are empty. */
  static String element(String name, ObjectNode fields) {
    StringBuilder text = new StringBuilder("  <" + name + ">\n");
    for (Map.Entry<String, JsonNode> field : fields.properties()) {
      String value = escaped(field.getValue().asText());
      String tag = field.getKey();
      text.append("    <").append(tag);
      text.append(value.isEmpty() ? "/>\n" : ">" + value + "</" + tag + ">\n");
    }
    return text.append("  </").append(name).append(">\n").toString();
  }
}
