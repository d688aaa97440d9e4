package voc.core;

import java.io.Serializable;

/**
 * A stretch of characters in a text: the part that shows why a tag was given.
 *
 * @param start index of the first character (UTF-16 code unit, as in {@link String#charAt}), at
 *     least 0
 * @param end index after the last character, greater than {@code start}
 */
public record Span(int start, int end) implements Comparable<Span>, Serializable {
  public Span {
    if (start < 0) {
      throw new IllegalArgumentException("span start must be >= 0, got " + start);
    }
    if (end <= start) {
      throw new IllegalArgumentException("span end must be > start " + start + ", got " + end);
    }
  }

  /** The characters of {@code text} that this span covers. */
  public String in(String text) {
    return text.substring(start, end);
  }

  /** This span in the coordinates of a text that starts {@code offset} characters later. */
  public Span minus(int offset) {
    return new Span(start - offset, end - offset);
  }

  /** Whether this span lies wholly inside {@code other}. */
  public boolean within(Span other) {
    return start >= other.start && end <= other.end;
  }

  /** Order by start, then by end. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
