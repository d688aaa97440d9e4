package voc.jobs.source.call;

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

class ContactLensFormatTest {
  private static VocConfig config(String more) {
    return Reads.config(
        "departments: {water: Water}\nsources:\n  - {name: calls, format: contact-lens-json, path:"
            + " \"*.json\", zone: UTC"
            + more
            + "}\n");
  }

  private static final String CALL =
      """
      {"Channel": "VOICE", "LanguageCode": "en-US", "JobStatus": "COMPLETED", "JobName": "job 1",
       "Participants": [{"ParticipantId": "u-1", "ParticipantRole": "CUSTOMER"},
                        {"ParticipantId": "u-2", "ParticipantRole": "AGENT"}],
       "Categories": {"MatchedCategories": ["Billing", "Hold"]},
       "Transcript": [
         {"ParticipantId": "u-2", "Content": "How can I help?"},
         {"ParticipantId": "u-1", "Content": "My water bill"},
         {"ParticipantId": "u-9", "Content": "Please hold"},
         {"ParticipantRole": "CUSTOMER", "Content": "Hello?"},
         {"ParticipantRole": "CUSTOMER", "Content": " "}]}
      """;

  @Test
  void eachTurnIsAnUtteranceOfItsSpeaker() {
    List<LoadResult<Feedback>> results =
        Reads.feedback(
            config(", department: {folder: 1}"),
            "water/c-77_analysis_2026-01-15T14_05_31Z.json",
            CALL);

    Feedback call = Reads.accepted(results).get(0);
    assertThat(call.id()).isEqualTo("calls:c-77");
    assertThat(call.channel()).isEqualTo(Channel.CALL);
    assertThat(call.time()).isEqualTo(Instant.parse("2026-01-15T14:05:31Z"));
    assertThat(call.department()).isEqualTo("water");
    assertThat(call.utterances())
        .containsExactly(
            Utterance.of(Speaker.AGENT, "How can I help?"),
            Utterance.of(Speaker.CUSTOMER, "My water bill"),
            Utterance.of(Speaker.SYSTEM, "Please hold"),
            Utterance.of(Speaker.CUSTOMER, "Hello?"));
    assertThat(call.attributes())
        .containsEntry("MatchedCategories", "Billing; Hold")
        .containsEntry("LanguageCode", "en-US");
  }

  @Test
  void aCallWithoutTimeTakesTheConfiguredOneElseTheOneInTheJson() {
    Feedback constant =
        Reads.accepted(
                Reads.feedback(config(", time: {constant: 2022-01-01T00:00:00Z}"), "x.json", CALL))
            .get(0);
    assertThat(constant.time()).isEqualTo(Instant.parse("2022-01-01T00:00:00Z"));
    assertThat(constant.id()).isEqualTo("calls:job 1");

    Feedback modified =
        Reads.accepted(Reads.feedback(config(", time: {file_modified: true}"), "x.json", CALL))
            .get(0);
    assertThat(modified.time()).isEqualTo(Instant.parse("2026-02-03T04:05:06Z"));

    Feedback inside =
        Reads.accepted(
                Reads.feedback(
                    config(""),
                    "x.json",
                    CALL.replace(
                        "{\"Channel\"",
                        "{\"CustomerMetadata\": {\"ContactId\": \"c-1\","
                            + " \"InitiationTimestamp\": \"2026-03-01T01:02:03Z\"}, \"Channel\"")))
            .get(0);
    assertThat(inside.time()).isEqualTo(Instant.parse("2026-03-01T01:02:03Z"));
    assertThat(inside.id()).isEqualTo("calls:c-1");
  }

  @Test
  void whatIsNoCallIsRejectedWithTheRemedy() {
    assertThat(Reads.rejects(Reads.feedback(config(""), "x.json", CALL)))
        .containsExactly(
            "1 bad time: neither the file's name nor its content holds a time; name the file like"
                + " call_analysis_2026-01-15T14_05_31Z.json or set sources[0].time");
    assertThat(
            Reads.rejects(Reads.feedback(config(""), "c_analysis_2026-13-15T14_05_31Z.json", CALL)))
        .containsExactly(
            "1 bad time: the file's name holds no possible time; rename it like"
                + " call_analysis_2026-01-15T14_05_31Z.json");
    assertThat(Reads.rejects(Reads.feedback(config(""), "x.json", "{\"a\": 1}")))
        .containsExactly(
            "1 missing field: there is no list \"Transcript\"; is this the output of a call"
                + " analytics job?");
    assertThat(Reads.rejects(Reads.feedback(config(""), "x.json", CALL.substring(0, 200))))
        .singleElement()
        .asString()
        .startsWith("1 malformed: the record is not valid JSON: the file ends inside it");
  }

  @Test
  void transcribesTurnsSayTheirRoleAndWhatWasFoundInThemIsKept() {
    String call =
        """
        {"JobStatus": "COMPLETED", "JobName": "j",
         "JobDetails": {"SkippedAnalysis": [{"Feature": "GENERATIVE_SUMMARIZATION",
           "ReasonCode": "INSUFFICIENT_CONVERSATION_CONTENT"}]},
         "Transcript": [
           {"ParticipantRole": "AGENT", "Content": "Hello [PII].", "LoudnessScores": [70.1],
            "Items": [{"Content": "Hello"}],
            "Redaction": {"RedactedTimestamps": [{"BeginOffsetMillis": 1}]},
            "OutcomesDetected": [{"CharacterOffsets": {"BeginOffsetChar": 0, "EndOffsetChar": 5}}]},
           {"ParticipantRole": "SUPERVISOR", "Content": "I listen."},
           {"ParticipantRole": "CUSTOMER", "Content": "My bin is lost",
            "IssuesDetected": [{"Text": "bin is lost"}], "ActionItemsDetected": []}]}
        """;

    Feedback feedback =
        Reads.accepted(
                Reads.feedback(
                    Reads.config(
                        "sources: [{name: calls, format: transcribe-json, path: \"*.json\", zone:"
                            + " UTC, time: {file_modified: true}}]\n"),
                    "x.json",
                    call))
            .get(0);

    assertThat(feedback.utterances())
        .containsExactly(
            Utterance.of(Speaker.AGENT, "Hello [PII]."),
            Utterance.of(Speaker.SYSTEM, "I listen."),
            Utterance.of(Speaker.CUSTOMER, "My bin is lost"));
    assertThat(feedback.attributes())
        .containsEntry("IssuesDetected", "bin is lost")
        .containsEntry("OutcomesDetected", "Hello")
        .containsEntry(
            "SkippedAnalysis", "GENERATIVE_SUMMARIZATION (INSUFFICIENT_CONVERSATION_CONTENT)")
        .doesNotContainKey("ActionItemsDetected");
  }

  @Test
  void aJobThatFailedIsRejected() {
    assertThat(
            Reads.rejects(
                Reads.feedback(
                    config(""),
                    "x.json",
                    "{\"JobStatus\": \"FAILED\", \"FailureReason\": \"No audio\"}")))
        .containsExactly(
            "1 malformed: JobStatus must be COMPLETED, got \"FAILED\" (\"No audio\"): the call was"
                + " not transcribed; run its analysis again");
  }
}
