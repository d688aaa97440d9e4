package voc.nlp.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import voc.core.Channel;
import voc.core.Span;

/** Fields within a field: a source's list of objects is kept as JSON in one attribute. */
final class JsonFields {
  private static final Pattern FIELD =
      Pattern.compile("\"([^\"\\\\]{1,100})\"\\s{0,4}:\\s{0,4}\"((?:[^\"\\\\]|\\\\.)*+)\"");

  private JsonFields() {}

  /** JSON with line breaks in place of their escapes, of the same length: offsets hold. */
  static String plain(String text) {
    return isJson(text) ? text.replace("\\n", "\n ").replace("\\t", "\t ") : text;
  }

  private static boolean isJson(String text) {
    return text.startsWith("{") || text.startsWith("[");
  }

  /** What in a text that is JSON is personal data by its key, in order; nothing in other texts. */
  static List<Redaction.Mask> masks(String text, Channel channel) {
    List<Redaction.Mask> masks = new ArrayList<>();
    if (!isJson(text)) {
      return masks;
    }
    Matcher field = FIELD.matcher(text);
    while (field.find()) {
      if (field.end(2) > field.start(2)) {
        Span value = new Span(field.start(2), field.end(2));
        FieldKinds.of(field.group(1), field.group(2), channel)
            .ifPresent(type -> masks.add(new Redaction.Mask(type, value)));
      }
    }
    return masks;
  }
}
