package voc.nlp.redact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import voc.core.Span;

/** Who masks which characters of a text: first come, first served. For one text and one thread. */
final class Claims {
  private final String text;
  private final TreeMap<Integer, Span> taken = new TreeMap<>();
  private final TreeMap<Integer, Redaction.Mask> masks = new TreeMap<>();

  Claims(String text) {
    this.text = text;
  }

  /** Keeps these characters as they are, except where already claimed. */
  void reserve(List<Span> spans) {
    for (Span span : spans) {
      if (isFree(span)) {
        taken.put(span.start(), span);
      }
    }
  }

  /** Masks those of the spans that are still free. */
  void claim(PiiType type, Collection<Span> spans) {
    for (Span span : spans) {
      if (isFree(span)) {
        taken.put(span.start(), span);
        masks.put(span.start(), new Redaction.Mask(type, span));
      }
    }
  }

  /**
   * Masks what of the span is still free and holds a letter or digit, without blanks at its ends.
   */
  void claimRest(PiiType type, Span span) {
    int from = span.start();
    for (Span other : List.copyOf(taken.values())) {
      if (other.end() > from && other.start() < span.end()) {
        claimTrimmed(type, from, Math.min(other.start(), span.end()));
        from = Math.max(from, other.end());
      }
    }
    claimTrimmed(type, from, span.end());
  }

  private void claimTrimmed(PiiType type, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      claim(type, List.of(new Span(start, end)));
    }
  }

  boolean isFree(Span span) {
    Map.Entry<Integer, Span> before = taken.lowerEntry(span.end());
    return before == null || before.getValue().end() <= span.start();
  }

  /** In order. */
  List<Redaction.Mask> masks() {
    return new ArrayList<>(masks.values());
  }
}
