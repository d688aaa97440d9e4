package voc.jobs.tag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import voc.jobs.WordTagger;
import voc.jobs.tag.LineTagger.OutputLine;
import voc.nlp.Tagger;
import voc.nlp.redact.PatternRedactor;

class LineTaggerTest {
  private final LineTagger lines =
      new LineTagger(PatternRedactor.forUnitedStates(), new WordTagger());

  private JsonNode tagged(String line) throws JsonProcessingException {
    return new ObjectMapper().readTree(lines.tagged(new InputLine(7, line, true)).json());
  }

  @Test
  void aTextComesBackRedactedAndOffsetsAreInTheTextGiven() throws JsonProcessingException {
    String text = "Write to ann@example.org. The pothole is awful. When is it filled?";

    JsonNode tags = tagged("{\"id\": 5, \"text\": \"" + text + "\"}");

    assertThat(tags.path("id").isInt()).isTrue();
    assertThat(tags.path("text").textValue())
        .isEqualTo("Write to [EMAIL]. The pothole is awful. When is it filled?");
    JsonNode pii = tags.path("pii").path(0);
    assertThat(pii.path("type").textValue()).isEqualTo("EMAIL");
    assertThat(in(text, pii)).isEqualTo("ann@example.org");
    assertThat(tags.path("questions")).hasSize(1);
    assertThat(in(text, tags.path("questions").path(0))).isEqualTo("When is it filled?");
    assertThat(tags.path("sentiment").isTextual()).isTrue();
    assertThat(tags.path("polarity").doubleValue()).isBetween(-1.0, 1.0);
  }

  @Test
  void marksShowTheirWordsInTheTextGiven() throws JsonProcessingException {
    String text = "I am ann@example.org and there is a gas leak.";

    JsonNode marks = tagged("{\"id\": 5, \"text\": \"" + text + "\"}").path("marks");

    assertThat(marks).hasSize(1);
    assertThat(marks.path(0).path("mark").textValue()).isEqualTo("crisis/hazard");
    assertThat(in(text, marks.path(0))).isEqualTo("gas leak");
  }

  @Test
  void peopleAreNumberedAsInARunAndOffsetsAreInTheTextGiven() throws JsonProcessingException {
    String text = "My name is Maria Tolvarez. This is Omar Zorquist calling. When is it filled?";

    JsonNode tags =
        tagged(
            "{\"id\": 5, \"context\": \"This is Omar Zorquist calling.\", \"text\": \""
                + text
                + "\"}");

    assertThat(tags.path("text").textValue())
        .isEqualTo("My name is [NAME-1]. This is [NAME-2] calling. When is it filled?");
    assertThat(tags.path("pii"))
        .extracting(mask -> in(text, mask))
        .containsExactly("Maria Tolvarez", "Omar Zorquist");
    assertThat(in(text, tags.path("questions").path(0))).isEqualTo("When is it filled?");
  }

  private static String in(String text, JsonNode span) {
    return text.substring(span.path("start").intValue(), span.path("end").intValue());
  }

  @Test
  void anotherLanguageIsNotScored() throws JsonProcessingException {
    JsonNode tags =
        tagged(
            "{\"id\": \"a\", \"text\": \"El servicio de la oficina fue muy lento y nadie contestó mis preguntas.\"}");

    assertThat(tags.path("sentiment").textValue()).isEqualTo("unscored");
    assertThat(tags.path("polarity").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"id\": \"a\", \"text\": \" \"} | a | line 7 \"text\" must be a text that is not blank",
        "{\"id\": \"a\", \"text\": 4} | a | line 7 \"text\" must be a text that is not blank",
        "{\"id\": 3} | 3 | line 7 \"text\" must be a text that is not blank",
        "{\"id\": 3, \"text\": \"a\", \"context\": 1} | 3 | line 7 \"context\" must be a text, if there is one",
        "{\"text\": \"a\"} | null | line 7 \"id\" must be a text or a number",
        "[1] | null | line 7 must be a JSON object with \"id\" and \"text\"",
        "`` | null | line 7 must be a JSON object with \"id\" and \"text\"",
        "{\"id\": \"a\", \"text\": \"call 617-555-0134 | null | line 7 is no JSON object; see column",
        "{\"id\": \"a\", \"text\": \"b\"} {} | null | line 7 is no JSON object; see column"
      })
  void aLineThatCannotBeTaggedSaysWhyAndQuotesNothing(String line, String id, String error)
      throws JsonProcessingException {
    JsonNode out = tagged(line);

    assertThat(out.path("id").asText()).isEqualTo(id);
    assertThat(out.path("error").textValue()).startsWith(error).doesNotContain("555");
    assertThat(out).hasSize(2);
  }

  @Test
  void aLineOverTheLimitIsAnError() {
    OutputLine out = lines.tagged(new InputLine(2, "{\"id\":", false));

    assertThat(out.isTagged()).isFalse();
    assertThat(out.json())
        .isEqualTo(
            "{\"id\":null,\"error\":\"line 2 has over 1000000 characters; split its text\"}");
  }

  @Test
  void aTaggerThatFailsLosesNoLineAndTellsNoWord() {
    Tagger failing =
        feedback -> {
          throw new IllegalStateException("no parse of: call Goodwin");
        };

    OutputLine out =
        new LineTagger(PatternRedactor.forUnitedStates(), failing)
            .tagged(new InputLine(1, "{\"id\":\"a\",\"text\":\"call Goodwin\"}", true));

    assertThat(out.json())
        .isEqualTo(
            "{\"id\":\"a\",\"error\":\"line 1 could not be tagged: IllegalStateException\"}");
  }

  @Test
  void aTextTooDeepForATaggerIsAnErrorOfItsLine() {
    Tagger deep =
        feedback -> {
          throw new StackOverflowError();
        };

    OutputLine out =
        new LineTagger(PatternRedactor.forUnitedStates(), deep)
            .tagged(new InputLine(1, "{\"id\":\"a\",\"text\":\"call Goodwin\"}", true));

    assertThat(out.isTagged()).isFalse();
    assertThat(out.json())
        .isEqualTo("{\"id\":\"a\",\"error\":\"line 1 could not be tagged: StackOverflowError\"}");
  }

  @Test
  void outputIsAscii() {
    OutputLine out =
        lines.tagged(
            new InputLine(
                1, "{\"id\":\"\\ud800\",\"text\":\"caf\u00e9 \u202e \\u001b[2J\"}", true));

    assertThat(out.json()).matches("[\\x20-\\x7e]+");
  }
}
