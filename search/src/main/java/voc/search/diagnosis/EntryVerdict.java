package voc.search.diagnosis;

import java.util.List;

/**
 * Whether an entry earns its place.
 *
 * @param kind the first that holds
 * @param evidence what shows it
 * @param conflictsWith ids of entries that answer the same question otherwise, sorted
 */
public record EntryVerdict(Kind kind, String evidence, List<String> conflictsWith) {
  public EntryVerdict {
    conflictsWith = List.copyOf(conflictsWith);
  }

  /** What becomes of an entry, the most urgent first. */
  public enum Kind {
    /** Another entry, or agents, say otherwise. */
    CONFLICTING("conflicting"),
    /** It names a day that has passed, or is older than a rise of what it is asked for. */
    STALE("stale"),
    /** It answers a part of what it is asked for. */
    WEAK("weak"),
    /** Searches for it fail. */
    HARD_TO_FIND("hard to find"),
    /** People who could read it still ask somebody. */
    STILL_CALLED_ABOUT("still called about"),
    /** Nobody asked for it within the window. */
    NEVER_ASKED("never asked"),
    /** Fewer than the smallest cell asked for it. */
    SELDOM_ASKED("seldom asked"),
    /** It is asked for and answers. */
    EARNS_ITS_PLACE("earns its place");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** As it stands in tables. */
    public String label() {
      return label;
    }
  }
}
