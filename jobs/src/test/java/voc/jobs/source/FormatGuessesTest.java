package voc.jobs.source;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import voc.jobs.config.Format;
import voc.jobs.config.Format.Syntax;

class FormatGuessesTest {
  private static FormatGuesses guess(byte[] content) {
    try {
      return FormatGuesses.of(new ByteArrayInputStream(content));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static FormatGuesses guess(String content) {
    return guess(content.getBytes(UTF_8));
  }

  @Test
  void aHeaderWithAllOfAFormatsColumnsIsThatFormat() {
    for (TellTales signs : TellTales.ALL) {
      if (signs.syntax() == Syntax.DELIMITED) {
        String delimiter = String.valueOf(signs.format().delimiter());
        String header =
            signs.fields().stream()
                .map(name -> "\"" + name.toUpperCase(java.util.Locale.ROOT) + "\"")
                .collect(Collectors.joining(delimiter));

        FormatGuess best = guess(header + "\n").best().orElseThrow();

        assertThat(best.format()).isEqualTo(signs.format());
        assertThat(best.confidence()).isEqualTo(1);
      }
    }
    TellTales nyc =
        TellTales.ALL.stream()
            .filter(t -> t.format() == Format.NYC311_CSV)
            .findFirst()
            .orElseThrow();
    assertThat(guess(String.join(",", nyc.fields())).best().orElseThrow().evidence())
        .isEqualTo("41 of 41 columns of NYC 311");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          contact-lens-json~{"Channel":"VOICE","Participants":[{"ParticipantId":"a","ParticipantRole":"AGENT"}],"ConversationCharacteristics":{},"ContentMetadata":{},"CustomModels":[],"Transcript":[{"ParticipantId":"a","Content":"b"
          transcribe-json~{"JobName":"j","JobStatus":"COMPLETED","ConversationCharacteristics":{},"Transcript":[{"ParticipantRole":"AGENT","Content":"b","LoudnessScores":[],"Items":[{}],"BeginOffsetMillis":1}]}
          genesys-json~[{"conversationId":"c","communicationId":"m","mediaType":"call","conversationStartTime":1,"transcripts":[{"phrases":[{"text":"a","participantPurpose":"external"}]}]}]
          open311-json~[{"service_request_id":1,"status":"open","service_name":"a","requested_datetime":"b"}]
          faqpage-json~{"@context":"https://schema.org","@type":"FAQPage","mainEntity":[{"name":"a","acceptedAnswer":{}}]}
          open311-xml~<?xml version="1.0"?><service_requests><request><service_request_id>1</service_request_id><requested_datetime/>
          xml~<?xml version="1.0"?><a><b/></a>
          json~{"a":1}
          csv~a;b;c
          webvtt~WEBVTT
          faqpage-html~<!DOCTYPE html><script type="application/ld+json">{"@type":"FAQPage"}</script>
          """)
  void theBestGuessIs(String code, String content) {
    assertThat(guess(content).best().orElseThrow().format().code()).isEqualTo(code);
  }

  @Test
  void captionsAreToldByTheirTimes() {
    assertThat(guess("1\r\n00:00:01,000 --> 00:00:02,000\r\nHi, you.\r\n").best().orElseThrow())
        .isEqualTo(new FormatGuess(Format.SRT, 0.95, 1, "it has times of cues with a comma"));
  }

  @Test
  void theRunnerUpAndTheCharacterSetAreTold() {
    FormatGuesses guesses =
        guess(
            "Search Term,Queries,Clicks,CTR\ncaf\u00E9,1,1,1%\n"
                .getBytes(Charset.forName("windows-1252")));

    assertThat(guesses.encoding()).isEqualTo("windows-1252");
    assertThat(guesses.guesses())
        .extracting(FormatGuess::format)
        .containsExactly(Format.SEARCHGOV_CSV, Format.CSV);
    assertThat(guess("\uFEFFa,b\n").fields()).containsExactly("a", "b");
    assertThat(guess("a,b\n1,2\n".getBytes(UTF_16LE)).encoding()).isEqualTo("UTF-16LE");
  }

  @Test
  void anExcerptOfNewYorkIsToldByWhatItNeedsAndItsGenerationByItsOwnColumns() {
    FormatGuess excerpt =
        guess("unique_key,created_date,complaint_type,descriptor,borough\n").best().orElseThrow();

    assertThat(excerpt.format()).isEqualTo(Format.NYC311_CSV);
    assertThat(excerpt.evidence())
        .isEqualTo("5 of 41 columns of NYC 311, among them all 3 that it needs");
    assertThat(excerpt.isSure()).isFalse();
    assertThat(
            guess(
                    "Unique Key,Created Date,Agency Name,Complaint Type,Descriptor,Borough,School"
                        + " Name,School Number,School Region\n")
                .best()
                .orElseThrow()
                .evidence())
        .startsWith("9 of 11 columns of NYC 311's oldest export");
    assertThat(guess("Unique Key,Borough\n").confidence(Format.NYC311_CSV)).isZero();
  }

  @Test
  void anFaqAtTheEndOfALongPageIsFound() {
    assertThat(
            guess(
                    "<!DOCTYPE html><p>"
                        + "x".repeat(200_000)
                        + "<script type=\"application/ld+json\">{\"@type\":\"FAQPage\"}</script>")
                .confidence(Format.FAQPAGE_HTML))
        .isEqualTo(1);
  }

  @Test
  void whyAFileCanNotBeReadIsTold() {
    assertThat(guess("\n \n").problem()).contains("is empty; deliver it again");
    assertThat(guess("%PDF\u0001\u0002\u0003\u0004").problem())
        .contains("is no text; export it as CSV, JSON or XML");
    assertThat(guess("a,b\n1,\u0000\n").problem()).isEmpty();
  }

  @Test
  void theFirstRowsAreTold() {
    assertThat(guess("a;b\n1;2\n3;4\n").rows())
        .containsExactly(List.of("1", "2"), List.of("3", "4"));
  }

  @Test
  void whatIsNothingIsNothingAndNothingThrows() {
    assertThat(guess("").guesses()).isEmpty();
    assertThat(guess("hello").guesses()).isEmpty();
    for (String wild :
        new String[] {
          "[".repeat(70_000),
          "{\"a\":".repeat(20_000),
          "<".repeat(70_000),
          "\"a,b",
          "\u0000".repeat(9),
          "\"" + ",".repeat(70_000),
          "{\"a\": tru",
          "1".repeat(100_000)
        }) {
      assertThat(guess(wild).encoding()).isNotEmpty();
    }
  }
}
