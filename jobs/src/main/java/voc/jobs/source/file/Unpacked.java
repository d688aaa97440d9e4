package voc.jobs.source.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * What is packed in a gzip file. Its header is read with the first byte, so that a damaged one is
 * met where all other damage is: while reading. Not thread-safe.
 */
final class Unpacked extends InputStream {
  private static final int BUFFER = 1 << 16;

  private final InputStream packed;
  private @Nullable InputStream content;

  Unpacked(InputStream packed) {
    this.packed = packed;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      InputStream from = content;
      if (from == null) {
        from = new GZIPInputStream(packed, BUFFER);
        content = from;
      }
      return from.read(bytes, offset, length);
    } catch (EOFException | ZipException e) {
      throw new BrokenPackage(e);
    }
  }

  /**
   * None: a reader that asks for more before it hands on what it has would lose that where the
   * package breaks off.
   */
  @Override
  public int available() {
    return 0;
  }

  @Override
  public void close() throws IOException {
    packed.close();
    if (content != null) {
      content.close();
    }
  }
}
