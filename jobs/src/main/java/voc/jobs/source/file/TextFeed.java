package voc.jobs.source.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a file one by one, with line numbers. What was read since a {@link #mark} can
 * be had as text, and read again. A byte order mark is dropped; bytes that can't be decoded are
 * counted. Not thread-safe.
 */
public final class TextFeed implements Closeable {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int LEAST_ROOM = 1 << 13;

  private final Decoding decoding;
  private final String name;
  private char[] buffer = new char[4 * LEAST_ROOM];
  private int mark;
  private int position;
  private int limit;

  /** How many characters of the file came before the buffer's first one. */
  private long dropped;

  private long line = 1;
  private boolean marked;
  private @Nullable BrokenPackage broken;

  /**
   * @param charset character set of the file, or null to find it out
   * @param name name of the file, for errors
   * @throws UncheckedIOException here and while reading, if the file can't be read
   */
  public TextFeed(InputStream in, @Nullable Charset charset, String name) {
    this.name = name;
    try {
      this.decoding = new Decoding(in, charset);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + name + " at line 1", e);
    }
    if (peek() == BYTE_ORDER_MARK) {
      position++;
    }
  }

  /** The next character, or -1 at the end. */
  public int read() {
    if (position == limit && !fill()) {
      return -1;
    }
    char c = buffer[position++];
    if (c == '\n' || (c == '\r' && peek() != '\n')) {
      line++;
    }
    return c;
  }

  /** The character that {@link #read} gives next, or -1 at the end. */
  public int peek() {
    return position < limit || fill() ? buffer[position] : -1;
  }

  /** The line of the next character, from 1. */
  public long line() {
    return line;
  }

  /** How many characters were read. */
  public long position() {
    return dropped + position;
  }

  /** Keeps what is read from here on, until the next mark. */
  public void mark() {
    mark = position;
    marked = true;
  }

  /** How many characters were read since the mark. */
  public int length() {
    return position - mark;
  }

  /** A character that was read since the mark; {@code index} is less than {@link #length}. */
  public char charAt(int index) {
    return buffer[mark + index];
  }

  /**
   * What was read since the mark.
   *
   * @param end how many characters of it, at most {@link #length}
   */
  public String text(int end) {
    return new String(buffer, mark, end);
  }

  /** Goes back to where {@code length} characters had been read since the mark. */
  public void back(int length) {
    int place = mark + length;
    for (int i = place; i < position; i++) {
      char c = buffer[i];
      char following = i + 1 < limit ? buffer[i + 1] : 0;
      if (c == '\n' || (c == '\r' && following != '\n')) {
        line--;
      }
    }
    position = place;
  }

  /**
   * Reads plain characters: up to the next one that is a delimiter, a quote or a line break, or the
   * end.
   *
   * @param delimiter a further character to stop before
   * @param most at most as many
   */
  public void skipPlain(char delimiter, int most) {
    int left = most;
    while (left > 0 && (position < limit || fill())) {
      int end = Math.min(limit, position + left);
      int start = position;
      while (position < end) {
        char c = buffer[position];
        if (c == delimiter || c == '"' || c == '\n' || c == '\r') {
          return;
        }
        position++;
      }
      left -= position - start;
    }
  }

  /** How many characters so far stand for bytes that are not of the file's character set. */
  public long unreadable() {
    return decoding.unreadable();
  }

  /** Name of the file's character set, as far as what was read tells it. */
  public String encoding() {
    return decoding.encoding();
  }

  /** Whether the file's package broke off: the end that was reached is not the file's own. */
  public boolean cutOff() {
    return broken != null;
  }

  /** Why the file's package broke off and what to do; empty if it did not. */
  public String cutOffDetail() {
    return broken == null ? "" : broken.detail(line);
  }

  /** Whether nothing of the line was read yet. */
  public boolean atLineStart() {
    if (position == 0) {
      return line == 1;
    }
    char before = buffer[position - 1];
    return before == '\n' || before == '\r' || before == BYTE_ORDER_MARK;
  }

  @Override
  public void close() throws IOException {
    decoding.close();
  }

  /** Reads more; false at the end. Keeps the character before, which tells whether a line ended. */
  private boolean fill() {
    if (broken != null) {
      return false;
    }
    int keep = marked ? Math.min(mark, position) : position;
    keep = Math.max(0, keep - 1);
    if (keep > 0) {
      System.arraycopy(buffer, keep, buffer, 0, limit - keep);
      dropped += keep;
      mark = Math.max(0, mark - keep);
      position -= keep;
      limit -= keep;
    }
    if (buffer.length - limit < LEAST_ROOM) {
      buffer = java.util.Arrays.copyOf(buffer, 2 * buffer.length);
    }
    try {
      int read = decoding.read(buffer, limit, buffer.length - limit);
      limit += Math.max(0, read);
      return read > 0;
    } catch (BrokenPackage e) {
      broken = e;
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + name + " at line " + line, e);
    }
  }
}
