package voc.core;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Something that a sentence does or tells besides its topics, with the words that show it.
 *
 * @param type what it is
 * @param span the words that show why, in the utterance's text
 */
public record Mark(MarkType type, Span span) implements Comparable<Mark>, Serializable {
  private static final Comparator<Mark> ORDER =
      Comparator.comparing(Mark::type).thenComparing(Mark::span);

  /** Order of {@link MarkType}, then of the span. */
  @Override
  public int compareTo(Mark other) {
    return ORDER.compare(this, other);
  }
}
