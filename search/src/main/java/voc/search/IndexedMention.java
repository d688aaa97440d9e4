package voc.search;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.MarkType;
import voc.core.Mention;
import voc.core.Sentiment;
import voc.core.TopicTag;

/**
 * A mention as the index keeps it, with what its feedback adds: filters, facets and the way back to
 * file and line. Text must be redacted already: the index stores it.
 *
 * @param id the mention's id, unique in the index
 * @param feedbackId the feedback it belongs to
 * @param text the sentence
 * @param channel code of the channel, as in {@link Channel#code}
 * @param department id of the department
 * @param topics ids of the taxonomy's leaves, such as {@code streets/potholes}
 * @param sentiment label of the class or {@link Sentiment#UNSCORED}
 * @param polarity in [-1, 1]; null exactly where it is unscored
 * @param question whether it asks something
 * @param marks codes of what else it does or tells, such as {@code driver/ease}
 * @param time when it was said, UTC
 * @param day the day on which it was said, in the zone of its source
 * @param file the source's file
 * @param line line in the file, from 1
 * @param customer pseudonym of the person, if known
 */
public record IndexedMention(
    String id,
    String feedbackId,
    String text,
    String channel,
    String department,
    List<String> topics,
    String sentiment,
    @Nullable Double polarity,
    boolean question,
    List<String> marks,
    Instant time,
    LocalDate day,
    String file,
    long line,
    @Nullable String customer)
    implements Serializable {
  public IndexedMention {
    if (id.isBlank()) {
      throw new IllegalArgumentException("mention id must not be blank");
    }
    Channel.ofCode(channel);
    Sentiment.requireLabel(sentiment);
    if (sentiment.equals(Sentiment.UNSCORED) != (polarity == null)) {
      throw new IllegalArgumentException(
          "a mention must have a polarity unless it is unscored, got "
              + sentiment
              + " and "
              + polarity);
    }
    topics = List.copyOf(topics);
    marks = List.copyOf(marks);
    marks.forEach(MarkType::ofCode);
  }

  /** A mention without marks. */
  public IndexedMention(
      String id,
      String feedbackId,
      String text,
      String channel,
      String department,
      List<String> topics,
      String sentiment,
      @Nullable Double polarity,
      boolean question,
      Instant time,
      LocalDate day,
      String file,
      long line,
      @Nullable String customer) {
    this(
        id,
        feedbackId,
        text,
        channel,
        department,
        topics,
        sentiment,
        polarity,
        question,
        List.of(),
        time,
        day,
        file,
        line,
        customer);
  }

  /** The document of a mention and the feedback that it comes from. */
  public static IndexedMention of(Mention mention, Feedback feedback) {
    if (!mention.feedbackId().equals(feedback.id())) {
      throw new IllegalArgumentException(
          "mention " + mention.id() + " must belong to its feedback, got " + feedback.id());
    }
    Sentiment sentiment = mention.sentiment();
    return new IndexedMention(
        mention.id(),
        feedback.id(),
        mention.text(),
        feedback.channel().code(),
        feedback.department(),
        mention.topics().stream().map(TopicTag::topic).toList(),
        Sentiment.labelOf(sentiment),
        sentiment == null ? null : sentiment.polarity(),
        mention.asks(),
        mention.marks().stream().map(mark -> mark.type().code()).toList(),
        feedback.time(),
        feedback.day(),
        feedback.provenance().file(),
        feedback.provenance().line(),
        feedback.customer());
  }
}
