package voc.nlp.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import voc.nlp.topic.FoundTopic;

/** Finds the topics of one sentence. Implementations are safe to share between threads. */
@FunctionalInterface
interface SentenceTopics {
  /**
   * Topics in order of id, each at most once.
   *
   * @param tokens the sentence's tokens with parts of speech and lemmas; offsets are the
   *     utterance's
   */
  List<FoundTopic> topics(List<CoreLabel> tokens);
}
