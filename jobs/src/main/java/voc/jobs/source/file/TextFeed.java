package voc.jobs.source.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;

/**
 * The characters of a file one by one, with line numbers, some of which can be taken back. Bytes
 * that can't be decoded are U+FFFD and counted; a byte order mark is dropped. Not thread-safe.
 */
public final class TextFeed implements Closeable {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char REPLACEMENT = '\uFFFD';

  private final Reader reader;
  private final String name;
  private final char[] buffer = new char[1 << 14];
  private int position;
  private int limit;
  private String takenBack = "";
  private int takenBackPosition;
  private long line = 1;
  private long unreadable;
  private boolean lineStart = true;
  private boolean cutOff;

  /**
   * @param name name of the file, for errors
   * @throws UncheckedIOException here and while reading, if the file can't be read
   */
  public TextFeed(InputStream in, Charset charset, String name) {
    this.name = name;
    this.reader = new InputStreamReader(in, charset);
    if (peek() == BYTE_ORDER_MARK) {
      position++;
    }
  }

  /** The next character, or -1 at the end. */
  public int read() {
    int c = peek();
    if (c < 0) {
      return c;
    }
    if (takenBackPosition < takenBack.length()) {
      takenBackPosition++;
    } else {
      position++;
    }
    lineStart = c == '\n' || c == '\r';
    if (c == '\n' || (c == '\r' && peek() != '\n')) {
      line++;
    }
    return c;
  }

  /** The character that {@link #read} gives next, or -1 at the end. */
  public int peek() {
    if (takenBackPosition < takenBack.length()) {
      return takenBack.charAt(takenBackPosition);
    }
    if (position == limit) {
      fill();
    }
    return position < limit ? buffer[position] : -1;
  }

  /** The line of the next character, from 1. */
  public long line() {
    return line;
  }

  /** Puts the characters that were read last back in front, to be read again. */
  public void takeBack(String text) {
    int next = peek();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int following = i + 1 < text.length() ? text.charAt(i + 1) : next;
      if (c == '\n' || (c == '\r' && following != '\n')) {
        line--;
      }
    }
    takenBack = text + takenBack.substring(takenBackPosition);
    takenBackPosition = 0;
  }

  /** How many characters so far stand for bytes that could not be decoded. */
  public long unreadable() {
    return unreadable;
  }

  /** Whether the file's package broke off: the end that was reached is not the file's own. */
  public boolean cutOff() {
    return cutOff;
  }

  /** Whether nothing of the line was read yet. */
  public boolean atLineStart() {
    return lineStart;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private void fill() {
    position = 0;
    limit = 0;
    if (cutOff) {
      return;
    }
    try {
      limit = Math.max(0, reader.read(buffer, 0, buffer.length));
    } catch (BrokenPackage e) {
      cutOff = true;
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + name + " at line " + line, e);
    }
    for (int i = 0; i < limit; i++) {
      if (buffer[i] == REPLACEMENT) {
        unreadable++;
      }
    }
  }
}
