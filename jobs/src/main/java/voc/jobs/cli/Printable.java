package voc.jobs.cli;

import java.util.HexFormat;

/**
 * Text that can't steer a terminal. Customers' words are data: an escape sequence in them could
 * recolour, retitle or overwrite what a person sees, and a mark of writing direction could reorder
 * it.
 */
final class Printable {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

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
    json.codePoints()
        .forEach(
            c -> {
              if (!steers(c) || c == '\n' || c == '\r') {
                safe.appendCodePoint(c);
                return;
              }
              for (char unit : Character.toChars(c)) {
                safe.append("\\u").append(HexFormat.of().toHexDigits(unit));
              }
            });
    return safe.toString();
  }

  /**
   * Control characters of both sets, line separators, and what is there without being seen: marks
   * of writing direction, zero-width blanks, tags (Unicode's category Cf). The two joiners stay:
   * Persian, Hindi and many emoji are spelt with them. Half a surrogate pair does not stay: no
   * character set can write it.
   */
  private static boolean steers(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      case Character.FORMAT -> c != ZERO_WIDTH_NON_JOINER && c != ZERO_WIDTH_JOINER;
      default -> false;
    };
  }
}
