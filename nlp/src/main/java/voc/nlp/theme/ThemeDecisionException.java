package voc.nlp.theme;

/**
 * A file of decisions that can't be used. The message names the file, the line if it is one's
 * fault, what is wrong there and what to do.
 */
public final class ThemeDecisionException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  ThemeDecisionException(String file, String problem) {
    super(file + ": " + problem);
  }

  ThemeDecisionException(String file, int line, String problem) {
    super(file + ", line " + line + ": " + problem);
  }
}
