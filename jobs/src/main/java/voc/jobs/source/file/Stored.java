package voc.jobs.source.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file's bytes as they are stored, counted. Tells the disk's and the network's failures, after
 * which a run must stop, from those of an unpacker, after which the file is broken. Not
 * thread-safe.
 */
final class Stored extends FilterInputStream {
  private long count;

  Stored(InputStream in) {
    super(in);
  }

  /** The disk or the network failed. */
  static final class Failure extends IOException {
    private static final long serialVersionUID = 1L;
    private final IOException original;

    Failure(IOException original) {
      super(original);
      this.original = original;
    }

    IOException original() {
      return original;
    }
  }

  /** Bytes read so far. */
  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      int read = in.read(bytes, offset, length);
      count += Math.max(0, read);
      return read;
    } catch (IOException e) {
      throw new Failure(e);
    }
  }

  @Override
  public long skip(long n) throws IOException {
    throw new UnsupportedOperationException("bytes are read, not skipped");
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
