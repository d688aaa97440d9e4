package voc.nlp.topic;

import java.util.Comparator;
import voc.core.Span;
import voc.core.TopicTag;
import voc.core.TopicWay;

/**
 * A topic found in a sentence, before anything is known of what is said about it.
 *
 * @param topic id of the topic
 * @param span the words that show why, in the utterance's text
 * @param way how it was found
 */
public record FoundTopic(String topic, Span span, TopicWay way) {
  /** Order of the topics of a sentence: by id. */
  public static final Comparator<FoundTopic> BY_TOPIC = Comparator.comparing(FoundTopic::topic);

  /**
   * The tag that it becomes.
   *
   * @param polarity of what is said about it, in [-1, 1]
   */
  public TopicTag tag(double polarity) {
    return new TopicTag(topic, span, way, polarity);
  }
}
