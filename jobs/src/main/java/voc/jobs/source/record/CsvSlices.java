package voc.jobs.source.record;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import voc.jobs.config.Input.Quoting;
import voc.jobs.source.file.TextFeed;

/**
 * Cuts a delimited file into records (RFC 4180: a quoted field may hold line breaks). A record
 * whose quotes are broken costs its first line alone: reading goes on at the line after it. Blank
 * lines are no records. Not thread-safe.
 */
final class CsvSlices implements Iterator<Slice> {
  /** A record of more characters than this has a quote that was never closed. */
  static final int LONGEST_RECORD = 1 << 20;

  private enum State {
    FIELD_START,
    PLAIN,
    QUOTED,
    AFTER_QUOTE
  }

  private final TextFeed feed;
  private final char delimiter;
  private final Quoting quoting;
  private final int longest;
  private @Nullable Slice next;

  CsvSlices(TextFeed feed, char delimiter, Quoting quoting) {
    this(feed, delimiter, quoting, LONGEST_RECORD);
  }

  CsvSlices(TextFeed feed, char delimiter, Quoting quoting, int longest) {
    this.feed = feed;
    this.delimiter = delimiter;
    this.quoting = quoting;
    this.longest = longest;
    this.next = advance();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Slice next() {
    Slice slice = next;
    if (slice == null) {
      throw new NoSuchElementException("the file has no more records");
    }
    next = advance();
    return slice;
  }

  private @Nullable Slice advance() {
    while (feed.peek() >= 0) {
      Slice slice = record();
      if (slice.fault() != null || !slice.text().isBlank()) {
        return slice;
      }
    }
    return null;
  }

  private Slice record() {
    long line = feed.line();
    StringBuilder text = new StringBuilder();
    State state = State.FIELD_START;
    for (int c = feed.read(); c >= 0; c = feed.read()) {
      if (state != State.QUOTED && isLineBreak(c)) {
        return new Slice(line, text.toString(), null);
      }
      text.append((char) c);
      if (text.length() > longest) {
        return broken(
            line,
            text,
            "the record is longer than " + longest + " characters; close its open quote");
      }
      if (state == State.QUOTED && c == '"' && feed.peek() == '"') {
        text.append((char) feed.read());
        continue;
      }
      State following = following(state, c);
      if (following == null) {
        return broken(
            line,
            text,
            "a quoted field goes on after its closing quote; double the quotes inside it");
      }
      state = following;
    }
    return state == State.QUOTED
        ? broken(line, text, "a quote that opens here is never closed; close it")
        : new Slice(line, text.toString(), null);
  }

  /** The state after {@code c}, or null if {@code c} may not stand there. */
  private @Nullable State following(State state, int c) {
    if (state == State.QUOTED) {
      return c == '"' ? State.AFTER_QUOTE : State.QUOTED;
    }
    if (c == delimiter) {
      return State.FIELD_START;
    }
    if (state == State.AFTER_QUOTE) {
      return null;
    }
    boolean opens = state == State.FIELD_START && c == '"' && quoting == Quoting.DOUBLE_QUOTES;
    return opens ? State.QUOTED : State.PLAIN;
  }

  /** Gives up the first line of {@code text} and takes the others back. */
  private Slice broken(long line, StringBuilder text, String fault) {
    int end = 0;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    if (end < text.length()) {
      boolean windows =
          text.charAt(end) == '\r' && end + 1 < text.length() && text.charAt(end + 1) == '\n';
      feed.takeBack(text.substring(end + (windows ? 2 : 1)));
    } else {
      skipLine();
    }
    return new Slice(line, text.substring(0, end), fault);
  }

  private void skipLine() {
    for (int c = feed.read(); c >= 0; c = feed.read()) {
      if (isLineBreak(c)) {
        return;
      }
    }
  }

  /** Whether {@code c} ends a line; of CR LF, both are read. */
  private boolean isLineBreak(int c) {
    if (c == '\r') {
      if (feed.peek() == '\n') {
        feed.read();
      }
      return true;
    }
    return c == '\n';
  }
}
