package voc.search.faq;

import voc.search.TextReading;

/** A FAQ that can be asked what it answers. Implementations are thread-safe. */
public interface FaqIndex {

  /**
   * How well the FAQ covers a question. Never fails on any text.
   *
   * @param question as asked, redacted
   */
  Coverage coverage(String question);

  /**
   * The same for a question that has been read already.
   *
   * @param question as asked, redacted
   * @param reading of it, by the reader of this FAQ; not looked at by an index of words alone
   */
  default Coverage coverage(String question, TextReading reading) {
    return coverage(question);
  }
}
