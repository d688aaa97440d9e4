package voc.jobs.source.faq;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import voc.jobs.source.record.RawRecord;

/**
 * Finds the questions of an FAQPage in JSON-LD: the objects under each {@code mainEntity}, wherever
 * it stands ({@code @graph} too), each with its line. What is declared to be of another type than
 * {@code Question} is no question.
 */
final class FaqPageQuestions {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String KEY = "mainEntity";

  private FaqPageQuestions() {}

  /**
   * The questions in order; what can't be read is a broken record at its line.
   *
   * @param text the JSON
   * @param firstLine the line of the file that it starts in
   */
  static List<RawRecord> of(String text, long firstLine) {
    List<RawRecord> questions = new ArrayList<>();
    try (JsonParser parser = MAPPER.createParser(text)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.FIELD_NAME && parser.currentName().equals(KEY)) {
          parser.nextToken();
          collect(parser, firstLine, questions);
        }
      }
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      questions.add(
          broken(
              firstLine + line - 1,
              "the page is not valid JSON here, nothing below it is read; correct it"));
    } catch (IOException e) {
      throw new UncheckedIOException("reading a text in memory", e);
    }
    return questions;
  }

  private static void collect(JsonParser parser, long firstLine, List<RawRecord> questions)
      throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      question(parser, firstLine, questions);
    } else if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
          question(parser, firstLine, questions);
        } else {
          questions.add(noObject(parser, firstLine));
        }
      }
    }
  }

  private static void question(JsonParser parser, long firstLine, List<RawRecord> questions)
      throws IOException {
    long line = line(parser, firstLine);
    ObjectNode node = MAPPER.readTree(parser);
    if (isQuestion(node.path("@type"))) {
      questions.add(RawRecord.ofObject(line, node.toString(), node, null));
    }
  }

  private static boolean isQuestion(JsonNode type) {
    return type.isMissingNode() || type.toString().toLowerCase(Locale.ROOT).contains("question");
  }

  private static RawRecord noObject(JsonParser parser, long firstLine) throws IOException {
    long line = line(parser, firstLine);
    parser.skipChildren();
    return broken(line, "a question is no JSON object; write it in braces");
  }

  private static long line(JsonParser parser, long firstLine) {
    return firstLine + parser.currentTokenLocation().getLineNr() - 1;
  }

  static RawRecord broken(long line, String fault) {
    return RawRecord.broken(line, "", null, fault);
  }
}
