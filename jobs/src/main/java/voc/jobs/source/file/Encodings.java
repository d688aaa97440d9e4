package voc.jobs.source.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Tells a file's character set from its first bytes, where they tell it for certain.
 *
 * <p>A statistical detector judges a file by its beginning, and the byte that tells UTF-8 from
 * Windows-1252 may come a gigabyte later. ICU's was tried: right on each short text of these
 * character sets (ISO-8859-1 for Windows-1252 where no byte tells them apart), but with a
 * confidence of 24 to 63 of 100, and nothing to say of what follows. {@link Decoding} decides as it
 * reads.
 */
final class Encodings {
  /** As many bytes as {@link #certain} needs. */
  static final int HEAD = 1024;

  /** Nine of ten characters of a UTF-16 text of our languages have a zero byte. */
  private static final double ZEROS = 0.9;

  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

  private Encodings() {}

  /**
   * The character set by a byte order mark, or UTF-16 by its zero bytes; null if neither is there.
   */
  static @Nullable Charset certain(byte[] head, int length) {
    Charset marked = marked(head, length);
    return marked != null ? marked : zeroed(head, length);
  }

  private static @Nullable Charset marked(byte[] head, int length) {
    int a = at(head, length, 0);
    int b = at(head, length, 1);
    int c = at(head, length, 2);
    int d = at(head, length, 3);
    if (a == 0xFF && b == 0xFE) {
      return c == 0 && d == 0 ? UTF_32LE : StandardCharsets.UTF_16LE;
    }
    if (a == 0xFE && b == 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    if (a == 0 && b == 0 && c == 0xFE && d == 0xFF) {
      return UTF_32BE;
    }
    return a == 0xEF && b == 0xBB && c == 0xBF ? StandardCharsets.UTF_8 : null;
  }

  /** UTF-16 without a mark: every other byte is zero, and those between are not. */
  private static @Nullable Charset zeroed(byte[] head, int length) {
    int pairs = length / 2;
    int evenZeros = 0;
    int oddZeros = 0;
    for (int i = 0; i < 2 * pairs; i += 2) {
      evenZeros += head[i] == 0 ? 1 : 0;
      oddZeros += head[i + 1] == 0 ? 1 : 0;
    }
    if (pairs < 2 || Math.abs(evenZeros - oddZeros) < ZEROS * pairs) {
      return null;
    }
    return oddZeros > evenZeros ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
  }

  private static int at(byte[] head, int length, int index) {
    return index < length ? head[index] & 0xFF : -1;
  }
}
