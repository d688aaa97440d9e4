package voc.search.vocabulary;

/** A file of synonyms holds what is no rule. The message names file, line, value and remedy. */
public final class SynonymException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /**
   * @param place the file
   * @param line from 1
   * @param problem rule, value and remedy
   */
  public SynonymException(String place, int line, String problem) {
    super(place + ":" + line + ": " + problem);
  }

  /**
   * @param place the file
   * @param problem of the file as a whole
   */
  public SynonymException(String place, String problem) {
    super(place + ": " + problem);
  }
}
