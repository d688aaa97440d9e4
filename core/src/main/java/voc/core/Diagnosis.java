package voc.core;

import java.io.Serializable;
import java.util.List;

/**
 * Why people keep asking something, and what shows it.
 *
 * @param kind what is wrong
 * @param evidence one or two sentences with the figures that show it, redacted
 * @param missingTerms words of the question that the nearest entry does not cover, the weightiest
 *     first
 */
public record Diagnosis(Kind kind, String evidence, List<String> missingTerms)
    implements Serializable {
  public Diagnosis {
    missingTerms = List.copyOf(missingTerms);
  }

  /** What is wrong, in the order of precedence: the first that holds is told. */
  public enum Kind {
    /** No entry answers it. */
    MISSING("missing"),
    /** Two entries, or an entry and what agents say, disagree. */
    CONFLICTING("conflicting"),
    /** The entry is contradicted, or older than a rise of the question. */
    STALE("stale"),
    /** An entry answers a part of it. */
    WEAK("weak"),
    /** A good entry, but searches end empty or without a click. */
    HARD_TO_FIND("hard to find"),
    /** Covered and found, and yet calls do not fall: unclear, wrong, or it needs a person. */
    STILL_CALLED_ABOUT("still called about"),
    /** Nothing: it is answered. */
    COVERED("covered");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** As it stands in tables, such as {@code hard to find}. */
    public String label() {
      return label;
    }
  }
}
