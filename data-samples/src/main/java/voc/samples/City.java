package voc.samples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder that the city is written to. Text is UTF-8 with line feeds, whatever the system. */
final class City {
  /** The city's own clock. */
  static final ZoneId ZONE = ZoneId.of("America/Chicago");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;

  City(Path folder) {
    this.folder = folder;
  }

  /** Removes what an earlier generator wrote under {@code path}, so that no file outlives it. */
  void clear(String path) {
    Path top = folder.resolve(path);
    if (!Files.exists(top)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(top)) {
      for (Path old : tree.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(old);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot clear " + top, e);
    }
  }

  /** Writes a whole file. */
  void write(String path, String text) {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a whole file. */
  void write(String path, byte[] bytes) {
    Path file = folder.resolve(path);
    try {
      Path parent = file.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** An empty JSON object. */
  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /** A JSON value on one line. */
  static String line(JsonNode node) {
    try {
      return JSON.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write JSON " + node.getNodeType(), e);
    }
  }

  /** A JSON array with each element on a line of its own. */
  static String lines(List<String> elements) {
    return elements.isEmpty()
        ? "[]\n"
        : elements.stream().collect(Collectors.joining(",\n", "[\n", "\n]\n"));
  }

  /**
   * A JSON object with each field on a line of its own, and each element of its long arrays too.
   */
  static String fields(ObjectNode object) {
    return object.properties().stream()
        .map(
            field ->
                "  "
                    + line(JSON.getNodeFactory().textNode(field.getKey()))
                    + ": "
                    + value(field.getValue()))
        .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
  }

  private static String value(JsonNode node) {
    if (node.isArray() && node.size() > 0 && node.get(0).isObject()) {
      return node.valueStream()
          .map(element -> "    " + line(element))
          .collect(Collectors.joining(",\n", "[\n", "\n  ]"));
    }
    if (node.isObject() && node.valueStream().anyMatch(JsonNode::isContainerNode)) {
      return node.properties().stream()
          .map(
              member ->
                  "    "
                      + line(JSON.getNodeFactory().textNode(member.getKey()))
                      + ": "
                      + line(member.getValue()))
          .collect(Collectors.joining(",\n", "{\n", "\n  }"));
    }
    return line(node);
  }
}
