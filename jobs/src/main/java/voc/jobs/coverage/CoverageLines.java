package voc.jobs.coverage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import voc.core.FaqEntry;
import voc.jobs.tag.InputLine;
import voc.jobs.tag.LineReader;
import voc.jobs.tag.LineTagger.OutputLine;
import voc.search.faq.Coverage;
import voc.search.faq.FaqIndex;

/**
 * Makes of each line {@code {"id","text"}} a line {@code {"id","best","coverage","diagnosis"}}. A
 * line that can't be judged gives its {@code id} and an {@code error} that says what rule it
 * breaks. Nothing of a question is ever written: it may be personal. Thread-safe.
 */
public final class CoverageLines {
  /** Writes ASCII alone: no byte steers a terminal, and half a surrogate pair is no error. */
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final FaqIndex faq;

  /** Judges by an index. */
  public CoverageLines(FaqIndex faq) {
    this.faq = faq;
  }

  /** The questions of lines that can be judged: what is asked together, as it came. */
  public static List<String> questions(Reader lines) throws IOException {
    List<String> questions = new ArrayList<>();
    LineReader reader = new LineReader(lines);
    for (InputLine line = reader.next(); line != null; line = reader.next()) {
      JsonNode text = line.isWhole() ? text(line) : MissingNode.getInstance();
      if (text.isTextual() && !text.textValue().isBlank()) {
        questions.add(text.textValue());
      }
    }
    return questions;
  }

  private static JsonNode text(InputLine line) {
    try {
      return JSON.readTree(line.text()).path("text");
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  /** What becomes of a line. */
  public OutputLine judged(InputLine line) {
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
      return error(NullNode.getInstance(), line, "is no JSON object");
    }
    if (!object.isObject()) {
      return error(NullNode.getInstance(), line, "must be a JSON object with \"id\" and \"text\"");
    }
    JsonNode id = object.path("id");
    JsonNode text = object.path("text");
    if (!id.isTextual() && !id.isNumber()) {
      return error(NullNode.getInstance(), line, "\"id\" must be a text or a number");
    }
    if (!text.isTextual() || text.textValue().isBlank()) {
      return error(id, line, "\"text\" must be a text that is not blank");
    }
    Coverage coverage = faq.coverage(text.textValue());
    @Nullable FaqEntry best = coverage.best();
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.set("id", id);
    out.put("best", best == null ? null : best.id());
    out.put("coverage", rounded(coverage.value()));
    out.put("diagnosis", coverage.diagnosis().label());
    return new OutputLine(json(out), true);
  }

  /** Six places: more would only show the order in which sums were made. */
  private static double rounded(double value) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.6f", value));
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
