package voc.needs.closure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClosingNoteTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Duplicate of an earlier request. | duplicate | Duplicate",
        "Crew was unable to locate the pothole at this address. | not found | unable to locate",
        "On arrival the condition was not found. | not found | condition was not found",
        "Our crew was unable to gain access to the yard. | no access | unable to gain access",
        "Inspected, referred to crew. | referred | referred to",
        "This is not within our department's jurisdiction. | not ours | not within our department's"
            + " jurisdiction",
        "Closed: insufficient information. | too little told | insufficient information",
        "Your request cannot be processed. | not processed | cannot be processed",
        "No action was taken. | no action | No action was taken",
        "The street will be resurfaced next season. | put off | will be resurfaced",
        "A work order was created. | put off | work order was created"
      })
  void wordsThatSayItWasNotDoneAreFound(String note, String kind, String telling) {
    assertThat(ClosingNote.in(note)).get().isEqualTo(new ClosingNote.NotDone(kind, telling));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Completed as part of the regular schedule.",
        "Closed. Work order completed.",
        "No violation found at time of inspection.",
        "Owner notified by mail.",
        "The pothole was repaired.",
        "We issued a summons. No further action will be taken.",
        "The request to waive the fee was denied.",
        "See notes.",
        ""
      })
  void wordsOfWorkDoneOrDecidedAreNot(String note) {
    assertThat(ClosingNote.in(note)).isEmpty();
  }

  @Test
  void aReopeningIsToldByStatusOrTimes() {
    assertThat(Reopening.isTold(Map.of("Status", "Re-Opened"))).isTrue();
    assertThat(Reopening.isTold(Map.of("reopened_at", "2026-01-02T00:00:00Z"))).isTrue();
    assertThat(
            Reopening.isTold(Map.of("status", "Open", "closed_datetime", "2026-01-02T00:00:00Z")))
        .isTrue();
    assertThat(Reopening.isTold(Map.of("status", "closed", "closed_date", "2026-01-02"))).isFalse();
    assertThat(Reopening.isTold(Map.of("status", "open", "closed_at", " "))).isFalse();
    assertThat(Reopening.isTold(Map.of())).isFalse();
    assertThat(Reopening.closedBefore(Map.of("Closed Date", " 2026-01-02 ")))
        .contains("2026-01-02");
  }
}
