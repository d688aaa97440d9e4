package voc.nlp.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import voc.core.Span;

/** Makes one mask of the parts of one name, address or number that stand side by side. */
final class Neighbours {
  private static final Pattern BLANKS = Pattern.compile("[ \\t\\u00a0]{1,3}");
  private static final Pattern BETWEEN_LINES = Pattern.compile("[\\s,.]{1,6}");

  private Neighbours() {}

  static List<Redaction.Mask> merged(List<Redaction.Mask> masks, String text) {
    List<Redaction.Mask> merged = new ArrayList<>();
    for (Redaction.Mask mask : masks) {
      int last = merged.size() - 1;
      if (last >= 0 && belongTogether(merged.get(last), mask, text)) {
        Span whole = new Span(merged.get(last).span().start(), mask.span().end());
        merged.set(last, new Redaction.Mask(mask.type(), whole));
      } else {
        merged.add(mask);
      }
    }
    return merged;
  }

  private static boolean belongTogether(Redaction.Mask left, Redaction.Mask right, String text) {
    if (left.type() != right.type()) {
      return false;
    }
    String between = text.substring(left.span().end(), right.span().start());
    return (left.type() == PiiType.ADDRESS ? BETWEEN_LINES : BLANKS).matcher(between).matches();
  }
}
