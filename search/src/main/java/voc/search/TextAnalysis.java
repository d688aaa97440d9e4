package voc.search;

import java.util.List;

/**
 * Turns words into terms, the same way for everything that is compared. Implementations are
 * thread-safe.
 */
public interface TextAnalysis {

  /**
   * The terms that tell what a question is about, in the order in which they stand, repeated where
   * they are. Greetings, stop words and question words such as {@code how} or {@code can} are no
   * content.
   *
   * @return an immutable list, empty if the text has no content, as in {@code can you help me?}
   */
  List<String> contentTerms(String text);
}
