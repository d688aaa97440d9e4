package voc.jobs.source.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import voc.core.Feedback;
import voc.core.Speaker;
import voc.core.Utterance;
import voc.jobs.config.VocConfig;
import voc.jobs.source.Reads;
import voc.jobs.source.record.LoadResult;

class SurveyMonkeyFormatTest {
  private static final VocConfig CONFIG =
      Reads.config(
          """
          sources:
            - name: monkey
              format: surveymonkey-csv
              path: m.csv
              zone: America/New_York
              ratings: [{column: "How good? - Staff", best: 5, worst: 1}, {column: "How good? - Speed", best: 5, worst: 1}]
          """);
  private static final String QUESTIONS =
      "Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1,What did we do well?,How good?,,What else?,\n";
  private static final String KINDS =
      ",,,,,,,,,Open-Ended Response,Staff,Speed,Open-Ended Response,Response\n";
  private static final String RESPONSE =
      "11412,400,01/31/2026 06:01:02 PM,01/31/2026 06:05:31 PM,1.2.3.4,jo@example.org,Jo,Doe,ward 3,\"You \"\"care\"\"\nreally\",5,1,Nothing,No\n";

  private static List<LoadResult<Feedback>> read(String content) {
    return Reads.feedback(CONFIG, "m.csv", content);
  }

  @Test
  void blanksContinueTheQuestionToTheirLeftAndTheSecondRowNamesThem() {
    Feedback feedback = Reads.accepted(read(QUESTIONS + KINDS + RESPONSE)).get(0);

    assertThat(feedback.id()).isEqualTo("monkey:11412");
    assertThat(feedback.time()).isEqualTo(Instant.parse("2026-01-31T23:05:31Z"));
    assertThat(feedback.customer()).isEqualTo("jo@example.org");
    assertThat(feedback.ratings())
        .extracting(rating -> rating.name() + " " + rating.value())
        .containsExactly("How good? - Staff 1.0", "How good? - Speed 0.0");
    assertThat(feedback.utterances())
        .containsExactly(
            new Utterance(Speaker.CUSTOMER, "You \"care\"\nreally", "What did we do well?"),
            new Utterance(Speaker.CUSTOMER, "Nothing", "What else?"));
    assertThat(feedback.attributes())
        .containsOnlyKeys("Collector ID", "Custom Data 1", "Start Date", "What else? - Response");
  }

  @Test
  void otherWaysToWriteTheTimeAreRead() {
    for (String time :
        List.of("1/31/2026 6:05:31 PM", "1/31/2026 18:05:31", "2026-01-31 18:05:31")) {
      assertThat(
              Reads.accepted(
                      read(QUESTIONS + KINDS + RESPONSE.replace("01/31/2026 06:05:31 PM", time)))
                  .get(0)
                  .time())
          .isEqualTo(Instant.parse("2026-01-31T23:05:31Z"));
    }
    assertThat(
            Reads.rejects(
                read(QUESTIONS + KINDS + RESPONSE.replace("01/31/2026 06:05:31 PM", "31.1.2026"))))
        .containsExactly(
            "3 bad time: time \"31.1.2026\" in field \"End Date\" fits none of the patterns"
                + " MM/dd/uuuu hh:mm:ss a, M/d/uuuu h:mm:ss a, M/d/uuuu H:mm:ss, M/d/uuuu H:mm,"
                + " ISO; correct it or add its pattern to sources[0].time.patterns");
  }

  @Test
  void aFileWithoutItsSecondRowLosesNoResponseAndSaysWhatIsMissing() {
    VocConfig bare =
        Reads.config("sources:\n  - {name: m, format: surveymonkey-csv, path: m.csv, zone: UTC}\n");
    VocConfig named =
        Reads.config(
            "sources:\n"
                + "  - {name: m, format: surveymonkey-csv, path: m.csv, zone: UTC, texts: [{column:"
                + " \"What else?\"}]}\n");

    assertThat(Reads.rejects(Reads.feedback(bare, "m.csv", QUESTIONS + RESPONSE)))
        .containsExactly(
            "2 missing field: no column is known to hold words: the file has no second row that"
                + " says Open-Ended Response; name the questions in sources[0].texts or"
                + " sources[0].ratings");
    assertThat(Reads.accepted(Reads.feedback(named, "m.csv", QUESTIONS + RESPONSE))).hasSize(1);
  }

  @Test
  void aRatingOutsideItsScaleIsRejected() {
    assertThat(Reads.rejects(read(QUESTIONS + KINDS + RESPONSE.replace(",5,1,", ",5,often,"))))
        .containsExactly(
            "3 bad rating: rating \"often\" in field \"How good? - Speed\" must be a number from"
                + " 1.0 to 5.0; correct it, or add it to none in sources[0].ratings if it means no"
                + " answer");
  }
}
