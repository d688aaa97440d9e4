package voc.core;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of a customer's words with its tags. All spans are in the (redacted) utterance's
 * text.
 *
 * @param id {@code feedbackId#utterance.sentence}, unique and stable
 * @param feedbackId the feedback it belongs to
 * @param utterance index of the utterance in the feedback, from 0
 * @param span where the sentence stands in the utterance's text
 * @param text the sentence: {@code span.in(utterance.text())}
 * @param sentiment five-class sentiment and polarity of the sentence
 * @param topics topics in order of id, each at most once; empty if none was found
 * @param question the words that make it a question, or null if it asks nothing
 */
public record Mention(
    String id,
    String feedbackId,
    int utterance,
    Span span,
    String text,
    Sentiment sentiment,
    List<TopicTag> topics,
    @Nullable Span question)
    implements Serializable {
  public Mention {
    topics = List.copyOf(topics);
    if (text.length() != span.end() - span.start()) {
      throw new IllegalArgumentException(
          "mention text must be as long as its span " + span + ", got " + text.length());
    }
    for (TopicTag tag : topics) {
      if (!tag.span().within(span)) {
        throw new IllegalArgumentException(
            "topic span " + tag.span() + " must lie within the sentence " + span);
      }
    }
    if (question != null && !question.within(span)) {
      throw new IllegalArgumentException(
          "question span " + question + " must lie within the sentence " + span);
    }
  }

  /**
   * The same mention as a question, whatever its form: for texts that are known to ask, such as
   * chat queries.
   */
  public Mention asking() {
    return asks()
        ? this
        : new Mention(id, feedbackId, utterance, span, text, sentiment, topics, span);
  }

  /** Whether the sentence asks for something to be told. */
  public boolean asks() {
    return question != null;
  }
}
