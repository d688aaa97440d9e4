package voc.needs.board;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An initiative on one night.
 *
 * @param code stays the same from night to night
 * @param needs ids of the needs that it is for
 * @param status such as planned, in progress, done
 * @param overdueDays null if it is not overdue
 * @param outcomes what became of it, a need each, as far as that was measured
 */
public record InitiativeOnBoard(
    String code,
    String name,
    String department,
    List<String> needs,
    String status,
    @Nullable Integer overdueDays,
    List<Outcome> outcomes) {
  public InitiativeOnBoard {
    needs = List.copyOf(needs);
    outcomes = List.copyOf(outcomes);
  }

  /**
   * What became of it on one need.
   *
   * @param verdict such as worked, too early
   * @param words the verdict in a sentence
   */
  public record Outcome(String need, String verdict, String words) {}

  /** The verdicts by need; null without one. What a verdict rests on changes every night. */
  @Nullable String verdicts() {
    return outcomes.isEmpty()
        ? null
        : outcomes.stream()
            .sorted(Comparator.comparing(Outcome::need))
            .map(Outcome::verdict)
            .collect(Collectors.joining("; "));
  }

  /** Its code and name. */
  String title() {
    return code + " " + name;
  }

  InitiativeOnBoard under(UnaryOperator<String> survivor) {
    return new InitiativeOnBoard(
        code,
        name,
        department,
        needs.stream().map(survivor).distinct().toList(),
        status,
        overdueDays,
        outcomes.stream()
            .map(each -> new Outcome(survivor.apply(each.need()), each.verdict(), each.words()))
            .toList());
  }

  @Nullable String firstNeed() {
    return needs.isEmpty() ? null : needs.get(0);
  }
}
