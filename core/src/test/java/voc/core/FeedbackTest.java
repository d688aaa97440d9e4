package voc.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedbackTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  @Test
  void anEveningCallBelongsToItsOwnDayNotToThatOfUtc() {
    Instant halfPastElevenInTheEvening = Instant.parse("2026-04-01T04:30:00Z");

    assertThat(feedback("calls:1", null, halfPastElevenInTheEvening, CHICAGO).day())
        .isEqualTo(LocalDate.of(2026, 3, 31));
    assertThat(feedback("calls:1", null, halfPastElevenInTheEvening, ZoneId.of("UTC")).day())
        .isEqualTo(LocalDate.of(2026, 4, 1));
  }

  @Test
  void whereTheSourceTellsNoPersonsApartEachFeedbackIsAPerson() {
    assertThat(feedback("311:7", null, Instant.EPOCH, CHICAGO).person()).isEqualTo("311:7");
    assertThat(feedback("311:7", "ab12", Instant.EPOCH, CHICAGO).person()).isEqualTo("ab12");
  }

  @Test
  void refusesABlankId() {
    assertThatThrownBy(() -> feedback(" ", null, Instant.EPOCH, CHICAGO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("feedback id must not be blank");
  }

  private static Feedback feedback(
      String id, @Nullable String customer, Instant time, ZoneId zone) {
    return new Feedback(
        id,
        Channel.CALL,
        customer,
        time,
        zone,
        Feedback.UNASSIGNED,
        null,
        null,
        List.of(),
        List.of(),
        new TreeMap<>(),
        new Provenance("calls", "calls/1.json", 1));
  }
}
