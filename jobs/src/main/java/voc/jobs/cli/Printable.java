package voc.jobs.cli;

import java.util.HexFormat;

/**
 * Text that can't steer a terminal. Customers' words are data: an escape sequence in them could
 * recolour, retitle or overwrite what a person sees, and a mark of writing direction could reorder
 * it.
 */
final class Printable {
  private Printable() {}

  /** The text in one line: every character that steers is a blank. */
  static String line(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints().forEach(c -> safe.appendCodePoint(steers(c) ? ' ' : c));
    return safe.toString();
  }

  /** The same, with line breaks and tabs kept: for the cell of a CSV file. */
  static String lines(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> safe.appendCodePoint(steers(c) && "\n\r\t".indexOf(c) < 0 ? ' ' : c));
    return safe.toString();
  }

  /**
   * JSON with what steers written as an escape. Such characters stand in strings alone; the line
   * breaks between values stay.
   */
  static String json(String json) {
    StringBuilder safe = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (steers(c) && c != '\n' && c != '\r') {
        safe.append("\\u").append(HexFormat.of().toHexDigits(c));
      } else {
        safe.append(c);
      }
    }
    return safe.toString();
  }

  /** Control characters of both sets, line separators, and marks of writing direction. */
  private static boolean steers(int c) {
    return Character.isISOControl(c)
        || c == 0x2028
        || c == 0x2029
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }
}
