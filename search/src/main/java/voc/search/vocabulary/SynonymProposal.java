package voc.search.vocabulary;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Customers' words beside the FAQ's words for the same thing.
 *
 * @param id short and stable: of the customers' words and the FAQ's
 * @param kind what sets the two apart
 * @param state what became of it
 * @param words the customers' words, lower case
 * @param faqWords the FAQ's words, lower case
 * @param agentWords what agents say when customers say it; null if none is known
 * @param support distinct people plus searches that used the words
 * @param failedSearches searches among them without a result or a click
 * @param entryId the entry that would be found
 * @param entryQuestion its question
 * @param example a question or search with the words, redacted
 * @param likeness cosine of the two in meaning, in [-1, 1]
 * @param evidence how much speaks for it, in [0, 1]
 * @param coverageWithout coverage of the questions with these words without the synonym, in [0, 1]
 * @param coverageWith their coverage with it, in [0, 1]
 */
public record SynonymProposal(
    String id,
    Kind kind,
    State state,
    String words,
    String faqWords,
    @Nullable String agentWords,
    double support,
    double failedSearches,
    String entryId,
    String entryQuestion,
    String example,
    double likeness,
    double evidence,
    double coverageWithout,
    double coverageWith) {

  /** What sets the words apart. */
  public enum Kind {
    /** Another word for the same thing. */
    SYNONYM,
    /** The same word, written otherwise. */
    SPELLING;

    /** As it stands in tables. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What became of it. */
  public enum State {
    /** Nobody has decided. */
    PROPOSED,
    /** It is a rule in force. */
    ACCEPTED;

    /** As it stands in tables. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The line of the file of synonyms, in Solr's format. */
  public String rule() {
    return words + ", " + faqWords;
  }

  /** How much of the demand it would answer: support × the gain in coverage. */
  public double worth() {
    return support * Math.max(0, coverageWith - coverageWithout);
  }
}
