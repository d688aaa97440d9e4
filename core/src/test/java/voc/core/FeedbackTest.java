package voc.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedbackTest {
  private static Feedback feedback(String id, @Nullable String customer, String time, String zone) {
    return new Feedback(
        id,
        Channel.SURVEY,
        customer,
        Instant.parse(time),
        null,
        ZoneId.of(zone),
        "parks",
        null,
        null,
        null,
        List.of(),
        List.of(Utterance.of(Speaker.CUSTOMER, "The park is great.")),
        new TreeMap<>(),
        new Provenance("survey", "a.csv", 2, 2));
  }

  @Test
  void theDayIsThatOfTheSourcesZoneNotOfUtcNorOfTheMachine() {
    String time = "2026-04-01T04:30:00Z";

    assertThat(feedback("s:1", null, time, "America/Chicago").day()).isEqualTo("2026-03-31");
    assertThat(feedback("s:1", null, time, "UTC").day()).isEqualTo("2026-04-01");
    assertThat(feedback("s:1", null, "2026-04-01T23:00:00Z", "Asia/Tokyo").day())
        .isEqualTo("2026-04-02");
  }

  @Test
  void thePersonIsTheCustomerElseTheFeedbackItself() {
    assertThat(feedback("s:1", "anna", "2026-04-01T04:30:00Z", "UTC").person()).isEqualTo("anna");
    assertThat(feedback("s:1", null, "2026-04-01T04:30:00Z", "UTC").person()).isEqualTo("s:1");
  }

  @Test
  void feedbackHasAnId() {
    assertThatThrownBy(() -> feedback(" ", null, "2026-04-01T04:30:00Z", "UTC"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("feedback id must not be blank");
  }

  @Test
  void whoeverMadeItCanNotChangeItLater() {
    TreeMap<String, String> attributes = new TreeMap<>(Map.of("Ward", "7"));
    List<Utterance> utterances = new ArrayList<>();
    Feedback feedback =
        new Feedback(
            "s:1",
            Channel.SURVEY,
            null,
            Instant.EPOCH,
            null,
            ZoneId.of("UTC"),
            Feedback.UNASSIGNED,
            null,
            null,
            null,
            List.of(),
            utterances,
            attributes,
            new Provenance("survey", "a.csv", 2, 2));
    attributes.put("Ward", "8");
    utterances.add(Utterance.of(Speaker.AGENT, "Hello."));

    assertThat(feedback.attributes()).containsExactly(Map.entry("Ward", "7"));
    assertThat(feedback.utterances()).isEmpty();
    assertThatThrownBy(() -> feedback.attributes().put("Ward", "9"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void anUtteranceHasWords() {
    assertThatThrownBy(() -> Utterance.of(Speaker.CUSTOMER, " \n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("utterance text must not be blank");
  }
}
