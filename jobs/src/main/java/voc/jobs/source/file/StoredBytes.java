package voc.jobs.source.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/**
 * The bytes of a stored file, read anywhere in it: what a zip needs, whose list of contents stands
 * at its end. Not thread-safe.
 */
final class StoredBytes implements SeekableByteChannel {
  private final Reader reader;
  private final long size;
  private long position;
  private boolean closed;

  /** Reads bytes at a place of a file. */
  interface Reader extends Closeable {
    /** Reads up to {@code length} bytes at {@code at}; returns how many, or -1 at the end. */
    int read(long at, byte[] bytes, int offset, int length) throws IOException;
  }

  StoredBytes(Reader reader, long size) {
    this.reader = reader;
    this.size = size;
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    if (closed) {
      throw new ClosedChannelException();
    }
    if (position >= size) {
      return -1;
    }
    byte[] bytes = new byte[Math.min(into.remaining(), 1 << 16)];
    int read;
    try {
      read = reader.read(position, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new Stored.Failure(e);
    }
    if (read > 0) {
      into.put(bytes, 0, read);
      position += read;
    }
    return read;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SeekableByteChannel position(long place) {
    if (place < 0) {
      throw new IllegalArgumentException("place must not be negative, got " + place);
    }
    position = place;
    return this;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public boolean isOpen() {
    return !closed;
  }

  @Override
  public void close() throws IOException {
    closed = true;
    reader.close();
  }

  @Override
  public int write(ByteBuffer from) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long length) {
    throw new NonWritableChannelException();
  }
}
