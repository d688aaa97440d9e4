package voc.jobs.tag;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import voc.nlp.Tagger;
import voc.nlp.redact.Redactor;

/**
 * Makes of each line of input its line of output. A line that can't be tagged gives an object with
 * its {@code id} and an {@code error} that says what rule it breaks and quotes nothing of it: it
 * may be personal. Thread-safe.
 */
public final class LineTagger {
  /** Writes ASCII alone: no byte steers a terminal, and half a surrogate pair is no error. */
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final TextTagger texts;

  /**
   * @param redactor what takes personal data out before anything else reads a text
   */
  public LineTagger(Redactor redactor, Tagger tagger) {
    this.texts = new TextTagger(redactor, tagger);
  }

  /**
   * A line of output.
   *
   * @param json one JSON object
   * @param isTagged whether it holds tags, not an error
   */
  public record OutputLine(String json, boolean isTagged) {}

  /** What becomes of a line. */
  public OutputLine tagged(InputLine line) {
    if (!line.isWhole()) {
      return error(
          NullNode.getInstance(),
          line,
          "has over " + LineReader.LONGEST + " characters; split its text");
    }
    JsonNode object;
    try {
      object = JSON.readTree(line.text());
    } catch (JsonProcessingException e) {
      return error(NullNode.getInstance(), line, "is no JSON object; " + place(e));
    }
    if (!object.isObject()) {
      return error(NullNode.getInstance(), line, "must be a JSON object with \"id\" and \"text\"");
    }
    return tagged((ObjectNode) object, line);
  }

  private OutputLine tagged(ObjectNode object, InputLine line) {
    JsonNode id = object.path("id");
    JsonNode text = object.path("text");
    JsonNode context = object.path("context");
    if (!id.isTextual() && !id.isNumber()) {
      return error(NullNode.getInstance(), line, "\"id\" must be a text or a number");
    }
    if (!text.isTextual() || text.textValue().isBlank()) {
      return error(id, line, "\"text\" must be a text that is not blank");
    }
    if (!context.isMissingNode() && !context.isNull() && !context.isTextual()) {
      return error(id, line, "\"context\" must be a text, if there is one");
    }
    try {
      ObjectNode tags = texts.tagged(text.textValue(), context.textValue());
      ObjectNode out = JsonNodeFactory.instance.objectNode();
      out.set("id", id);
      out.setAll(tags);
      return new OutputLine(json(out), true);
    } catch (RuntimeException | StackOverflowError e) {
      // The contract is that no line is lost; the message might quote the text, so only its kind.
      // A pattern that recurses ends a long text with a StackOverflowError, which harms no other.
      return error(id, line, "could not be tagged: " + e.getClass().getSimpleName());
    }
  }

  private static String place(JsonProcessingException e) {
    return e.getLocation() == null
        ? "it breaks off"
        : "see column " + e.getLocation().getColumnNr();
  }

  private static OutputLine error(JsonNode id, InputLine line, String what) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.set("id", id);
    out.put("error", "line " + line.number() + " " + what);
    return new OutputLine(json(out), false);
  }

  private static String json(ObjectNode object) {
    try {
      return JSON.writeValueAsString(object);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of JSON can always be written", e);
    }
  }
}
