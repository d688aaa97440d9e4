package voc.nlp.redact.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import voc.core.Span;

/** Where patterns match. */
public final class Spans {
  private Spans() {}

  /** Where a pattern matches, in order. */
  public static List<Span> of(Pattern pattern, String text) {
    return of(pattern, 0, text);
  }

  /** Where a group of a pattern matches, in order; matches without the group are passed over. */
  public static List<Span> of(Pattern pattern, int group, String text) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (matcher.end(group) > matcher.start(group)) {
        spans.add(new Span(matcher.start(group), matcher.end(group)));
      }
    }
    return spans;
  }

  /** Where a named group of a pattern matches, in order. */
  public static List<Span> of(Pattern pattern, String group, String text) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (matcher.end(group) > matcher.start(group)) {
        spans.add(new Span(matcher.start(group), matcher.end(group)));
      }
    }
    return spans;
  }

  /** This span of a part, as a span of the text that the part starts {@code offset} into. */
  public static Span shifted(Span span, int offset) {
    return new Span(span.start() + offset, span.end() + offset);
  }
}
