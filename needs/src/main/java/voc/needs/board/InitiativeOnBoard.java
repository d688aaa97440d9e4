package voc.needs.board;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An initiative on one night.
 *
 * @param code stays the same from night to night
 * @param needs ids of the needs that it is for
 * @param status such as planned, in progress, done
 * @param overdueDays null if it is not overdue
 * @param outcome what became of it, in words, if that was measured
 */
public record InitiativeOnBoard(
    String code,
    String name,
    String department,
    List<String> needs,
    String status,
    @Nullable Integer overdueDays,
    @Nullable String outcome) {
  public InitiativeOnBoard {
    needs = List.copyOf(needs);
  }

  InitiativeOnBoard under(UnaryOperator<String> survivor) {
    return new InitiativeOnBoard(
        code,
        name,
        department,
        needs.stream().map(survivor).distinct().toList(),
        status,
        overdueDays,
        outcome);
  }

  @Nullable String firstNeed() {
    return needs.isEmpty() ? null : needs.get(0);
  }
}
