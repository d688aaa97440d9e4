package voc.jobs.tag;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines and holds no more than {@link #LONGEST} characters of each, so that a file that is
 * one endless line costs no more memory than others. Not thread-safe.
 */
public final class LineReader {
  /** A call of two hours has about 100,000 characters. */
  public static final int LONGEST = 1_000_000;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Reader in;
  private long number;
  private int ahead;

  /** Reads what {@code in} gives; whoever opened it closes it. */
  public LineReader(Reader in) throws IOException {
    this.in = new BufferedReader(in);
    this.ahead = this.in.read();
    if (ahead == BYTE_ORDER_MARK) {
      ahead = this.in.read();
    }
  }

  /** The next line, or null after the last. */
  public @Nullable InputLine next() throws IOException {
    if (ahead < 0) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    boolean whole = true;
    while (ahead >= 0 && ahead != '\n') {
      if (text.length() < LONGEST) {
        text.append((char) ahead);
      } else {
        whole = false;
      }
      ahead = in.read();
    }
    ahead = ahead < 0 ? ahead : in.read();
    int end = text.length();
    if (end > 0 && text.charAt(end - 1) == '\r') {
      text.setLength(end - 1);
    }
    number++;
    return new InputLine(number, text.toString(), whole);
  }
}
