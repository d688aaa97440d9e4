package voc.jobs.source.faq;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import voc.jobs.source.file.TextFeed;
import voc.jobs.source.record.RawRecord;

/**
 * Finds the questions of an FAQPage: the objects under each {@code mainEntity}, each with its line.
 * An FAQ is written by people and fits in memory.
 */
final class FaqPageQuestions {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String KEY = "mainEntity";

  private FaqPageQuestions() {}

  /** The questions in order; what can't be read is a broken record at its line. */
  static List<RawRecord> of(TextFeed feed) {
    List<RawRecord> questions = new ArrayList<>();
    try (JsonParser parser = MAPPER.createParser(textOf(feed))) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.FIELD_NAME && parser.currentName().equals(KEY)) {
          parser.nextToken();
          collect(parser, questions);
        }
      }
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      questions.add(
          broken(line, "the page is not valid JSON here, nothing below it is read; correct it"));
    } catch (IOException e) {
      throw new UncheckedIOException("reading a text in memory", e);
    }
    if (questions.isEmpty()) {
      questions.add(
          broken(1, "the page has no questions under \"mainEntity\"; is it a schema.org FAQPage?"));
    }
    return questions;
  }

  private static void collect(JsonParser parser, List<RawRecord> questions) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      questions.add(question(parser));
    } else if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        questions.add(
            parser.currentToken() == JsonToken.START_OBJECT ? question(parser) : noObject(parser));
      }
    }
  }

  private static RawRecord question(JsonParser parser) throws IOException {
    long line = parser.currentTokenLocation().getLineNr();
    ObjectNode node = MAPPER.readTree(parser);
    return RawRecord.ofObject(line, node.toString(), node, null);
  }

  private static RawRecord noObject(JsonParser parser) throws IOException {
    long line = parser.currentTokenLocation().getLineNr();
    parser.skipChildren();
    return broken(line, "a question is no JSON object; write it in braces");
  }

  private static RawRecord broken(long line, String fault) {
    return RawRecord.broken(line, "", null, fault);
  }

  private static String textOf(TextFeed feed) {
    StringBuilder text = new StringBuilder();
    for (int c = feed.read(); c >= 0; c = feed.read()) {
      text.append((char) c);
    }
    return text.toString();
  }
}
