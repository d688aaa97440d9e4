package voc.core;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of a customer's words with its tags. All spans are in the (redacted) utterance's
 * text.
 *
 * <p>A sentence that is not English is a mention too, so that it is found and counted, but nothing
 * is said about it: it is <em>unscored</em>.
 *
 * @param id {@code feedbackId#utterance.sentence}, unique and stable
 * @param feedbackId the feedback it belongs to
 * @param utterance index of the utterance in the feedback, from 0
 * @param span where the sentence stands in the utterance's text
 * @param text the sentence: {@code span.in(utterance.text())}
 * @param sentiment five-class sentiment and polarity of the sentence, or null if it is unscored;
 *     then it has no topics and no question either
 * @param topics topics in order of id, each at most once; empty if none was found
 * @param question the words that make it a question, or null if it asks nothing
 * @param marks what else it does or tells, in order; empty if it is unscored
 * @param phrases what it names, in order, where no topic was found: what themes are discovered
 *     from; else empty
 */
public record Mention(
    String id,
    String feedbackId,
    int utterance,
    Span span,
    String text,
    @Nullable Sentiment sentiment,
    List<TopicTag> topics,
    @Nullable Span question,
    List<Mark> marks,
    List<KeyPhrase> phrases)
    implements Serializable {
  public Mention {
    topics = List.copyOf(topics);
    marks = marks.stream().sorted().toList();
    phrases = phrases.stream().sorted().toList();
    if (text.length() != span.end() - span.start()) {
      throw new IllegalArgumentException(
          "mention text must be as long as its span " + span + ", got " + text.length());
    }
    if (sentiment == null && (question != null || !topics.isEmpty() || !marks.isEmpty())) {
      throw new IllegalArgumentException(
          "an unscored mention must have no topics, no question and no marks, got topics "
              + topics
              + ", question "
              + question
              + " and marks "
              + marks);
    }
    for (TopicTag tag : topics) {
      if (!tag.span().within(span)) {
        throw new IllegalArgumentException(
            "topic span " + tag.span() + " must lie within the sentence " + span);
      }
    }
    for (Mark mark : marks) {
      if (!mark.span().within(span)) {
        throw new IllegalArgumentException(
            "mark span " + mark.span() + " must lie within the sentence " + span);
      }
    }
    for (KeyPhrase phrase : phrases) {
      if (!phrase.span().within(span)) {
        throw new IllegalArgumentException(
            "phrase span " + phrase.span() + " must lie within the sentence " + span);
      }
    }
    if (question != null && !question.within(span)) {
      throw new IllegalArgumentException(
          "question span " + question + " must lie within the sentence " + span);
    }
  }

  /** A mention without key phrases. */
  public Mention(
      String id,
      String feedbackId,
      int utterance,
      Span span,
      String text,
      @Nullable Sentiment sentiment,
      List<TopicTag> topics,
      @Nullable Span question,
      List<Mark> marks) {
    this(id, feedbackId, utterance, span, text, sentiment, topics, question, marks, List.of());
  }

  /** A mention without marks and key phrases. */
  public Mention(
      String id,
      String feedbackId,
      int utterance,
      Span span,
      String text,
      @Nullable Sentiment sentiment,
      List<TopicTag> topics,
      @Nullable Span question) {
    this(id, feedbackId, utterance, span, text, sentiment, topics, question, List.of());
  }

  /** A sentence that no model may read, since it is not English. */
  public static Mention unscored(
      String id, String feedbackId, int utterance, Span span, String text) {
    return new Mention(id, feedbackId, utterance, span, text, null, List.of(), null);
  }

  /** The same mention with what it names. */
  public Mention naming(List<KeyPhrase> named) {
    return new Mention(
        id, feedbackId, utterance, span, text, sentiment, topics, question, marks, named);
  }

  /** Whether a model has read it. */
  public boolean isScored() {
    return sentiment != null;
  }

  /**
   * The same mention as a question, whatever its form: for texts that are known to ask, such as
   * chat queries. An unscored one stays as it is, since nobody compares it with the FAQ.
   */
  public Mention asking() {
    return asks() || !isScored()
        ? this
        : new Mention(
            id, feedbackId, utterance, span, text, sentiment, topics, span, marks, phrases);
  }

  /** Whether the sentence asks for something to be told. */
  public boolean asks() {
    return question != null;
  }
}
