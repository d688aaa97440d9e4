package voc.jobs.source.record;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * What the text of a cue says, and who says it: {@code <v Speaker>} or {@code Name:} before the
 * words. Tags and entities become plain text.
 *
 * <p>Source: <a href="https://www.w3.org/TR/webvtt1/#cue-text">WebVTT, cue text</a>.
 */
final class CueText {
  /** {@code <v Mary>}, {@code <v.loud Mary>}. */
  private static final Pattern VOICE =
      Pattern.compile("<v(?:\\.[^\\s<>]{0,80})?\\s+([^<>]{1,80})>");

  /** Known tags alone: {@code a < b} is text. */
  private static final Pattern TAG =
      Pattern.compile(
          "(?i)</?(?:c|i|b|u|s|v|lang|ruby|rt|font|em|strong|br)(?:[\\s.][^<>]{0,200})?/?>"
              + "|<[0-9][0-9:.]{0,20}>|\\{\\\\[^{}]{0,60}}");

  /** At most three words that begin with a capital letter or digit, then a colon. */
  private static final Pattern PREFIX =
      Pattern.compile(
          "^(?:[-–>»]+\\s*)?\\[?((?:[\\p{Lu}\\p{N}#][\\p{L}\\p{N}'’._#()-]{0,30})"
              + "(?: [\\p{Lu}\\p{N}#(][\\p{L}\\p{N}'’._#()-]{0,30}){0,2})]?:(?:\\s+|$)");

  /** No common speaker's name is written small, unless it is one word of a role. */
  private static final Pattern ROLE =
      Pattern.compile(
          "^(?:[-–>»]+\\s*)?(customer|caller|client|citizen|agent|operator|system):\\s+");

  private CueText() {}

  /** How a piece names its speaker. */
  enum Mark {
    /** Not at all. */
    NONE,
    /** By a prefix, which may hold for the cues after it too. */
    PREFIX,
    /** By a voice tag, which holds for itself alone. */
    VOICE
  }

  /**
   * What one speaker says in a cue.
   *
   * @param speaker the name as written, or empty
   * @param text plain text in one line, not blank
   */
  record Piece(Mark mark, String speaker, String text) {}

  /** The pieces of a cue, in order; none if it has no words. */
  static List<Piece> pieces(String payload) {
    List<Piece> pieces = new ArrayList<>();
    Matcher voice = VOICE.matcher(payload);
    int from = 0;
    String speaker = "";
    Mark mark = Mark.NONE;
    while (voice.find()) {
      add(pieces, mark, speaker, payload.substring(from, voice.start()));
      speaker = plain(voice.group(1));
      mark = Mark.VOICE;
      from = voice.end();
    }
    add(pieces, mark, speaker, payload.substring(from));
    return pieces;
  }

  private static void add(List<Piece> pieces, Mark mark, String speaker, String marked) {
    String text = plain(marked);
    if (mark == Mark.NONE) {
      for (Pattern pattern : List.of(PREFIX, ROLE)) {
        Matcher prefix = pattern.matcher(text);
        if (prefix.lookingAt()) {
          String words = text.substring(prefix.end()).strip();
          if (!words.isEmpty()) {
            pieces.add(new Piece(Mark.PREFIX, prefix.group(1), words));
          }
          return;
        }
      }
    }
    if (!text.isEmpty()) {
      pieces.add(new Piece(mark, speaker, text));
    }
  }

  private static String plain(String marked) {
    String untagged =
        marked.indexOf('<') < 0 && marked.indexOf('{') < 0
            ? marked
            : TAG.matcher(marked).replaceAll("");
    String text = untagged.indexOf('&') < 0 ? untagged : Parser.unescapeEntities(untagged, false);
    return text.replace('\u0000', '\uFFFD').replaceAll("[\\s\\u00A0]+", " ").strip();
  }
}
