package voc.nlp.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import voc.core.Span;

/** Who masks which characters: first come, first served. For one text and one thread. */
final class Claims {
  private final TreeMap<Integer, Span> taken = new TreeMap<>();
  private final TreeMap<Integer, Redaction.Mask> masks = new TreeMap<>();

  /** Keeps these characters as they are, except where already claimed. */
  void reserve(List<Span> spans) {
    spans.forEach(span -> taken.putIfAbsent(span.start(), span));
  }

  /** Masks those of the spans that are still free. */
  void claim(PiiType type, List<Span> spans) {
    for (Span span : spans) {
      if (isFree(span)) {
        taken.put(span.start(), span);
        masks.put(span.start(), new Redaction.Mask(type, span));
      }
    }
  }

  private boolean isFree(Span span) {
    return taken.headMap(span.end()).values().stream().allMatch(t -> t.end() <= span.start());
  }

  List<Redaction.Mask> masks() {
    return new ArrayList<>(masks.values());
  }
}
