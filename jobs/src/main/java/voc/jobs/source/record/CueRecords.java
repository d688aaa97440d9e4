package voc.jobs.source.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import voc.jobs.source.file.TextFeed;

/**
 * The cues of a WebVTT or SubRip file: one record for the call, with an array {@code cues} of
 * {@code start} and {@code end} (milliseconds), {@code speaker} (empty if nobody says) and {@code
 * text}; then one broken record for each cue that can't be read. A file is one call, so it is held
 * in memory, up to {@link #MOST_CHARACTERS}. Not thread-safe.
 *
 * <p>Source: <a href="https://www.w3.org/TR/webvtt1/#file-structure">WebVTT, file structure</a>.
 * SubRip differs in the comma before milliseconds and has no header; either is read in both.
 */
final class CueRecords implements Iterator<RawRecord> {
  /** A day of talk is below two million characters. */
  static final int MOST_CHARACTERS = 1 << 24;

  /** No cue has a longer line; what does is no transcript. */
  private static final int LONGEST_LINE = 1 << 14;

  private static final String ARROW = "-->";
  private static final String TIME =
      "(?:([0-9]{1,4}):)?([0-9]{1,4}):([0-9]{1,2})(?:[.,]([0-9]{1,3}))?";
  private static final Pattern TIMES =
      Pattern.compile("\\s*" + TIME + "\\s*-->\\s*" + TIME + "(?:\\s.*)?");
  private static final Pattern OTHER_BLOCK = Pattern.compile("(?:NOTE|STYLE|REGION)(?:[\\s:].*)?");

  private final Iterator<RawRecord> records;

  CueRecords(TextFeed feed) {
    this.records = new Reader(feed).records().iterator();
  }

  @Override
  public boolean hasNext() {
    return records.hasNext();
  }

  @Override
  public RawRecord next() {
    return records.next();
  }

  /** One line; {@code cut} says that it was longer than may be. */
  private record Line(long number, String text, boolean cut) {
    boolean isTiming() {
      return text.contains(ARROW);
    }
  }

  private static final class Reader {
    private final TextFeed feed;
    private final ArrayNode cues = JsonNodeFactory.instance.arrayNode();
    private final List<RawRecord> broken = new ArrayList<>();
    private final StringBuilder beginning = new StringBuilder();
    private final Deque<Line> block = new ArrayDeque<>();
    private long firstCue;
    private long characters;
    private String speaker = "";

    Reader(TextFeed feed) {
      this.feed = feed;
    }

    List<RawRecord> records() {
      boolean header = true;
      while (nextBlock()) {
        boolean isHeader =
            header && !block.isEmpty() && block.getFirst().text().startsWith("WEBVTT");
        header = false;
        if (isHeader) {
          skipHeader();
        }
        readBlock();
      }
      List<RawRecord> records = new ArrayList<>();
      if (!cues.isEmpty()) {
        ObjectNode call = JsonNodeFactory.instance.objectNode();
        call.set("cues", cues);
        records.add(RawRecord.ofObject(firstCue, beginning.toString(), call, null));
      } else if (broken.isEmpty()) {
        records.add(
            RawRecord.broken(
                1,
                beginning.toString(),
                null,
                "the file has no cue; expected lines such as 00:00:01.000 --> 00:00:04.000 with"
                    + " words below"));
      }
      records.addAll(broken);
      return records;
    }

    /** The header's own lines go on to the first blank line, or to a cue that follows at once. */
    private void skipHeader() {
      while (!block.isEmpty() && !block.getFirst().isTiming()) {
        block.removeFirst();
      }
    }

    /** Fills the block with the next lines that are not blank; false at the end. */
    private boolean nextBlock() {
      block.clear();
      while (feed.peek() >= 0 && characters <= MOST_CHARACTERS) {
        Line line = line();
        if (!line.text().isBlank()) {
          block.add(line);
        } else if (!block.isEmpty()) {
          return true;
        }
      }
      if (feed.peek() >= 0) {
        fault(
            new Line(feed.line(), "", false),
            "the file is longer than " + MOST_CHARACTERS + " characters; nothing below is read");
        while (feed.read() >= 0) {
          // To the end, so that a package that breaks off is told.
        }
      }
      return !block.isEmpty();
    }

    private Line line() {
      long number = feed.line();
      StringBuilder text = new StringBuilder();
      boolean cut = false;
      for (int c = feed.read(); c >= 0 && c != '\n'; c = feed.read()) {
        if (c == '\r') {
          if (feed.peek() == '\n') {
            feed.read();
          }
          break;
        }
        characters++;
        if (text.length() < LONGEST_LINE) {
          text.append((char) c);
        } else {
          cut = true;
        }
      }
      if (beginning.length() < 400) {
        beginning.append(text, 0, Math.min(text.length(), 400)).append('\n');
      }
      return new Line(number, text.toString(), cut);
    }

    private void readBlock() {
      if (block.isEmpty() || OTHER_BLOCK.matcher(block.getFirst().text()).matches()) {
        return;
      }
      while (!block.isEmpty()) {
        Line first = block.removeFirst();
        Line following = block.peekFirst();
        if (first.isTiming()) {
          cue(first);
        } else if (following != null && following.isTiming()) {
          cue(block.removeFirst());
        } else if (!isNumber(first.text())) {
          fault(first, "words that belong to no cue; write its times in the line above them");
        }
      }
    }

    /** A cue's lines: those up to the next one's times, and its number before them. */
    private void cue(Line times) {
      StringBuilder words = new StringBuilder();
      boolean cut = times.cut();
      while (!block.isEmpty() && !block.getFirst().isTiming()) {
        Line line = block.removeFirst();
        Line following = block.peekFirst();
        if (following != null && following.isTiming() && isNumber(line.text())) {
          break;
        }
        words.append(line.text()).append('\n');
        cut |= line.cut();
      }
      Matcher matcher = TIMES.matcher(times.text());
      if (!matcher.matches()) {
        fault(
            times,
            words,
            "the cue's times must be like 00:00:01.000 --> 00:00:04.000, got "
                + RecordFault.quoted(times.text())
                + "; correct them");
      } else if (cut) {
        fault(
            times,
            words,
            "the cue has a line of more than " + LONGEST_LINE + " characters; break it into cues");
      } else {
        add(times, millis(matcher, 1), millis(matcher, 5), words.toString());
      }
    }

    private void add(Line times, long start, long end, String words) {
      for (CueText.Piece piece : CueText.pieces(words)) {
        if (cues.isEmpty()) {
          firstCue = times.number();
        }
        cues.addObject()
            .put("start", start)
            .put("end", Math.max(start, end))
            .put("speaker", speaker(piece))
            .put("text", piece.text());
      }
    }

    /** A prefix holds until the next mark; a voice tag for its own words. */
    private String speaker(CueText.Piece piece) {
      if (piece.mark() != CueText.Mark.NONE) {
        speaker = piece.mark() == CueText.Mark.PREFIX ? piece.speaker() : "";
        return piece.speaker();
      }
      return speaker;
    }

    private void fault(Line line, String why) {
      fault(line, "", why);
    }

    private void fault(Line line, CharSequence more, String why) {
      broken.add(RawRecord.broken(line.number(), line.text() + "\n" + more, null, why));
    }
  }

  private static boolean isNumber(String text) {
    String number = text.strip();
    return !number.isEmpty()
        && number.length() <= 9
        && number.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static long millis(Matcher matcher, int first) {
    String fraction = matcher.group(first + 3);
    return ((part(matcher.group(first)) * 60 + part(matcher.group(first + 1))) * 60
                + part(matcher.group(first + 2)))
            * 1000
        + (fraction == null ? 0 : part((fraction + "00").substring(0, 3)));
  }

  private static long part(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
