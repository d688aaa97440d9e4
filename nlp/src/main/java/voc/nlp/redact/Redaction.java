package voc.nlp.redact;

import java.io.Serializable;
import java.util.List;
import voc.core.Span;

/**
 * A redacted text and what was masked in it. Immutable.
 *
 * @param text the redacted text
 * @param masks what was masked, in order, without overlap, in offsets of the original
 */
public record Redaction(String text, List<Mask> masks) implements Serializable {
  public Redaction {
    masks = List.copyOf(masks);
    for (int i = 1; i < masks.size(); i++) {
      if (masks.get(i).span().start() < masks.get(i - 1).span().end()) {
        throw new IllegalArgumentException(
            "masks must be in order and must not overlap, got "
                + masks.get(i - 1).span()
                + " before "
                + masks.get(i).span());
      }
    }
  }

  /**
   * One masked stretch.
   *
   * @param type the kind of personal data
   * @param span where it stands in the original text
   * @param mark what stands in its place in the redacted text, such as {@code [NAME-1]}
   */
  public record Mask(PiiType type, Span span, String mark) implements Serializable {
    /** With the plain mark of its kind. */
    public Mask(PiiType type, Span span) {
      this(type, span, type.mark());
    }
  }

  /** Replaces the masked stretches of {@code original} by their marks. */
  public static Redaction of(String original, List<Mask> masks) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (Mask mask : masks) {
      text.append(original, from, mask.span().start()).append(mask.mark());
      from = mask.span().end();
    }
    return new Redaction(text.append(original, from, original.length()).toString(), masks);
  }

  /**
   * Where a span of the redacted text stands in the original. A span that touches a mark covers all
   * of what the mark stands for.
   *
   * @param redacted a span of {@link #text}
   */
  public Span toOriginal(Span redacted) {
    int shift = 0;
    int start = redacted.start();
    int end = redacted.end();
    for (Mask mask : masks) {
      int markStart = mask.span().start() + shift;
      int markEnd = markStart + mask.mark().length();
      int shiftAfter = markEnd - mask.span().end();
      start =
          original(redacted.start(), start, markStart, markEnd, shiftAfter, mask.span().start());
      end =
          original(
                  redacted.end() - 1,
                  end - 1,
                  markStart,
                  markEnd,
                  shiftAfter,
                  mask.span().end() - 1)
              + 1;
      shift = shiftAfter;
    }
    return new Span(start, end);
  }

  /** The position so far, corrected by one mark: inside it, {@code edge}; after it, shifted. */
  private static int original(
      int redacted, int soFar, int markStart, int markEnd, int shiftAfter, int edge) {
    if (redacted < markStart) {
      return soFar;
    }
    return redacted < markEnd ? edge : redacted - shiftAfter;
  }
}
