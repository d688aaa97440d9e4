package voc.core;

import java.io.Serializable;

/**
 * A topic found in a sentence.
 *
 * @param topic id of the taxonomy's leaf, such as {@code streets/potholes}, or the name that a
 *     learned topic has in its model
 * @param span the words that show why, in the utterance's text
 * @param way how it was found
 * @param polarity what is said of this topic, in [-1, 1]: that of the clause that holds the span,
 *     which may differ from the sentence's
 */
public record TopicTag(String topic, Span span, TopicWay way, double polarity)
    implements Serializable {
  public TopicTag {
    if (!(polarity >= -1 && polarity <= 1)) {
      throw new IllegalArgumentException(
          "polarity of " + topic + " must be in [-1, 1], got " + polarity);
    }
  }

  /** The same topic with another polarity. */
  public TopicTag withPolarity(double other) {
    return new TopicTag(topic, span, way, other);
  }
}
