package voc.samples;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import voc.core.Channel;

/**
 * One planned record: who says what, where and when.
 *
 * @param name unique; names its stream of chance
 * @param channel how it arrives
 * @param day local day on which it is said
 * @param about the topic whose department and service it is filed under
 * @param topics ids of the topics that its words speak of; none for chatter and for records without
 *     words
 * @param tone how it is meant
 * @param text its pattern, or empty for a record without words
 * @param asked the frequent question that it asks, if it asks one
 * @param danger words of danger that follow, if there are any
 */
record Story(
    String name,
    Channel channel,
    LocalDate day,
    TopicVoice about,
    List<String> topics,
    Tone tone,
    String text,
    @Nullable AskedQuestion asked,
    @Nullable Danger danger) {
  Story {
    topics = List.copyOf(topics);
  }

  /** A story without danger. */
  Story(
      String name,
      Channel channel,
      LocalDate day,
      TopicVoice about,
      List<String> topics,
      Tone tone,
      String text,
      @Nullable AskedQuestion asked) {
    this(name, channel, day, about, topics, tone, text, asked, null);
  }

  /** The same story, and somebody is in danger. */
  Story with(Danger words) {
    return new Story(name, channel, day, about, topics, tone, text, asked, words);
  }

  /** What is written, and after it the words of danger. */
  String written(String typed) {
    return danger == null ? typed : typed + " " + danger.sentence();
  }
}
