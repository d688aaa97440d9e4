package voc.samples;

import voc.core.Channel;

/**
 * Words of danger that somebody adds to what they report.
 *
 * @param mark code of the mark that a good engine gives them
 * @param channel how the report arrives
 * @param topic what it is about
 * @param sentence the words, which name no topic
 */
record Danger(String mark, Channel channel, String topic, String sentence) {
  /** Whether this story is one to add it to. */
  boolean fits(Story story) {
    return story.channel() == channel
        && story.tone() == Tone.COMPLAINT
        && story.topics().contains(topic)
        && story.danger() == null;
  }
}
