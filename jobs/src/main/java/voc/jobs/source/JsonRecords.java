package voc.jobs.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The objects of a JSON file. Not thread-safe. */
final class JsonRecords implements Iterator<JsonRecords.JsonRecord> {
  /** Open311's own sample writes {@code "service_code":006}. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final JsonElements elements;

  JsonRecords(TextFeed feed) {
    this.elements = new JsonElements(feed);
  }

  /**
   * One object of the file.
   *
   * @param line line of its first character, from 1
   * @param object its content; empty if it could not be parsed
   * @param fault why it could not be parsed, with the remedy; null if it could
   */
  record JsonRecord(long line, ObjectNode object, @Nullable String fault) {
    /** The same with the values of inner objects by dotted name, and null left out. */
    RawRecord flattened() {
      Map<String, String> values = new LinkedHashMap<>();
      flatten("", object, values);
      return new RawRecord(line, values, fault);
    }
  }

  @Override
  public boolean hasNext() {
    return elements.hasNext();
  }

  @Override
  public JsonRecord next() {
    Slice slice = elements.next();
    if (slice.fault() != null) {
      return broken(slice.line(), "the record is not valid JSON: " + slice.fault());
    }
    try {
      JsonNode node = MAPPER.readTree(slice.text());
      return node instanceof ObjectNode object
          ? new JsonRecord(slice.line(), object, null)
          : broken(slice.line(), "the record is no JSON object; write it in braces");
    } catch (JsonProcessingException e) {
      long line = slice.line() + (e.getLocation() == null ? 0 : e.getLocation().getLineNr() - 1);
      return broken(
          slice.line(), "the record is not valid JSON at line " + line + "; correct it there");
    }
  }

  private static JsonRecord broken(long line, String fault) {
    return new JsonRecord(line, MAPPER.createObjectNode(), fault);
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
