package voc.nlp.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import voc.core.Span;
import voc.nlp.topic.FoundTopic;

/** Finds the topics of an utterance's sentences. Implementations are thread-safe. */
@NullMarked
@FunctionalInterface
interface UtteranceTopics {
  /**
   * Topics of each sentence in order of id, each at most once; as many lists as sentences.
   *
   * @param utterance as it was read
   */
  List<List<FoundTopic>> topics(ReadUtterance utterance);

  /**
   * An utterance that was read.
   *
   * @param text of the utterance
   * @param prompt the question that it answers, or null
   * @param sentences their tokens with parts of speech and lemmas; offsets are the text's; none is
   *     empty
   */
  record ReadUtterance(String text, @Nullable String prompt, List<List<CoreLabel>> sentences) {
    /** Where a sentence stands in the text. */
    Span span(int sentence) {
      List<CoreLabel> tokens = sentences.get(sentence);
      return new Span(tokens.get(0).beginPosition(), tokens.get(tokens.size() - 1).endPosition());
    }
  }
}
