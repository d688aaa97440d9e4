package voc.nlp.theme;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The file of decisions: one JSON object a line, only ever added to, so that it tells who decided
 * what and when, and lives well in version control. People may edit it: empty lines and lines that
 * start with {@code #} are skipped. One writer at a time.
 */
public final class DecisionFile {
  /** Two objects on one line are a mistake, of which one would be lost. */
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** Some editors on Windows put it before UTF-8. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final List<String> KEYS =
      List.of("time", "who", "decision", "theme", "name", "topic", "department", "terms", "into");

  private final Path file;

  private DecisionFile(Path file) {
    this.file = file;
  }

  /** The file at a path, which need not exist. */
  public static DecisionFile at(Path file) {
    return new DecisionFile(file);
  }

  /**
   * What holds; nothing if there is no such file.
   *
   * @throws ThemeDecisionException if a line is no decision, or the file is not UTF-8
   */
  public ThemeDecisions read() throws IOException {
    ThemeDecisions standing = ThemeDecisions.NONE;
    if (!Files.exists(file)) {
      return standing;
    }
    List<String> lines = text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      try {
        standing = standing.plus(decision(JSON.readTree(line)));
      } catch (JsonProcessingException e) {
        throw new ThemeDecisionException(
            file.toString(), i + 1, "must be one JSON object; correct or remove the line");
      } catch (IllegalArgumentException e) {
        throw new ThemeDecisionException(file.toString(), i + 1, String.valueOf(e.getMessage()));
      }
    }
    return standing;
  }

  /** What the file says, without a byte order mark. */
  private String text() throws IOException {
    try {
      String text = Files.readString(file, UTF_8);
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new ThemeDecisionException(
          file.toString(), "must be text in UTF-8, but has other bytes; save it as UTF-8");
    }
  }

  /**
   * Adds a decision as the last line.
   *
   * @throws ThemeDecisionException if the file is not UTF-8
   */
  public void append(ThemeDecision decision) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    String ending = endsWithoutLineBreak() ? "\n" : "";
    Files.writeString(
        file,
        ending + JSON.writeValueAsString(object(decision)) + "\n",
        UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /** As an editor may have left it. */
  private boolean endsWithoutLineBreak() throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    String text = text();
    return !text.isEmpty() && !text.endsWith("\n");
  }

  private static ThemeDecision decision(JsonNode object) {
    object
        .fieldNames()
        .forEachRemaining(
            key -> {
              if (!KEYS.contains(key)) {
                throw new IllegalArgumentException(
                    "unknown key \"" + key + "\", use one of " + String.join(", ", KEYS));
              }
            });
    List<String> terms = new ArrayList<>();
    object.path("terms").forEach(term -> terms.add(term.asText()));
    return new ThemeDecision(
        time(required(object, "time")),
        required(object, "who"),
        kind(required(object, "decision")),
        required(object, "theme"),
        text(object, "name"),
        text(object, "topic"),
        text(object, "department"),
        terms,
        text(object, "into"));
  }

  private static String required(JsonNode object, String key) {
    String text = text(object, key);
    if (text == null) {
      throw new IllegalArgumentException("a decision needs \"" + key + "\"; add it");
    }
    return text;
  }

  private static @Nullable String text(JsonNode object, String key) {
    return object.path(key).isTextual() ? object.path(key).textValue() : null;
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\"time\" must be a time such as 2026-03-31T08:00:00Z, got \"" + text + "\"", e);
    }
  }

  private static ThemeDecision.Kind kind(String text) {
    for (ThemeDecision.Kind kind : ThemeDecision.Kind.values()) {
      if (kind.label().equals(text)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "unknown decision \""
            + text
            + "\", use one of "
            + Arrays.stream(ThemeDecision.Kind.values())
                .map(ThemeDecision.Kind::label)
                .collect(Collectors.joining(", ")));
  }

  private static ObjectNode object(ThemeDecision decision) {
    ObjectNode object = JSON.createObjectNode();
    object.put("time", decision.time().toString());
    object.put("who", decision.who());
    object.put("decision", decision.kind().label());
    object.put("theme", decision.theme());
    put(object, "name", decision.name());
    put(object, "topic", decision.topic());
    put(object, "department", decision.department());
    if (!decision.terms().isEmpty()) {
      decision.terms().forEach(object.putArray("terms")::add);
    }
    put(object, "into", decision.into());
    return object;
  }

  private static void put(ObjectNode object, String key, @Nullable String value) {
    if (value != null) {
      object.put(key, value);
    }
  }
}
