package voc.needs.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import voc.needs.board.BoardItem.Section;
import voc.needs.board.InitiativeOnBoard.Outcome;

/**
 * What was decided about initiatives and needs since an earlier night, and what became of what had
 * been decided by then: also that nothing did, and that it is gone.
 */
final class BoardDecisions {
  /** What a need is that nobody has decided anything about. */
  private static final String UNDECIDED = "new";

  private final BoardNight before;
  private final BoardNight now;

  BoardDecisions(BoardNight before, BoardNight now) {
    this.before = before;
    this.now = now;
  }

  /** Initiatives first, then needs; of each, what is gone stands last. */
  List<BoardItem> items() {
    List<BoardItem> items = new ArrayList<>();
    initiatives(items);
    needs(items);
    return items;
  }

  private void initiatives(List<BoardItem> items) {
    Map<String, InitiativeOnBoard> were =
        BoardAgenda.byId(before.initiatives(), InitiativeOnBoard::code);
    Map<String, InitiativeOnBoard> are =
        BoardAgenda.byId(now.initiatives(), InitiativeOnBoard::code);
    for (InitiativeOnBoard initiative : are.values()) {
      InitiativeOnBoard was = were.get(initiative.code());
      if (was == null) {
        items.add(added(initiative));
      } else if (!was.status().equals(initiative.status())) {
        items.add(changed(initiative, was));
      } else if (!Objects.equals(was.verdicts(), initiative.verdicts())) {
        items.add(judged(initiative, was));
      } else if (before.decided().contains(initiative.code())) {
        items.add(unchanged(initiative));
      }
    }
    for (InitiativeOnBoard initiative : were.values()) {
      if (!are.containsKey(initiative.code())) {
        items.add(gone(initiative));
      }
    }
  }

  private static BoardItem added(InitiativeOnBoard initiative) {
    return item(
        initiative,
        " was added, " + initiative.status() + outcome(initiative),
        null,
        initiative.status());
  }

  private static BoardItem changed(InitiativeOnBoard initiative, InitiativeOnBoard was) {
    return item(
        initiative,
        " went from " + was.status() + " to " + initiative.status() + outcome(initiative),
        was.status(),
        initiative.status());
  }

  private static BoardItem judged(InitiativeOnBoard initiative, InitiativeOnBoard was) {
    return item(
        initiative,
        " is " + initiative.status() + outcome(initiative),
        was.verdicts(),
        initiative.verdicts());
  }

  private static BoardItem unchanged(InitiativeOnBoard initiative) {
    return item(
        initiative,
        " is " + initiative.status() + ", as last time" + outcome(initiative),
        initiative.status(),
        initiative.status());
  }

  private static BoardItem gone(InitiativeOnBoard initiative) {
    return item(
        initiative,
        ", " + initiative.status() + " last time, is not among the initiatives any more",
        initiative.status(),
        null);
  }

  private static String outcome(InitiativeOnBoard initiative) {
    StringBuilder words = new StringBuilder();
    initiative.outcomes().stream()
        .sorted(Comparator.comparing(Outcome::need))
        .forEach(outcome -> words.append("; ").append(outcome.words()));
    return words.toString();
  }

  private static BoardItem item(
      InitiativeOnBoard initiative, String words, @Nullable String before, @Nullable String after) {
    return new BoardItem(
        Section.DECISION,
        initiative.firstNeed(),
        initiative.code(),
        initiative.department(),
        initiative.title() + words,
        null,
        before,
        after);
  }

  private void needs(List<BoardItem> items) {
    Map<String, NeedOnBoard> were = BoardAgenda.byId(before.needs(), NeedOnBoard::id);
    Map<String, NeedOnBoard> are = BoardAgenda.byId(now.needs(), NeedOnBoard::id);
    for (NeedOnBoard need : now.needs().stream().sorted(BoardAgenda.BY_RANK).toList()) {
      NeedOnBoard was = were.get(need.id());
      if (was == null) {
        continue;
      }
      if (need.status() != null && !need.status().equals(was.status())) {
        items.add(
            item(
                need,
                " went from " + said(was.status()) + " to " + said(need.status()),
                was.status(),
                need.status()));
      } else if (need.owner() != null && !need.owner().equals(was.owner())) {
        items.add(item(need, " is now owned by " + said(need.owner()), was.owner(), need.owner()));
      } else if (before.decided().contains(need.id())) {
        items.add(
            item(
                need, " is " + said(need.status()) + ", as last time", was.status(), was.status()));
      }
    }
    for (NeedOnBoard need : before.needs().stream().sorted(BoardAgenda.BY_RANK).toList()) {
      String status = need.status();
      if (!are.containsKey(need.id()) && status != null && !status.equals(UNDECIDED)) {
        items.add(
            item(
                need,
                ", " + status + " last time, is not in the register any more, nor spoken of",
                status,
                null));
      }
    }
  }

  private static String said(@Nullable String word) {
    return word == null ? "nothing" : word;
  }

  private static BoardItem item(
      NeedOnBoard need, String words, @Nullable String before, @Nullable String after) {
    return new BoardItem(
        Section.DECISION,
        need.id(),
        null,
        need.department(),
        need.title() + words,
        null,
        before,
        after);
  }
}
