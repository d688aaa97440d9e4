package voc.search.faq;

/** A FAQ that can be asked what it answers. Implementations are thread-safe. */
public interface FaqIndex {

  /**
   * How well the FAQ covers a question. Never fails on any text.
   *
   * @param question as asked, redacted
   */
  Coverage coverage(String question);
}
