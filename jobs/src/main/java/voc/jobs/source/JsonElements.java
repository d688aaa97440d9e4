package voc.jobs.source;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Cuts JSON into its elements without parsing them: the elements of an array, or one value after
 * another (JSON lines, a single object). An element that is broken costs itself alone: reading goes
 * on at the next line that begins an element. Not thread-safe.
 *
 * <p>What counts as broken here is what would hide where the element ends: a string with a raw line
 * break, brackets that don't match, an object or array where a key is due, the end of the file.
 * Other mistakes inside are left to the parser.
 */
final class JsonElements implements Iterator<Slice> {
  /** An element of more characters than this is broken; a call of two hours has a tenth of it. */
  static final int LONGEST_ELEMENT = 1 << 26;

  private final TextFeed feed;
  private final int longest;
  private boolean inArray;
  private int indentation;
  private boolean ended;
  private @Nullable Slice next;

  JsonElements(TextFeed feed) {
    this(feed, LONGEST_ELEMENT);
  }

  JsonElements(TextFeed feed, int longest) {
    this.feed = feed;
    this.longest = longest;
    skipSpace();
    if (feed.peek() == '[') {
      feed.read();
      inArray = true;
    } else if (feed.peek() < 0) {
      next = new Slice(1, "", "the file is empty; expected JSON");
      ended = true;
      return;
    }
    next = advance();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Slice next() {
    Slice slice = next;
    if (slice == null) {
      throw new NoSuchElementException("the file has no more elements");
    }
    next = ended ? null : advance();
    return slice;
  }

  private @Nullable Slice advance() {
    skipSeparators();
    int c = feed.peek();
    if (c < 0) {
      ended = true;
      return inArray
          ? new Slice(
              feed.line(), "", "the file ends before its closing ]; it was cut off, get it again")
          : null;
    }
    if (inArray && c == ']') {
      feed.read();
      inArray = false;
      return advance();
    }
    return element();
  }

  private Slice element() {
    long line = feed.line();
    StringBuilder text = new StringBuilder();
    StringBuilder open = new StringBuilder();
    boolean inString = false;
    char before = 0;
    while (true) {
      int c = feed.peek();
      if (c < 0) {
        return open.length() == 0 && !inString
            ? new Slice(line, text.toString(), null)
            : broken(line, text, "the file ends inside it; it was cut off, get it again");
      }
      if (open.length() == 0 && !inString && text.length() > 0 && endsBefore(c, text)) {
        return new Slice(line, text.toString().strip(), null);
      }
      if (text.length() == longest) {
        return broken(line, text, "it is longer than " + longest + " characters");
      }
      feed.read();
      text.append((char) c);
      if (inString) {
        if (c == '\\' && feed.peek() >= 0 && feed.peek() != '\n' && feed.peek() != '\r') {
          text.append((char) feed.read());
        } else if (c == '\n' || c == '\r') {
          return broken(line, text, "a string has a line break; close its quote or write \\n");
        } else if (c == '"') {
          inString = false;
          before = '"';
        }
      } else if (!Character.isWhitespace(c)) {
        String fault = nest((char) c, before, open);
        if (fault != null) {
          return broken(line, text, fault);
        }
        inString = c == '"';
        before = (char) c;
      }
    }
  }

  /** Whether an element that is complete so far ends before {@code c}. */
  private boolean endsBefore(int c, StringBuilder text) {
    char first = text.charAt(0);
    boolean bracketed = first == '{' || first == '[' || first == '"';
    return bracketed || c == '\n' || c == '\r' || (inArray && (c == ',' || c == ']'));
  }

  /** Notes a bracket; returns why it may not stand here, or null. */
  private static @Nullable String nest(char c, char before, StringBuilder open) {
    int depth = open.length();
    if (c == '{' || c == '[') {
      boolean keyDue =
          depth > 0 && open.charAt(depth - 1) == '{' && (before == ',' || before == '{');
      if (keyDue) {
        return "a " + c + " stands where a key is due; close the object before it";
      }
      open.append(c);
    } else if (c == '}' || c == ']') {
      char opening = c == '}' ? '{' : '[';
      if (depth == 0 || open.charAt(depth - 1) != opening) {
        return "a " + c + " closes nothing; balance the brackets";
      }
      open.setLength(depth - 1);
    }
    return null;
  }

  /**
   * Gives up what was read up to the next line that begins an element and takes the rest back. A
   * line begins an element if it starts with a brace and is indented no deeper than such lines are:
   * an inner object stands deeper or behind its key.
   */
  private Slice broken(long line, StringBuilder text, String fault) {
    String whole = text.toString();
    String rest = whole;
    int resume = resumption(rest);
    while (resume < 0 && feed.peek() >= 0) {
      rest = rest.substring(Math.max(0, rest.lastIndexOf('\n'))) + beginningOfLine();
      resume = resumption(rest);
      if (resume < 0) {
        rest += restOfLine();
      }
    }
    if (resume < 0) {
      ended = true;
      return new Slice(line, whole, fault + "; no element begins on a line below it");
    }
    feed.takeBack(rest.substring(resume));
    return new Slice(line, whole, fault);
  }

  private String restOfLine() {
    StringBuilder read = new StringBuilder();
    while (feed.peek() >= 0) {
      char c = (char) feed.read();
      read.append(c);
      if (c == '\n') {
        break;
      }
    }
    return read.toString();
  }

  /** The next line's first characters, up to the one that tells whether it begins an element. */
  private String beginningOfLine() {
    StringBuilder read = new StringBuilder();
    while (feed.peek() == ' ' || feed.peek() == '\t' || feed.peek() == ',') {
      read.append((char) feed.read());
    }
    if (feed.peek() == '{') {
      read.append((char) feed.read());
    }
    return read.toString();
  }

  /** Index of the first line break behind which an element begins, or -1. */
  private int resumption(String text) {
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      int start = at + 1;
      int i = start;
      while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
        i++;
      }
      int indent = i - start;
      while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == ',')) {
        i++;
      }
      if (i < text.length() && text.charAt(i) == '{' && indent <= indentation) {
        return at;
      }
    }
    return -1;
  }

  private void skipSeparators() {
    boolean freshLine = false;
    int column = 0;
    while (feed.peek() >= 0
        && (Character.isWhitespace(feed.peek()) || (feed.peek() == ',' && inArray))) {
      int c = feed.read();
      if (c == '\n') {
        freshLine = true;
        column = 0;
      } else if (c == ' ' || c == '\t') {
        column++;
      }
    }
    if (freshLine) {
      indentation = column;
    }
  }

  private void skipSpace() {
    while (feed.peek() >= 0 && Character.isWhitespace(feed.peek())) {
      feed.read();
    }
  }
}
