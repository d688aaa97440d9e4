package voc.jobs.source.mutation;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** What mutations put into files, and how. */
final class Pieces {
  static final int LONG_LINE = 10_000_000;
  static final int DEEP = 10_000;

  static final List<String> SIGNS =
      List.of(
          "\"",
          "\"\"",
          "'",
          ",",
          ";",
          "\t",
          "\r",
          "\n",
          "\r\n",
          "\u2028",
          "{",
          "}",
          "[",
          "]",
          ":",
          "\\",
          "\\u",
          "\\ud800",
          "<",
          ">",
          "</",
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "&",
          "&#0;",
          "&#xD800;",
          "-->\n",
          " --> ",
          "00:00:01.000 --> 00:00:00.000\n",
          "NOTE ",
          "WEBVTT",
          "<script",
          "</script>",
          "null",
          "true",
          "1e999999999",
          "-0",
          "1e-999999999",
          "NaN",
          "9".repeat(400),
          "0".repeat(400),
          "99999999999999999999-01-01T00:00:00Z");

  /** Bytes that no character of UTF-8 is made of: cut, overlong, a surrogate, past the last. */
  static final List<byte[]> BROKEN_CHARACTERS =
      List.of(
          bytes(0xFF),
          bytes(0x80),
          bytes(0xC3, 0x28),
          bytes(0xE2, 0x82),
          bytes(0xC0, 0xAF),
          bytes(0xED, 0xA0, 0x80),
          bytes(0xF4, 0x90, 0x80, 0x80),
          bytes(0xEF, 0xBB, 0xBF),
          bytes(0xFE, 0xFF),
          bytes(0xFF, 0xFE));

  static final List<Charset> OTHER_CHARACTER_SETS =
      List.of(
          StandardCharsets.UTF_16,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          StandardCharsets.ISO_8859_1,
          StandardCharsets.US_ASCII,
          Charset.forName("UTF-32"),
          Charset.forName("IBM037"));

  static final List<String> LINE_PIECES =
      List.of(
          "a",
          " ",
          "\"",
          "\"\"",
          ",",
          "\"a\",",
          "\\",
          "\u0000",
          "7",
          "{",
          "{\"a\":1}",
          "\"a\":1,",
          "<",
          "<a/>",
          "&amp;",
          "word ",
          "(555) 555-0100 ",
          "a@example.com ",
          "::",
          "--");

  static final List<String> OPENING =
      List.of("[", "{\"a\":", "[{\"a\":", "<a>", "<div>", "(", "\"{\"\"a\"\":", "<i><b>");

  static final List<String> CLOSING =
      List.of("]", "}", "}]", "</a>", "</div>", ")", "}\"", "</b></i>");

  private Pieces() {}

  static <T> T any(List<T> list, SplittableRandom chance) {
    return list.get(chance.nextInt(list.size()));
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] insert(byte[] bytes, SplittableRandom chance, byte[] piece) {
    int at = chance.nextInt(bytes.length + 1);
    return join(Arrays.copyOf(bytes, at), piece, Arrays.copyOfRange(bytes, at, bytes.length));
  }

  static byte[] join(byte[]... pieces) {
    byte[] all = new byte[Arrays.stream(pieces).mapToInt(piece -> piece.length).sum()];
    int at = 0;
    for (byte[] piece : pieces) {
      System.arraycopy(piece, 0, all, at, piece.length);
      at += piece.length;
    }
    return all;
  }

  /** Declarations of the entities {@code z} and {@code outside}. */
  static List<String> doctypes(Path outside) {
    String external = "<!ENTITY outside SYSTEM \"" + outside.toUri() + "\">";
    StringBuilder laughs = new StringBuilder("<!ENTITY a0 \"ha\">");
    for (int i = 1; i <= 25; i++) {
      laughs.append("<!ENTITY a").append(i).append(" \"");
      laughs.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
    }
    return List.of(
        "<!DOCTYPE r [" + external + laughs + "<!ENTITY z \"&a25;\">]>",
        "<!DOCTYPE r [" + external + "<!ENTITY z \"" + "z".repeat(1_000_000) + "\">]>",
        "<!DOCTYPE r [" + external + "<!ENTITY z \"&outside;\">]>",
        "<!DOCTYPE r [<!ENTITY % p SYSTEM \"" + outside.toUri() + "\">%p;]>",
        "<!DOCTYPE r SYSTEM \"" + outside.toUri() + "\">",
        "<!DOCTYPE r [<!ENTITY z \"&outside;\"><!ENTITY outside \"&z;\">]>");
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
