package voc.nlp.learn;

/**
 * Grams that count as features, weighted by tf-idf within their block.
 *
 * @param unit what they are runs of
 * @param from the shortest, at least 1
 * @param to the longest, at most 9
 * @param scope whether a context makes them features of their own
 * @param leastTexts how many texts must have a gram, at least 1; 2 and more forget what only one
 *     person wrote
 */
public record GramBlock(Unit unit, int from, int to, Scope scope, int leastTexts) {
  private static final int LONGEST = 9;

  /** What grams are runs of. */
  public enum Unit {
    /** Words, runs of exclamation and question marks, and other signs one by one. */
    WORDS,
    /** Characters within one word, blanks at its ends counted. */
    CHARACTERS
  }

  /** Where a gram means the same. */
  public enum Scope {
    /** In any context. */
    EVERYWHERE,
    /** In texts of one context alone; contexts that are not known have none of these. */
    WITHIN_CONTEXT
  }

  public GramBlock {
    if (from < 1 || to < from || to > LONGEST) {
      throw new IllegalArgumentException(
          "grams must be of 1 to " + LONGEST + ", got " + from + " to " + to);
    }
    if (leastTexts < 1) {
      throw new IllegalArgumentException("leastTexts must be at least 1, got " + leastTexts);
    }
  }

  /** Runs of words in any context. */
  public static GramBlock words(int from, int to, int leastTexts) {
    return new GramBlock(Unit.WORDS, from, to, Scope.EVERYWHERE, leastTexts);
  }

  /** Runs of characters in any context. */
  public static GramBlock characters(int from, int to, int leastTexts) {
    return new GramBlock(Unit.CHARACTERS, from, to, Scope.EVERYWHERE, leastTexts);
  }

  /** The same grams, other ones in each context. */
  public GramBlock withinContext() {
    return new GramBlock(unit, from, to, Scope.WITHIN_CONTEXT, leastTexts);
  }
}
