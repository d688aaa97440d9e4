package voc.nlp.redact.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import voc.core.Span;

/** IPv4 addresses with octets to 255; IPv6 addresses in full or with one {@code ::}. */
public final class IpAddresses {
  private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern V4 =
      Pattern.compile("(?<![\\w.])" + OCTET + "(?:\\." + OCTET + "){3}(?!\\.?\\w)");
  private static final Pattern V6 =
      Pattern.compile(
          "(?<![\\w:])(?:(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}"
              + "|(?:[0-9A-Fa-f]{1,4}:){1,6}(?::[0-9A-Fa-f]{1,4}){1,6})(?![\\w:])");

  private IpAddresses() {}

  /** Where addresses stand. */
  public static List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    if (FirstLook.hasDigit(text) && text.indexOf('.') >= 0) {
      spans.addAll(Spans.of(V4, text));
    }
    if (text.indexOf(':') >= 0) {
      spans.addAll(Spans.of(V6, text));
    }
    return spans;
  }
}
