package voc.search.faq;

/**
 * What speaks for it that an entry answers a question. Each is a number, the higher the better;
 * cosines are in [-1, 1], all others in [0, 1], {@link #LEARNED} a little beyond.
 */
public enum Evidence {
  /** How far the question's word pieces stand in the entry's question, hidden layer, by weight. */
  ASKED_IN_ENTRY,
  /** How far the entry's word pieces stand in the question, hidden layer, by weight. */
  ENTRY_IN_ASKED,
  /** As {@link #ASKED_IN_ENTRY}, last layer. */
  ASKED_IN_ENTRY_LAST,
  /** As {@link #ENTRY_IN_ASKED}, last layer. */
  ENTRY_IN_ASKED_LAST,
  /** Cosine of both questions. */
  COSINE,
  /** Cosine of the question and the passage of the answer that is most like it. */
  PASSAGE,
  /** How alike the terms of both questions are. */
  ALIKE,
  /** The share of the question's terms that stand in the entry. */
  FOUND,
  /** Cosine of the past question nearest to it that the entry answered; ½ if there is none. */
  NEAREST,
  /** Mean cosine of the three nearest ones; ½ if there is none. */
  NEAREST_THREE,
  /** The entry's share of the votes of all past questions, a near one counting most. */
  VOTES,
  /** What all past questions together teach, see {@link PastLabels}; 0 if there is none. */
  LEARNED;

  /**
   * Whether it tells which of two entries is the right one. The others tell only whether any is:
   * learned on folds, the last layer and the passages made the first entry wrong more often.
   */
  boolean ranks() {
    return this != ASKED_IN_ENTRY_LAST && this != ENTRY_IN_ASKED_LAST && this != PASSAGE;
  }
}
