package voc.jobs.source.mapped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import voc.core.Feedback;
import voc.jobs.config.VocConfig;
import voc.jobs.source.Reads;

class TurnsTest {
  private static final VocConfig CONFIG =
      Reads.config(
          """
          sources:
            - name: chats
              format: json
              path: c.json
              zone: UTC
              channel: chat
              id: id
              queue: line
              time: {column: at}
              turns: {path: dialog.turns, text: said, speaker: by, customer: [USER], system: [menu]}
          """);

  @Test
  void eachTurnIsAnUtteranceOfItsSpeaker() {
    Feedback chat =
        Reads.accepted(
                Reads.feedback(
                    CONFIG,
                    "c.json",
                    """
                    [{"id": 1, "at": "2026-01-15", "line": "Water", "dialog": {"turns": [
                      {"by": "Menu", "said": "Press 1"}, {"by": "user", "said": ["My tap", "drips."]},
                      {"by": "Ann", "said": "Which?"}, {"said": "beep"}, {"by": "user", "said": " "}]}}]
                    """))
            .get(0);

    assertThat(chat.utterances())
        .extracting(utterance -> utterance.speaker() + ": " + utterance.text())
        .containsExactly(
            "SYSTEM: Press 1", "CUSTOMER: My tap drips.", "AGENT: Which?", "SYSTEM: beep");
    assertThat(chat.addressee()).isEqualTo("Water");
    assertThat(chat.attributes()).isEmpty();
  }

  @Test
  void aConversationWithoutTheNamedKeysIsRejected() {
    assertThat(
            Reads.rejects(
                Reads.feedback(
                    CONFIG,
                    "c.jsonl",
                    """
                    {"id": 1, "at": "2026-01-15", "dialog": {}}
                    {"id": 2, "at": "2026-01-15", "dialog": {"turns": [{"by": "user", "text": "x"}]}}
                    {"id": 3, "at": "2026-01-15", "dialog": {"turns": []}}
                    """)))
        .containsExactly(
            "1 missing field: there is no list of turns \"dialog.turns\"; add it or correct"
                + " turns.path",
            "2 missing field: no turn of \"dialog.turns\" has the key \"said\"; correct"
                + " turns.text",
            "3 empty: the record has no words, no rating and no service; nothing to read");
  }

  @Test
  void turnsOfADelimitedFileAreAMistake() {
    assertThatThrownBy(
            () ->
                Reads.config(
                    """
                    sources:
                      - {name: c, format: csv, path: c.csv, zone: UTC, channel: chat, time: {column: t},
                         turns: {path: a, text: b, speaker: c}}
                    """))
        .hasMessageContainingAll(
            "sources[0].turns: has no meaning with format csv; remove it or use format json or xml",
            "sources[0].turns.customer: missing; add it, for example customer: [CUSTOMER]");
  }
}
