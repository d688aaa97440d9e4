package voc.jobs.source.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.Speaker;
import voc.core.Utterance;
import voc.jobs.config.VocConfig;
import voc.jobs.source.Reads;
import voc.jobs.source.record.LoadResult;

class QualtricsFormatTest {
  private static final VocConfig CONFIG =
      Reads.config(
          """
          sources:
            - {name: visit, format: qualtrics-csv, path: q.csv, zone: America/Chicago,
               ratings: [{column: Q1, best: 5, worst: 1, values: {Very easy: 5, Very hard: 1}}]}
          """);
  private static final String NAMES =
      "StartDate,EndDate,Status,IPAddress,Progress,Finished,RecordedDate,ResponseId,RecipientLastName,RecipientFirstName,RecipientEmail,ExternalReference,LocationLatitude,LocationLongitude,DistributionChannel,UserLanguage,Q1,Q2,Q2_5_TEXT,Q3\n";
  private static final String LABELS =
      "Start Date,End Date,Response Type,IP Address,Progress,Finished,Recorded Date,Response ID,Recipient Last Name,Recipient First Name,Recipient Email,External Data Reference,Location Latitude,Location Longitude,Distribution Channel,User Language,How easy was it?,How did you reach us? - Selected Choice,How did you reach us? - Other - Text,\"What should we\nchange?\"\n";
  private static final String IMPORT_IDS = importIds("America/Denver");
  private static final String RESPONSE =
      "2026-01-15 09:00:00,2026-01-15 09:04:00,IP Address,1.2.3.4,100,True,2026-01-15 09:05:31,R_1,Doe,Jo,jo@example.org,,41.9,-87.6,anonymous,EN,Very easy,Other,by \"\"boat\"\",\"Less, please.\nThanks\"\n";

  private static String importIds(String zone) {
    String time = ",\"\"timeZone\"\":\"\"" + zone + "\"\"}\"";
    return "\"{\"\"ImportId\"\":\"\"startDate\"\""
        + time
        + ",\"{\"\"ImportId\"\":\"\"endDate\"\""
        + time
        + ",\"{\"\"ImportId\"\":\"\"status\"\"}\",,,,\"{\"\"ImportId\"\":\"\"recordedDate\"\""
        + time
        + ",\"{\"\"ImportId\"\":\"\"_recordId\"\"}\",,,,,,,,,\"{\"\"ImportId\"\":\"\"QID1\"\"}\",\"{\"\"ImportId\"\":\"\"QID2\"\"}\",\"{\"\"ImportId\"\":\"\"QID2_5_TEXT\"\"}\",\"{\"\"ImportId\"\":\"\"QID3_TEXT\"\"}\"\n";
  }

  private static List<LoadResult<Feedback>> read(String content) {
    return Reads.feedback(CONFIG, "q.csv", content);
  }

  @Test
  void aResponseIsOneFeedbackWithItsQuestionsAndWithoutItsPerson() {
    Feedback feedback =
        Reads.accepted(
                read(NAMES + LABELS + IMPORT_IDS + RESPONSE.replace("by \"\"boat\"\"", "by boat")))
            .get(0);

    assertThat(feedback.id()).isEqualTo("visit:R_1");
    assertThat(feedback.channel()).isEqualTo(Channel.SURVEY);
    assertThat(feedback.customer()).isEqualTo("jo@example.org");
    assertThat(feedback.place().latitude()).isEqualTo(41.9);
    assertThat(feedback.ratings().get(0).value()).isEqualTo(1);
    assertThat(feedback.ratings().get(0).original()).isEqualTo("Very easy");
    assertThat(feedback.utterances())
        .containsExactly(
            new Utterance(Speaker.CUSTOMER, "by boat", "How did you reach us? - Other - Text"),
            new Utterance(Speaker.CUSTOMER, "Less, please.\nThanks", "What should we\nchange?"));
    assertThat(feedback.attributes())
        .containsEntry("UserLanguage", "EN")
        .containsEntry("Finished", "True")
        .containsEntry("Progress", "100")
        .containsEntry("Q2", "Other")
        .doesNotContainKeys(
            "IPAddress", "RecipientLastName", "RecipientFirstName", "RecipientEmail");
  }

  @Test
  void timesAreInTheZoneThatTheFileNamesElseInTheSources() {
    String response = RESPONSE.replace("by \"\"boat\"\"", "x");

    assertThat(Reads.accepted(read(NAMES + LABELS + IMPORT_IDS + response)).get(0).time())
        .isEqualTo(Instant.parse("2026-01-15T16:05:31Z"));
    assertThat(
            Reads.accepted(read(NAMES + LABELS + importIds("Moon/Base") + response)).get(0).time())
        .isEqualTo(Instant.parse("2026-01-15T15:05:31Z"));
  }

  @Test
  void previewsAndTestsAreRejectedAndCounted() {
    String response = RESPONSE.replace("by \"\"boat\"\"", "x");

    assertThat(
            Reads.rejects(
                read(
                    NAMES
                        + LABELS
                        + IMPORT_IDS
                        + response.replace("IP Address", "Survey Preview")
                        + response.replace("IP Address", "2")
                        + response.replace("anonymous", "preview"))))
        .containsExactly(
            "5 preview: response has \"Survey Preview\" in field \"Status\": a preview or test of"
                + " the survey's owner, no customer's answer; nothing to do",
            "7 preview: response has \"2\" in field \"Status\": a preview or test of the survey's"
                + " owner, no customer's answer; nothing to do",
            "9 preview: response has \"preview\" in field \"DistributionChannel\": a preview or"
                + " test of the survey's owner, no customer's answer; nothing to do");
  }

  @Test
  void aStrayQuoteCostsItsLineAndNotTheFile() {
    List<LoadResult<Feedback>> results =
        read(
            NAMES
                + LABELS
                + IMPORT_IDS
                + RESPONSE.replace("by \"\"boat\"\"", "\"by\" boat").replace(".\nThanks", "")
                + RESPONSE.replace("by \"\"boat\"\"", "\"by \"\"boat\"\"\"").replace("R_1", "R_2"));

    assertThat(Reads.rejects(results))
        .containsExactly(
            "5 malformed: a quoted field goes on after its closing quote; double the quotes inside"
                + " it");
    assertThat(Reads.accepted(results))
        .extracting(f -> f.id() + " " + f.utterances().get(0).text())
        .containsExactly("visit:R_2 by \"boat\"");
  }

  @Test
  void whoDeletedAHeaderRowLosesNoResponse() {
    String response = RESPONSE.replace("by \"\"boat\"\"", "x");

    assertThat(Reads.accepted(read(NAMES + response))).hasSize(1);
    assertThat(Reads.accepted(read(NAMES + LABELS + response))).hasSize(1);
    assertThat(Reads.accepted(read(NAMES + IMPORT_IDS + response))).hasSize(1);
    assertThat(Reads.accepted(read(NAMES + response + response.replace("R_1", "R_2")))).hasSize(2);
    assertThat(read(NAMES + LABELS + IMPORT_IDS)).isEmpty();
    assertThat(read(NAMES)).isEmpty();
  }

  @Test
  void withoutImportIdsTheQuestionsMustBeNamed() {
    VocConfig bare =
        Reads.config(
            "sources:\n  - {name: v, format: qualtrics-csv, path: q.csv, zone: America/Chicago}\n");
    VocConfig named =
        Reads.config(
            "sources:\n"
                + "  - {name: v, format: qualtrics-csv, path: q.csv, zone: America/Chicago, texts:"
                + " [{column: Q3}]}\n");
    String file = NAMES + LABELS + RESPONSE.replace("by \"\"boat\"\"", "x");

    assertThat(Reads.rejects(Reads.feedback(bare, "q.csv", file)))
        .containsExactly(
            "4 missing field: no column is known to hold words: the file has no import id that"
                + " ends with _TEXT; name the questions in sources[0].texts or sources[0].ratings");
    assertThat(Reads.accepted(Reads.feedback(named, "q.csv", file)).get(0).utterances())
        .extracting(Utterance::prompt)
        .containsExactly("What should we\nchange?");
  }

  @Test
  void tabSeparatedExportsAreReadAlike() {
    VocConfig tsv =
        Reads.config(
            "sources:\n  - {name: v, format: qualtrics-tsv, path: q.tsv, zone: America/Chicago}\n");

    assertThat(
            Reads.accepted(
                    Reads.feedback(
                        tsv,
                        "q.tsv",
                        "RecordedDate\tResponseId\tQ1\n"
                            + "Recorded Date\tResponse ID\tWhy?\n"
                            + "\"{\"\"ImportId\"\":\"\"recordedDate\"\"}\"\t{}\t\"{\"\"ImportId\"\":\"\"QID1_TEXT\"\"}\"\n"
                            + "2026-01-15 09:05:31\tR_1\tBecause\n"))
                .get(0)
                .utterances())
        .containsExactly(new Utterance(Speaker.CUSTOMER, "Because", "Why?"));
  }
}
