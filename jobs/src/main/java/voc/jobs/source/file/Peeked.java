package voc.jobs.source.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A stream whose first bytes are known before they are read. A failure among them is kept until
 * they have been read. Not thread-safe.
 */
final class Peeked extends InputStream {
  private final InputStream in;
  private final byte[] head;
  private int position;
  private @Nullable IOException failure;

  Peeked(InputStream in, int length) {
    this.in = in;
    byte[] bytes = new byte[length];
    int known = 0;
    try {
      for (int read = 0; read >= 0 && known < length; known += Math.max(0, read)) {
        read = in.read(bytes, known, length - known);
      }
    } catch (IOException e) {
      failure = e;
    } catch (RuntimeException e) {
      // An unpacker met bytes that are not what it expects.
      failure = new IOException(e);
    }
    this.head = Arrays.copyOf(bytes, known);
  }

  /** The first bytes, fewer where the stream is shorter. */
  byte[] head() {
    return head.clone();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (position < head.length) {
      int count = Math.min(length, head.length - position);
      System.arraycopy(head, position, bytes, offset, count);
      position += count;
      return count;
    }
    if (failure != null) {
      throw failure;
    }
    return in.read(bytes, offset, length);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
