package voc.jobs.source.record;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import voc.jobs.source.file.TextFeed;

/**
 * Cuts JSON into its elements without parsing them: the elements of an array, or one value after
 * another (JSON lines, a single object). An element that is broken costs itself alone: reading goes
 * on where the next element begins, on a line of its own or behind a comma in the same line. Not
 * thread-safe.
 *
 * <p>What counts as broken here is what would hide where the element ends: a string with a raw line
 * break, a quote too few, brackets that don't match, an object or array where a key is due, the end
 * of the file. Other mistakes inside are left to the parser.
 */
final class JsonElements extends LookAhead<Slice> {
  /** An element of more characters than this is broken; a call of two hours has a tenth of it. */
  static final int LONGEST_ELEMENT = 1 << 26;

  /** More first keys than an export has; the longest that is looked for. */
  private static final int MOST_FIRST_KEYS = 16;

  private static final int LONGEST_FIRST_KEY = 200;
  private static final String CUT_INSIDE = "the file ends inside it; it was cut off, get it again";

  /** More characters than one element has as a rule: what goes unread holds others. */
  private static final long MOST_OF_ONE = 10_000;

  private static final Pattern FIRST_KEY =
      Pattern.compile("\\{\\s*\"([^\"\\\\{]{1," + LONGEST_FIRST_KEY + "})\"");

  /** The first key of a broken element: what holds a colon or comma is more than a key. */
  private static final Pattern OWN_KEY =
      Pattern.compile("\\{?\\s*\"([^\"\\\\{:,]{1," + LONGEST_FIRST_KEY + "})\"");

  /** How often each character may be read again on the whole, past the first few million. */
  private static final int MOST_TIMES_READ_AGAIN = 4;

  private static final long FREE_TO_READ_AGAIN = 1 << 22;

  private final TextFeed feed;
  private final int longest;
  private final Set<String> firstKeys = new HashSet<>();
  private boolean guessed;
  private boolean isArray;
  private boolean endedEarly;
  private boolean inArray;
  private int indentation;
  private boolean ended;
  private boolean empty;

  /** Characters of broken elements that were read again. */
  private long readAgain;

  JsonElements(TextFeed feed) {
    this(feed, LONGEST_ELEMENT);
  }

  JsonElements(TextFeed feed, int longest) {
    this.feed = feed;
    this.longest = longest;
    skipSpace();
    if (feed.peek() == '[') {
      feed.read();
      isArray = true;
      inArray = true;
    } else if (feed.peek() < 0) {
      empty = true;
    }
  }

  /** Whether the file could not be read to its end: what else it holds is not known. */
  boolean endedEarly() {
    return endedEarly;
  }

  /** Whether the elements are those of one array. */
  boolean isArray() {
    return isArray;
  }

  @Override
  @Nullable Slice advance() {
    if (empty) {
      empty = false;
      ended = true;
      return new Slice(1, "", "the file is empty; expected JSON");
    }
    if (ended) {
      return null;
    }
    skipSeparators();
    int c = feed.peek();
    if (c < 0) {
      ended = true;
      endedEarly = inArray;
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
    feed.mark();
    StringBuilder open = new StringBuilder();
    boolean inString = false;
    char before = 0;
    while (true) {
      int c = feed.peek();
      if (c < 0) {
        return open.length() == 0 && !inString
            ? new Slice(line, feed.text(feed.length()), null)
            : broken(line, CUT_INSIDE);
      }
      if (open.length() == 0 && !inString && feed.length() > 0 && endsBefore(c)) {
        String text = feed.text(feed.length());
        rememberFirstKey(text);
        return new Slice(line, text.strip(), null);
      }
      if (feed.length() >= longest) {
        return broken(line, "it is longer than " + longest + " characters");
      }
      feed.read();
      if (inString) {
        if (c == '\\' && feed.peek() >= 0 && feed.peek() != '\n' && feed.peek() != '\r') {
          feed.read();
        } else if (c == '\n' || c == '\r') {
          return broken(line, "a string has a line break; close its quote or write \\n");
        } else if (c == '"') {
          inString = false;
          before = '"';
        }
      } else if (!Character.isWhitespace(c)) {
        String fault = nest((char) c, before, open);
        if (fault != null) {
          return broken(line, fault);
        }
        inString = c == '"';
        before = (char) c;
      }
    }
  }

  /** Whether an element that is complete so far ends before {@code c}. */
  private boolean endsBefore(int c) {
    char first = feed.charAt(0);
    boolean bracketed = first == '{' || first == '[' || (first == '"' && c != ':');
    return bracketed || c == '\n' || c == '\r' || (inArray && (c == ',' || c == ']'));
  }

  /** Notes a bracket; returns why {@code c} may not stand behind {@code before}, or null. */
  private static @Nullable String nest(char c, char before, StringBuilder open) {
    int depth = open.length();
    if (before == '"' && ",:}]".indexOf(c) < 0) {
      return "a string is followed by neither , : } nor ]; balance the quotes";
    }
    if (c == '"' && before != 0 && ",:{[".indexOf(before) < 0) {
      return "a quote stands inside a value; balance the quotes";
    }
    if (c == ':' && depth == 0) {
      return "a key stands outside of an object; balance the brackets";
    }
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
   * Gives up what was read up to the next element and goes back there. A file in which elements
   * break again and again is not read again and again: past a limit, all that was read is given up.
   */
  private Slice broken(long line, String fault) {
    String whole = feed.text(feed.length());
    boolean severalLines = whole.lastIndexOf('\n', whole.length() - 2) >= 0;
    Matcher ownKey = OWN_KEY.matcher(whole);
    if (firstKeys.isEmpty() && ownKey.lookingAt()) {
      firstKeys.add(ownKey.group(1));
    }
    long unread = whole.length();
    if (readAgain < FREE_TO_READ_AGAIN + MOST_TIMES_READ_AGAIN * feed.position()) {
      readAgain += whole.length();
      feed.back(1);
      unread = 1;
    }
    unread += skipToElement(whole.charAt(0), severalLines);
    if (feed.peek() < 0) {
      ended = true;
      endedEarly = fault.equals(CUT_INSIDE) || unread > MOST_OF_ONE;
      fault +=
          "; no element begins after it: "
              + unread
              + " characters, up to the end of the file, went unread";
    }
    return new Slice(line, whole, fault);
  }

  /**
   * Skips to the next brace that begins an element or to the end; returns how many characters.
   *
   * <p>A line begins an element if it starts with a brace and is indented no deeper than such lines
   * are: an inner object stands deeper or behind its key. Inside a line, a brace behind a comma
   * begins one if its first key is one that elements begin with: inner objects rarely share it. An
   * element of several lines is followed by a line, so that its inner objects are not looked at.
   */
  private long skipToElement(int first, boolean severalLines) {
    long skipped = 0;
    int before = first;
    while (feed.peek() >= 0) {
      feed.mark();
      int c = feed.read();
      skipped++;
      if (c == '\n') {
        int indent = skipBlanks();
        skipped += indent;
        if (feed.peek() == ',') {
          c = feed.read();
          skipped += 1 + skipBlanks();
        }
        if (feed.peek() == '{' && indent <= indentation) {
          indentation = indent;
          return skipped;
        }
      }
      if (c == ',' && isArray && !severalLines) {
        skipped += skipBlanks();
        if (feed.peek() == '{') {
          feed.mark();
          String read = beginningOfObject();
          if (isElement(read, before)) {
            feed.back(0);
            inArray = true;
            guessed = firstKeys.isEmpty();
            return skipped;
          }
          skipped += read.length();
          c = '{';
        }
      }
      before = Character.isWhitespace(c) ? before : c;
    }
    return skipped;
  }

  /** Whether an object that begins so is an element; {@code before} stands before its comma. */
  private boolean isElement(String beginning, int before) {
    Matcher key = FIRST_KEY.matcher(beginning);
    return key.matches()
        && (firstKeys.isEmpty() ? before == '}' : firstKeys.contains(key.group(1)));
  }

  /** Reads a brace and the key behind it, or as much of it as there is. */
  private String beginningOfObject() {
    StringBuilder read = new StringBuilder().append((char) feed.read());
    while (feed.peek() == ' ' || feed.peek() == '\t') {
      read.append((char) feed.read());
    }
    if (feed.peek() != '"') {
      return read.toString();
    }
    read.append((char) feed.read());
    int longest = read.length() + LONGEST_FIRST_KEY;
    while (feed.peek() >= 0 && "\"{\n".indexOf(feed.peek()) < 0 && read.length() < longest) {
      read.append((char) feed.read());
    }
    if (feed.peek() == '"') {
      read.append((char) feed.read());
    }
    return read.toString();
  }

  private void rememberFirstKey(String element) {
    Matcher key = FIRST_KEY.matcher(element);
    if (!guessed && firstKeys.size() < MOST_FIRST_KEYS && key.lookingAt()) {
      firstKeys.add(key.group(1));
    }
    guessed = false;
  }

  private int skipBlanks() {
    int skipped = 0;
    while (feed.peek() == ' ' || feed.peek() == '\t') {
      feed.read();
      skipped++;
    }
    return skipped;
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
