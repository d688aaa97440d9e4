package voc.nlp.corenlp;

/**
 * A text as the pipeline may read it: as long as the original, character for character, but without
 * the tails of absurdly long runs of characters. Tokenizing time grows with the square of such a
 * run (measured: 2 s for 10,000 characters of {@code a@a@…}), and no language has them; pasted data
 * and held-down keys do.
 *
 * @param text the original with blanks in place of the tails
 * @param cut how many runs lost their tail
 */
record LegibleText(String text, int cut) {
  /** A run of more characters than this without a blank is no word, link or list. */
  static final int LONGEST_RUN = 1_000;

  /** What is read of such a run. */
  static final int READ = 100;

  static LegibleText of(String original) {
    StringBuilder text = new StringBuilder(original);
    int cut = 0;
    int start = 0;
    while (start < text.length()) {
      int end = endOfRun(original, start);
      if (end - start > LONGEST_RUN) {
        blank(text, start + READ, end);
        cut++;
      }
      start = end + 1;
    }
    return cut == 0 ? new LegibleText(original, 0) : new LegibleText(text.toString(), cut);
  }

  private static int endOfRun(String text, int start) {
    int end = start;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Never between the halves of a surrogate pair: half a character is none. */
  private static void blank(StringBuilder text, int from, int to) {
    int first = Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
    for (int i = first; i < to; i++) {
      text.setCharAt(i, ' ');
    }
  }
}
