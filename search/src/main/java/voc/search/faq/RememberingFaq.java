package voc.search.faq;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A FAQ that is asked each wording once: the same words are asked again and again, by many people
 * and by every stage of a night. Thread-safe; holds all answers until it is dropped.
 */
public final class RememberingFaq implements FaqIndex {
  private final FaqIndex faq;
  private final Map<String, Coverage> answers = new ConcurrentHashMap<>();

  public RememberingFaq(FaqIndex faq) {
    this.faq = faq;
  }

  @Override
  public Coverage coverage(String question) {
    return answers.computeIfAbsent(question, faq::coverage);
  }
}
