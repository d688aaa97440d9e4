package voc.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.Question;

class WindowQuestionsTest {
  private static final NeedStage.Periods MARCH =
      new NeedStage.Periods(LocalDate.of(2026, 3, 31), 31, 7);

  @Test
  void searchesBeforeTheWindowAreLeftOut() {
    Question before = search("s1", Instant.parse("2026-02-28T23:59:59Z"));
    Question first = search("s2", Instant.parse("2026-03-01T00:00:00Z"));

    assertThat(WindowQuestions.searched(List.of(before, first), MARCH)).containsExactly(first);
  }

  @Test
  void aSearchWithoutATimeCounts() {
    Question undated = search("s1", null);

    assertThat(WindowQuestions.searched(List.of(undated), MARCH)).containsExactly(undated);
  }

  @Test
  void withoutAWindowAllCount() {
    Question old = search("s1", Instant.parse("1999-01-01T00:00:00Z"));

    assertThat(
            WindowQuestions.searched(
                List.of(old), new NeedStage.Periods(LocalDate.of(2026, 3, 31), null, 7)))
        .containsExactly(old);
  }

  private static Question search(String id, @Nullable Instant time) {
    return new Question(
        id, "polling place", Channel.SEARCH, Feedback.UNASSIGNED, id, 5, true, time);
  }
}
