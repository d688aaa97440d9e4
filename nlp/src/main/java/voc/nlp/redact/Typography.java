package voc.nlp.redact;

/** Reads the dashes and blanks that word processors and telephones put in for the typed ones. */
final class Typography {
  private Typography() {}

  /** The text with plain hyphens, blanks and at-signs, character for character: offsets hold. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      plain.append(plain(text.charAt(i)));
    }
    return plain.toString();
  }

  private static char plain(char c) {
    if (c < 0x80) {
      return c;
    }
    if (c == '\u00AD' || c == '\u2212' || Character.getType(c) == Character.DASH_PUNCTUATION) {
      return '-';
    }
    if (Character.getType(c) == Character.SPACE_SEPARATOR) {
      return ' ';
    }
    return c == '\uFF20' ? '@' : c;
  }
}
