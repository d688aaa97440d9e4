package voc.jobs.source.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import voc.core.Feedback;
import voc.core.Speaker;
import voc.core.Utterance;
import voc.jobs.source.Reads;
import voc.jobs.source.record.LoadResult;

class CuesFormatTest {
  private static final String NAME = "c-7_2026-01-15T14_05_31Z.vtt";

  private static List<LoadResult<Feedback>> read(
      String format, String more, String name, String content) {
    return Reads.feedback(
        Reads.config(
            "sources:\n  - {name: c, format: %s, path: \"*\", zone: UTC%s}\n"
                .formatted(format, more)),
        name,
        content);
  }

  private static Feedback only(List<LoadResult<Feedback>> results) {
    assertThat(Reads.rejects(results)).isEmpty();
    assertThat(results).hasSize(1);
    return Reads.accepted(results).get(0);
  }

  @Test
  void aWebVttFileIsOneCallOfItsSpeakersTurns() {
    Feedback call =
        only(
            read(
                "webvtt",
                "",
                NAME,
                """
                \uFEFFWEBVTT - Call 7
                Kind: captions

                STYLE
                ::cue { color: red }

                NOTE checked by hand

                1
                00:01.000 --> 00:03.500 align:start
                <v Agent Lee>How can I <i>help</i>?

                00:00:04.000 --> 00:00:05.000
                <v Caller>My water bill

                00:00:05.200 --> 00:00:07.000
                <v Caller>is 3 &lt; 4 &amp; wrong.

                00:00:12.000 --> 00:00:13.000
                <v Caller>Hello?</v> <v IVR>Please hold.</v>

                00:00:14.000 --> 00:00:15.000
                (music)
                """));

    assertThat(call.id()).isEqualTo("c:c-7");
    assertThat(call.time()).isEqualTo(Instant.parse("2026-01-15T14:05:31Z"));
    assertThat(call.utterances())
        .containsExactly(
            Utterance.of(Speaker.SYSTEM, "How can I help?"),
            Utterance.of(Speaker.CUSTOMER, "My water bill is 3 < 4 & wrong."),
            Utterance.of(Speaker.CUSTOMER, "Hello?"),
            Utterance.of(Speaker.SYSTEM, "Please hold."),
            Utterance.of(Speaker.SYSTEM, "(music)"));
    assertThat(call.attributes())
        .containsEntry("unknown_speaker_turns", "2")
        .containsEntry("duration_ms", "15000");
  }

  @Test
  void theConfigurationSaysWhoIsTheCustomerAndAPrefixHoldsUntilTheNext() {
    Feedback call =
        only(
            read(
                "srt",
                ", time: {constant: 2026-01-15T00:00:00Z}, speakers: {customer: [Ms Doe], agent:"
                    + " Lee, system: Line}",
                "call-9.srt.gz",
                "1\r\n00:00:01,000 --> 00:00:02,000\r\nLee: Good morning.\r\n\r\n2\r\n"
                    + "00:00:02,500 --> 00:00:03,000\r\nMS DOE: The street light\r\n3\r\n"
                    + "00:00:03,000 --> 00:00:04,000\r\n<font color=\"red\">is out.</font>\r\n"));

    assertThat(call.id()).isEqualTo("c:call-9");
    assertThat(call.utterances())
        .containsExactly(
            Utterance.of(Speaker.AGENT, "Good morning."),
            Utterance.of(Speaker.CUSTOMER, "The street light is out."));
    assertThat(call.attributes()).doesNotContainKey("unknown_speaker_turns");
  }

  @Test
  void aBrokenCueIsARejectOfItsOwnBesideTheCall() {
    List<LoadResult<Feedback>> results =
        read(
            "webvtt",
            "",
            NAME,
            """
            WEBVTT

            00:01.000 --> soon
            Caller: lost

            00:02.000 --> 00:03.000
            Caller: kept

            stray words
            """);

    assertThat(Reads.accepted(results).get(0).utterances())
        .containsExactly(Utterance.of(Speaker.CUSTOMER, "kept"));
    assertThat(Reads.rejects(results))
        .containsExactly(
            "3 malformed: the cue's times must be like 00:00:01.000 --> 00:00:04.000, got"
                + " \"00:01.000 --> soon\"; correct them",
            "9 malformed: words that belong to no cue; write its times in the line above them");
  }

  @Test
  void aFileWithoutCuesOrTimeIsToldSo() {
    assertThat(Reads.rejects(read("webvtt", "", NAME, "WEBVTT\n")))
        .containsExactly(
            "1 malformed: the file has no cue; expected lines such as 00:00:01.000 -->"
                + " 00:00:04.000 with words below");
    assertThat(Reads.rejects(read("srt", "", "a.srt", "1\n00:01,000 --> 00:02,000\nHi.\n")))
        .containsExactly(
            "2 bad time: neither the file's name nor its content holds a time; name the file like"
                + " call_analysis_2026-01-15T14_05_31Z.json or set sources[0].time");
    assertThat(
            Reads.rejects(
                read("webvtt", "", "x_2035-01-01T00_00_00Z.vtt", "00:01.0 --> 00:02.0\nHi.\n")))
        .singleElement()
        .asString()
        .contains("must not lie before 1990-01-01 or in the future");
  }

  @Test
  void aNameThatManyFoldersShareTellsItsFolder() {
    Feedback call =
        only(
            read(
                "webvtt",
                ", time: {file_modified: true}",
                "call-8/transcript.vtt",
                "00:01.0 --> 00:02.0\nCaller 2: Hi.\n"));
    assertThat(call.id()).isEqualTo("c:call-8/transcript");
    assertThat(call.utterances()).containsExactly(Utterance.of(Speaker.CUSTOMER, "Hi."));

    Feedback zoom =
        only(
            read(
                "webvtt",
                "",
                "GMT20260115-140531_Recording.transcript.vtt",
                "WEBVTT\n\n1\n00:01.0 --> 00:02.0\nNote that: Hi.\n"));
    assertThat(zoom.time()).isEqualTo(Instant.parse("2026-01-15T14:05:31Z"));
    assertThat(zoom.utterances()).containsExactly(Utterance.of(Speaker.SYSTEM, "Note that: Hi."));
  }

  @Test
  void longLinesDeepTagsAndNulsEndInTime() {
    String start = "WEBVTT\n\n00:01.0 --> 00:02.0\n";
    assertThat(Reads.rejects(read("webvtt", "", NAME, start + "x".repeat(10_000_000))))
        .singleElement()
        .asString()
        .contains("the cue has a line of more than 16384 characters; break it into cues");
    assertThat(read("webvtt", "", NAME, start + "<i>\u0000\n".repeat(100_000))).hasSize(1);
    assertThat(read("srt", "", NAME, "<v ".repeat(100_000) + "-->".repeat(1000))).hasSize(1);
    assertThat(read("srt", "", NAME, "1\n--> \n".repeat(5_000))).hasSize(5_000);
    assertThat(read("srt", "", NAME, "9".repeat(20_000_000))).hasSize(1);
  }
}
