package voc.needs.priority;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A need's move in the published order, and why.
 *
 * @param from published place before, from 1
 * @param to published place now, from 1; another than before
 * @param cause what moved it most
 * @param basis what the order follows now
 * @param others ids of the needs that the cause tells of, in the order in which they stand, or
 *     stood if they are gone; empty where it tells of none
 */
public record Move(int from, int to, Cause cause, Basis basis, List<String> others) {
  private static final int NAMED = 3;

  public Move {
    if (from < 1 || to < 1 || from == to) {
      throw new IllegalArgumentException(
          "a move must lead from one place to another, from 1 on, got " + from + " and " + to);
    }
    others = List.copyOf(others);
  }

  /** Whether towards rank 1. */
  public boolean isUp() {
    return to < from;
  }

  /** The same cause of a move to another place. */
  public Move withTo(int place) {
    return new Move(from, place, cause, basis, others);
  }

  /**
   * The move in words.
   *
   * @param names what each need is called; nothing of one that is not to be named
   */
  public String words(Function<String, Optional<String>> names) {
    return (isUp() ? "up" : "down") + " from " + from + " to " + to + ": " + reason(names);
  }

  /** Why, in words. */
  public String reason(Function<String, Optional<String>> names) {
    String words = cause.words(isUp());
    if (cause == Cause.ORDER) {
      return words + (basis == Basis.BLENDED ? "both" : basis.word()) + " now";
    }
    return others.isEmpty() ? words : words + list(names);
  }

  private String list(Function<String, Optional<String>> names) {
    List<String> told = new ArrayList<>();
    int unnamed = 0;
    for (String other : others) {
      Optional<String> name = names.apply(other);
      unnamed += name.isEmpty() ? 1 : 0;
      name.ifPresent(told::add);
    }
    String words = String.join(", ", told.subList(0, Math.min(NAMED, told.size())));
    if (told.size() > NAMED) {
      words += " and " + (told.size() - NAMED) + " more";
    }
    if (unnamed == 0) {
      return words;
    }
    return words
        + (words.isEmpty() ? "" : ", and ")
        + (unnamed == 1 ? "a need of another department" : unnamed + " needs of other departments");
  }
}
