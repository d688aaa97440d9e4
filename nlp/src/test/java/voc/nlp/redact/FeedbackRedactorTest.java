package voc.nlp.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.Place;
import voc.core.Provenance;
import voc.core.Rating;
import voc.core.Speaker;
import voc.core.Utterance;

class FeedbackRedactorTest {
  private final Pseudonyms pseudonyms = new Pseudonyms("secret");
  private final FeedbackRedactor redactor =
      new FeedbackRedactor(PatternRedactor.forUnitedStates(), pseudonyms);

  @Test
  void masksWordsPromptsServiceAndAttributes() {
    Feedback redacted = redactor.redact(feedback("311:7", "12 Main St", Map.of("note", "a@b.org")));

    assertThat(redacted.utterances())
        .containsExactly(
            new Utterance(Speaker.CUSTOMER, "Call [PHONE].", "Mail [EMAIL]?"),
            new Utterance(Speaker.AGENT, "Is it [PHONE]?", null));
    assertThat(redacted.service()).isEqualTo("For [EMAIL]");
    assertThat(redacted.attributes()).containsExactly(Map.entry("note", "[EMAIL]"));
  }

  @Test
  void replacesTheCustomersKeyByItsPseudonym() {
    assertThat(redactor.redact(feedback("311:7", "12 Main St", Map.of())).customer())
        .isEqualTo(pseudonyms.of("ann"));
  }

  @Test
  void keepsTheStreetAndMasksTheNumberBesideIt() {
    Feedback redacted =
        redactor.redact(feedback("311:7", "12 Main St, call Ann 312-555-0177", Map.of()));

    assertThat(redacted.place())
        .isEqualTo(new Place("12 Main St, call [NAME-1] [PHONE]", 42.0, -71.0));
  }

  @Test
  void masksNamesOfAttributesAndNumbersThoseThatBecomeAlike() {
    Feedback redacted =
        redactor.redact(
            feedback(
                "311:7",
                "12 Main St",
                Map.of("a@b.org", "1", "c@d.org", "2", "e@f.org", "3", "[EMAIL]-2", "4")));

    assertThat(redacted.attributes())
        .containsExactly(
            Map.entry("[EMAIL]", "1"),
            Map.entry("[EMAIL]-2", "4"),
            Map.entry("[EMAIL]-3", "2"),
            Map.entry("[EMAIL]-4", "3"));
  }

  @Test
  void replacesAKeyThatHoldsPersonalDataByItsPseudonym() {
    assertThat(redactor.redact(feedback("survey:ann@example.org", "12 Main St", Map.of())).id())
        .isEqualTo("survey:" + pseudonyms.of("ann@example.org"));
    assertThat(redactor.redact(feedback("calls:C_617-635-4500:3", "12 Main St", Map.of())).id())
        .isEqualTo("calls:" + pseudonyms.of("C_617-635-4500:3"));
  }

  @Test
  void keepsOtherKeys() {
    for (String id :
        List.of("311:101004567890", "survey:3f2504e0-4f89-41d3-9a0c-0305e82c3301", "calls:C-17")) {
      assertThat(redactor.redact(feedback(id, "12 Main St", Map.of())).id()).isEqualTo(id);
    }
  }

  @Test
  void keepsTimeRatingsAndProvenance() {
    Feedback raw = feedback("311:7", "12 Main St", Map.of());

    Feedback redacted = redactor.redact(raw);

    assertThat(redacted.time()).isEqualTo(raw.time());
    assertThat(redacted.zone()).isEqualTo(raw.zone());
    assertThat(redacted.ratings()).isEqualTo(raw.ratings());
    assertThat(redacted.provenance()).isEqualTo(raw.provenance());
  }

  @Test
  void redactsTheSameWayEveryNight() {
    Feedback raw = feedback("survey:ann@example.org", "12 Main St", Map.of("a@b.org", "1"));

    assertThat(Objects.equals(redactor.redact(raw), redactor.redact(raw))).isTrue();
  }

  private static Feedback feedback(String id, String address, Map<String, String> attributes) {
    return new Feedback(
        id,
        Channel.CALL,
        "ann",
        Instant.parse("2026-03-01T10:00:00Z"),
        null,
        ZoneId.of("America/New_York"),
        "streets",
        null,
        "For a@b.org",
        new Place(address, 42.0, -71.0),
        List.of(new Rating("overall", 0.5, "3")),
        List.of(
            new Utterance(Speaker.CUSTOMER, "Call 617-635-4500.", "Mail a@b.org?"),
            new Utterance(Speaker.AGENT, "Is it 617-635-4500?", null)),
        new TreeMap<>(attributes),
        new Provenance("calls", "calls.jsonl", 3, 3));
  }
}
