package voc.nlp.taxonomy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** In which line of a YAML file each value stands: the tree that Jackson reads forgets it. */
final class YamlLines {
  private final Map<String, Integer> lines;

  private YamlLines(Map<String, Integer> lines) {
    this.lines = lines;
  }

  static YamlLines of(ObjectMapper yaml, byte[] file) throws IOException {
    Map<String, Integer> lines = new HashMap<>();
    try (JsonParser parser = yaml.createParser(file)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() != JsonToken.FIELD_NAME) {
          lines.putIfAbsent(
              parser.getParsingContext().pathAsPointer().toString(),
              parser.currentTokenLocation().getLineNr());
        }
      }
    }
    return new YamlLines(lines);
  }

  /**
   * The line of a value, from 1, or 0 where there is none.
   *
   * @param path as messages write it, such as {@code topics[0].topics[3].phrases[2]}
   */
  int line(String path) {
    String pointer = "/" + path.replace("[", "/").replace("]", "").replace('.', '/');
    return lines.getOrDefault(pointer, 0);
  }
}
