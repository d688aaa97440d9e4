package voc.core;

import java.io.Serializable;

/**
 * A topic found in a sentence.
 *
 * @param topic id of the taxonomy's leaf, such as {@code streets/potholes}
 * @param span the words that show why, in the utterance's text
 */
public record TopicTag(String topic, Span span) implements Serializable {}
