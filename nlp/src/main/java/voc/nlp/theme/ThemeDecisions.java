package voc.nlp.theme;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What holds of all decisions made so far: the last of each theme's that was not undone. Immutable.
 */
public final class ThemeDecisions {
  /** Nobody has decided anything. */
  public static final ThemeDecisions NONE = new ThemeDecisions(new TreeMap<>());

  private final Map<String, List<ThemeDecision>> byTheme;

  private ThemeDecisions(Map<String, List<ThemeDecision>> byTheme) {
    this.byTheme = byTheme;
  }

  /** Where a theme stands. */
  public enum Status {
    OPEN,
    ACCEPTED,
    REJECTED;

    /** What tables say. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What holds after these decisions, in the order in which they were made.
   *
   * @throws IllegalArgumentException if one undoes what is not there, or a theme would be merged in
   *     a circle
   */
  public static ThemeDecisions of(List<ThemeDecision> decisions) {
    ThemeDecisions standing = NONE;
    for (ThemeDecision decision : decisions) {
      standing = standing.plus(decision);
    }
    return standing;
  }

  /**
   * What holds after one more decision.
   *
   * @throws IllegalArgumentException as in {@link #of}
   */
  public ThemeDecisions plus(ThemeDecision decision) {
    Deque<ThemeDecision> own = new ArrayDeque<>(of(decision.theme()));
    if (decision.kind() == ThemeDecision.Kind.UNDO) {
      if (own.isEmpty()) {
        throw new IllegalArgumentException(
            "undo needs a decision about \""
                + decision.theme()
                + "\" that holds, but there is none; remove the line");
      }
      own.removeLast();
    } else {
      own.addLast(decision);
    }
    Map<String, List<ThemeDecision>> next = new TreeMap<>(byTheme);
    next.put(decision.theme(), List.copyOf(own));
    ThemeDecisions after = new ThemeDecisions(next);
    after.checkNoCircle(decision.theme());
    return after;
  }

  private void checkNoCircle(String theme) {
    Set<String> seen = new TreeSet<>();
    for (String at = theme; at != null; at = into(at)) {
      if (!seen.add(at)) {
        throw new IllegalArgumentException(
            "\"" + theme + "\" is merged in a circle " + seen + "; undo one of these merges");
      }
    }
  }

  private List<ThemeDecision> of(String theme) {
    return byTheme.getOrDefault(theme, List.of());
  }

  private @Nullable String into(String theme) {
    ThemeDecision merged = last(theme, ThemeDecision.Kind.MERGE);
    return merged == null ? null : merged.into();
  }

  private @Nullable ThemeDecision last(String theme, ThemeDecision.Kind... kinds) {
    ThemeDecision last = null;
    for (ThemeDecision each : of(theme)) {
      if (List.of(kinds).contains(each.kind())) {
        last = each;
      }
    }
    return last;
  }

  /** The theme that a theme is a part of after all merges: itself, if it was not merged. */
  public String goal(String theme) {
    String goal = theme;
    for (String next = into(goal); next != null; next = into(goal)) {
      goal = next;
    }
    return goal;
  }

  /** Where a theme stands. */
  public Status status(String theme) {
    ThemeDecision last = last(theme, ThemeDecision.Kind.ACCEPT, ThemeDecision.Kind.REJECT);
    if (last == null) {
      return Status.OPEN;
    }
    return last.kind() == ThemeDecision.Kind.ACCEPT ? Status.ACCEPTED : Status.REJECTED;
  }

  /** The topic that a theme was accepted as; null if it was not. */
  public @Nullable String topic(String theme) {
    ThemeDecision last = last(theme, ThemeDecision.Kind.ACCEPT, ThemeDecision.Kind.REJECT);
    return last == null ? null : last.topic();
  }

  /** The name that a person gave a theme; null if nobody did. */
  public @Nullable String name(String theme) {
    String name = null;
    for (ThemeDecision each : of(theme)) {
      name = each.name() == null ? name : each.name();
    }
    return name;
  }

  /** The acceptances that hold, in order of the themes' ids. */
  public List<ThemeDecision> accepted() {
    List<ThemeDecision> accepted = new ArrayList<>();
    for (String theme : byTheme.keySet()) {
      ThemeDecision last = last(theme, ThemeDecision.Kind.ACCEPT, ThemeDecision.Kind.REJECT);
      if (last != null && last.kind() == ThemeDecision.Kind.ACCEPT) {
        accepted.add(last);
      }
    }
    return accepted;
  }
}
