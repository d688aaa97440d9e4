package voc.jobs.source.record;

import org.jspecify.annotations.Nullable;
import voc.jobs.config.Input.Quoting;
import voc.jobs.source.file.TextFeed;

/**
 * Cuts a delimited file into records (RFC 4180: a quoted field may hold line breaks). A record
 * whose quotes are broken costs its first line alone: reading goes on at the line after it. Blank
 * lines are no records. Not thread-safe.
 *
 * <p>However many quotes are broken, each character is looked at a few times at most: what a broken
 * record ran into is remembered, and the next record that is still in quotes at the end of its
 * first line would run into the same.
 */
final class CsvSlices extends LookAhead<Slice> {
  /** A record of more characters than this has a quote that was never closed. */
  static final int LONGEST_RECORD = 1 << 20;

  private static final String NEVER_CLOSED = "a quote that opens here is never closed; close it";

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

  /** Why a record failed before, and how far it had come: all its line breaks are in quotes. */
  private String knownFault = "";

  private long knownUntil;

  CsvSlices(TextFeed feed, char delimiter, Quoting quoting) {
    this(feed, delimiter, quoting, LONGEST_RECORD);
  }

  CsvSlices(TextFeed feed, char delimiter, Quoting quoting, int longest) {
    this.feed = feed;
    this.delimiter = delimiter;
    this.quoting = quoting;
    this.longest = longest;
  }

  @Override
  @Nullable Slice advance() {
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
    feed.mark();
    State state = State.FIELD_START;
    while (feed.length() <= longest) {
      if (state == State.PLAIN || state == State.QUOTED) {
        feed.skipPlain(state == State.QUOTED ? '"' : delimiter, longest + 1 - feed.length());
      }
      int end = feed.length();
      int c = feed.read();
      if (c < 0) {
        return state == State.QUOTED
            ? broken(line, NEVER_CLOSED, feed.position())
            : new Slice(line, feed.text(end), null);
      }
      if (c == '\n' || c == '\r') {
        if (state != State.QUOTED) {
          return ended(line, c, end);
        }
        if (feed.position() < knownUntil) {
          return broken(line, knownFault, knownUntil);
        }
      } else if (state == State.QUOTED && c == '"' && feed.peek() == '"') {
        feed.read();
      } else {
        State following = following(state, c);
        if (following == null) {
          return broken(
              line,
              "a quoted field goes on after its closing quote; double the quotes inside it",
              feed.position());
        }
        state = following;
      }
    }
    // A later record could end a little behind this one's limit: only half of that is certain.
    return broken(
        line,
        "the record is longer than " + longest + " characters; close its open quote",
        feed.position() - longest / 2);
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

  /** A record whose line break {@code c} was read; of CR LF, both are. */
  private Slice ended(long line, int c, int end) {
    Slice slice = new Slice(line, feed.text(end), null);
    if (c == '\r' && feed.peek() == '\n') {
      feed.read();
    }
    return slice;
  }

  /**
   * Gives up the record's first line and goes back to the one after it.
   *
   * @param until where another record that is in quotes on the way there fails too
   */
  private Slice broken(long line, String fault, long until) {
    if (until > knownUntil) {
      knownFault = fault;
      knownUntil = until;
    }
    int end = 0;
    while (end < feed.length() && !isLineBreak(feed.charAt(end))) {
      end++;
    }
    String text = feed.text(end);
    if (end < feed.length()) {
      feed.back(end);
    }
    skipLine();
    return new Slice(line, text, fault);
  }

  private void skipLine() {
    for (int c = feed.read(); c >= 0; c = feed.read()) {
      if (isLineBreak(c)) {
        if (c == '\r' && feed.peek() == '\n') {
          feed.read();
        }
        return;
      }
      feed.mark();
    }
  }

  private static boolean isLineBreak(int c) {
    return c == '\n' || c == '\r';
  }
}
