package voc.jobs.source.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.Speaker;
import voc.core.Utterance;
import voc.jobs.source.Reads;
import voc.jobs.source.record.LoadResult;

class GenesysFormatTest {
  private static final String CALL =
      """
      {"conversationId": "c-1", "communicationId": "m-1", "mediaType": "call",
       "conversationStartTime": 1768485931000,
       "participants": [{"purpose": "acd", "queueName": "Water Billing"}],
       "transcripts": [
         {"transcriptId": "t-2", "phrases": [
           {"text": "goodbye", "startTimeMs": 1768485999000, "participantPurpose": "internal"}]},
         {"transcriptId": "t-1", "phrases": [
           {"text": "press one", "startTimeMs": 1768485931500, "participantPurpose": "ivr"},
           {"text": "my bill", "decoratedText": "My bill is", "startTimeMs": 1768485932000,
            "participantPurpose": "external"},
           {"text": "wrong", "startTimeMs": 1768485933000, "participantPurpose": "external"}]}]}
      """;

  private static List<LoadResult<Feedback>> read(String name, String content) {
    return Reads.feedback(
        Reads.config(
            """
            sources:
              - {name: g, format: genesys-json, path: "*.json", zone: UTC}
            """),
        name,
        content);
  }

  @Test
  void severalTranscriptsAreOneConversationInOrderOfTime() {
    Feedback call = Reads.accepted(read("x.json", CALL)).get(0);

    assertThat(call.id()).isEqualTo("g:c-1.m-1");
    assertThat(call.channel()).isEqualTo(Channel.CALL);
    assertThat(call.time()).isEqualTo(Instant.parse("2026-01-15T14:05:31Z"));
    assertThat(call.addressee()).isEqualTo("Water Billing");
    assertThat(call.utterances())
        .containsExactly(
            Utterance.of(Speaker.SYSTEM, "press one"),
            Utterance.of(Speaker.CUSTOMER, "My bill is wrong"),
            Utterance.of(Speaker.AGENT, "goodbye"));
  }

  @Test
  void anArrayAndLinesHoldOneConversationEach() {
    String one = CALL.replace("\n", " ");
    String other = one.replace("c-1", "c-2");

    assertThat(Reads.accepted(read("x.json", "[" + one + "," + other + "]")))
        .extracting(Feedback::id)
        .containsExactly("g:c-1.m-1", "g:c-2.m-1");
    assertThat(Reads.accepted(read("x.jsonl", one + "\n" + other))).hasSize(2);
  }

  @Test
  void aChatIsAChatAndATimeMayStandInThePhrases() {
    Feedback chat =
        Reads.accepted(
                read(
                    "x.json",
                    CALL.replace("\"call\"", "\"message\"")
                        .replace("\"conversationStartTime\": 1768485931000,", "")))
            .get(0);

    assertThat(chat.channel()).isEqualTo(Channel.CHAT);
    assertThat(chat.time()).isEqualTo(Instant.parse("2026-01-15T14:05:31.500Z"));
  }

  @Test
  void whatIsNoTranscriptIsRejectedWithTheRemedy() {
    assertThat(Reads.rejects(read("x.json", "{\"conversationId\": \"c\"}")))
        .containsExactly(
            "1 missing field: there is no list \"transcripts\"; is this a transcript of Genesys"
                + " Cloud?");
    assertThat(Reads.rejects(read("x.json", "{\"transcripts\": []}")))
        .containsExactly(
            "1 missing field: there is no field \"conversationId\"; add it or correct its name");
    assertThat(Reads.rejects(read("x.json", "{\"conversationId\": \"c\", \"transcripts\": []}")))
        .singleElement()
        .asString()
        .startsWith("1 bad time: neither the file's name nor its content holds a time");
    assertThat(
            Reads.rejects(
                read(
                    "x.json",
                    "{\"conversationId\": \"c\", \"conversationStartTime\": 1768485931000,"
                        + " \"transcripts\": [3, {\"phrases\": {\"a\": null}}]}")))
        .containsExactly(
            "1 empty: the record has no words, no rating and no service; nothing to read");
  }
}
