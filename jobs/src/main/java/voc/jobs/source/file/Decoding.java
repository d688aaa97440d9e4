package voc.jobs.source.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a stream of bytes. Not thread-safe.
 *
 * <p>In a character set that is known, bytes that can't be decoded are U+FFFD and counted. Where it
 * is not known and the first bytes don't tell it, the bytes are UTF-8, and those that can't be are
 * Windows-1252 each: so a file that turns out to be Windows-1252 after a gigabyte of ASCII loses
 * nothing, nor does a UTF-8 file with a broken byte. What there was more of names the file.
 */
final class Decoding implements Closeable {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final char[] HIGH_WINDOWS_1252 = highHalf();
  private static final char REPLACEMENT = '\uFFFD';
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
  private final @Nullable Charset told;
  private final CharsetDecoder decoder;
  private final boolean mixed;
  private boolean ended;
  private @Nullable BrokenPackage broken;
  private long replaced;

  /** Characters beyond ASCII, and those of them that were read as Windows-1252. */
  private long wide;

  private long foreign;

  /**
   * @param configured the character set, or null to find it out
   */
  Decoding(InputStream in, @Nullable Charset configured) throws IOException {
    this.in = in;
    while (configured == null && !ended && bytes.remaining() < Encodings.HEAD) {
      fill();
    }
    this.told =
        configured != null ? configured : Encodings.certain(bytes.array(), bytes.remaining());
    Charset charset = told == null ? StandardCharsets.UTF_8 : told;
    this.mixed = configured == null && charset.equals(StandardCharsets.UTF_8);
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static char[] highHalf() {
    byte[] bytes = new byte[128];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (128 + i);
    }
    return new String(bytes, WINDOWS_1252).toCharArray();
  }

  /** Name of the character set, as far as the bytes read so far tell it. */
  String encoding() {
    if (told != null) {
      return told.name();
    }
    return isWindows() ? WINDOWS_1252.name() : StandardCharsets.UTF_8.name();
  }

  /** How many characters so far are not certain: replaced, or not in the file's character set. */
  long unreadable() {
    return isWindows() ? replaced : replaced + foreign;
  }

  private boolean isWindows() {
    return told == null && foreign > wide - foreign;
  }

  /**
   * Reads at least one character and at most {@code length}, which is at least 2; -1 at the end.
   *
   * @throws BrokenPackage at the end of what could be unpacked
   */
  int read(char[] into, int offset, int length) throws IOException {
    CharBuffer chars = CharBuffer.wrap(into, offset, length).slice();
    while (true) {
      CoderResult result = decoder.decode(bytes, chars, ended);
      if (result.isError() && chars.hasRemaining()) {
        chars.put(repaired(result.length()));
      } else if (chars.position() > 0) {
        count(into, offset, chars.position());
        return chars.position();
      } else if (ended) {
        if (broken != null) {
          throw broken;
        }
        return -1;
      } else {
        fill();
      }
    }
  }

  private char repaired(int length) {
    if (!mixed) {
      bytes.position(bytes.position() + length);
      return REPLACEMENT;
    }
    foreign++;
    return HIGH_WINDOWS_1252[bytes.get() & 0x7F];
  }

  private void count(char[] chars, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (chars[i] >= 128) {
        wide++;
        replaced += chars[i] == REPLACEMENT ? 1 : 0;
      }
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    try {
      int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
      ended = read < 0;
      bytes.position(bytes.position() + Math.max(0, read));
    } catch (BrokenPackage e) {
      broken = e;
      ended = true;
    }
    bytes.flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
