package voc.needs.board;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An initiative on one night.
 *
 * @param code stays the same from night to night
 * @param needs ids of the needs that it is for
 * @param status such as planned, in progress, done
 * @param overdueDays null if it is not overdue
 * @param verdicts what became of it, a word a need: when one changes, there is something to tell
 * @param outcome the same in sentences; null if nothing was measured
 */
public record InitiativeOnBoard(
    String code,
    String name,
    String department,
    List<String> needs,
    String status,
    @Nullable Integer overdueDays,
    List<String> verdicts,
    @Nullable String outcome) {
  public InitiativeOnBoard {
    verdicts = List.copyOf(verdicts);
    needs = List.copyOf(needs);
  }

  @Nullable String firstNeed() {
    return needs.isEmpty() ? null : needs.get(0);
  }
}
