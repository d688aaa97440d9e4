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
 */
record Story(
    String name,
    Channel channel,
    LocalDate day,
    TopicVoice about,
    List<String> topics,
    Tone tone,
    String text,
    @Nullable AskedQuestion asked) {
  Story {
    topics = List.copyOf(topics);
  }
}
