package voc.jobs.source.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names that a format's fields go by: an alias, or another way to write it (letter case,
 * spaces, underscores and hyphens do not count), is read as the one name that the format's class
 * knows. Other names stay as they are. Thread-safe.
 */
public final class FieldNames {
  /** A file with a new key in each object must not fill the memory. */
  private static final int MOST_REMEMBERED = 4096;

  /** Names stay as the file writes them. */
  public static final FieldNames AS_WRITTEN = new FieldNames(Map.of());

  private final Map<String, String> nameByForm = new HashMap<>();
  private final Map<String, String> known = new ConcurrentHashMap<>();

  private FieldNames(Map<String, List<String>> aliasesByName) {
    aliasesByName.forEach(
        (name, aliases) -> {
          nameByForm.put(form(name), name);
          aliases.forEach(alias -> nameByForm.putIfAbsent(form(alias), name));
        });
  }

  /**
   * @param aliasesByName other names of each field by the one that the format's class knows
   */
  public static FieldNames of(Map<String, List<String>> aliasesByName) {
    return new FieldNames(aliasesByName);
  }

  /** The one name of the field that the file calls {@code written}. */
  public String name(String written) {
    if (nameByForm.isEmpty()) {
      return written;
    }
    String name = known.get(written);
    if (name == null) {
      name = nameByForm.getOrDefault(form(written), written);
      if (known.size() < MOST_REMEMBERED) {
        known.put(written, name);
      }
    }
    return name;
  }

  private static String form(String name) {
    StringBuilder form = new StringBuilder();
    for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
      if (!Character.isWhitespace(c) && c != '_' && c != '-') {
        form.append(c);
      }
    }
    return form.toString();
  }

  /** The object with its keys by their one names; where two share one, the first has it. */
  ObjectNode renamed(ObjectNode object) {
    if (nameByForm.isEmpty()) {
      return object;
    }
    ObjectNode renamed = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> property : object.properties()) {
      String name = name(property.getKey());
      renamed.set(renamed.has(name) ? property.getKey() : name, property.getValue());
    }
    return renamed;
  }
}
