package voc.nlp.language;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import voc.core.Mention;
import voc.core.Span;
import voc.core.Utterance;
import voc.nlp.Tagging;

/**
 * Makes mentions of words that are not English: sentences as Unicode's rules cut them (Standard
 * Annex 29, as the JDK has them), without any model. Thread-safe.
 */
public final class UnscoredSentences {
  /** Longer sentences are cut, at a blank where there is one: no mention is a page long. */
  static final int LONGEST = 1_000;

  /** Ends a sentence, as it does in English. */
  private static final Pattern EMPTY_LINE = Pattern.compile("\\R\\h*\\R");

  private UnscoredSentences() {}

  /**
   * The unscored mentions of one utterance, with counts.
   *
   * @param feedbackId the feedback it belongs to
   * @param index of the utterance in the feedback, from 0
   */
  public static Tagging of(String feedbackId, int index, Utterance utterance) {
    String text = utterance.text();
    List<Mention> mentions = new ArrayList<>();
    int wordless = 0;
    int split = 0;
    for (Span sentence : sentences(text)) {
      if (sentence.end() - sentence.start() > LONGEST) {
        split++;
      }
      for (Span piece : pieces(sentence, text)) {
        if (piece.in(text).codePoints().noneMatch(Character::isLetterOrDigit)) {
          wordless++;
        } else {
          String id = feedbackId + "#" + index + "." + mentions.size();
          mentions.add(Mention.unscored(id, feedbackId, index, piece, piece.in(text)));
        }
      }
    }
    return new Tagging(mentions, 1, wordless, split, 0);
  }

  private static List<Span> sentences(String text) {
    List<Span> sentences = new ArrayList<>();
    Matcher emptyLine = EMPTY_LINE.matcher(text);
    int start = 0;
    while (emptyLine.find()) {
      addSentences(sentences, text, start, emptyLine.start());
      start = emptyLine.end();
    }
    addSentences(sentences, text, start, text.length());
    return sentences;
  }

  private static void addSentences(List<Span> sentences, String text, int from, int to) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(text.substring(from, to));
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      addStripped(sentences, text, from + start, from + end);
      start = end;
    }
  }

  private static List<Span> pieces(Span sentence, String text) {
    List<Span> pieces = new ArrayList<>();
    int start = sentence.start();
    while (sentence.end() - start > LONGEST) {
      int end = cut(text, start);
      addStripped(pieces, text, start, end);
      start = end;
    }
    addStripped(pieces, text, start, sentence.end());
    return pieces;
  }

  /** After the last blank that keeps the piece short enough, else between two characters. */
  private static int cut(String text, int start) {
    int limit = start + LONGEST;
    for (int end = limit; end > start; end--) {
      if (Character.isWhitespace(text.charAt(end - 1))) {
        return end;
      }
    }
    return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
  }

  private static void addStripped(List<Span> spans, String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      spans.add(new Span(start, end));
    }
  }
}
