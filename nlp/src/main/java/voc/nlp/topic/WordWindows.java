package voc.nlp.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import voc.core.Span;

/** Runs of up to four words within a sentence. */
final class WordWindows {
  private static final int LONGEST = 4;

  /** Longer sentences are explained by their start: the work grows with the length. */
  private static final int MOST_WORDS = 200;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}\\p{N}]+)*");

  private WordWindows() {}

  /** From left to right, shorter ones first. */
  static List<Span> of(String text, Span sentence) {
    List<Span> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text).region(sentence.start(), sentence.end());
    while (matcher.find() && words.size() < MOST_WORDS) {
      words.add(new Span(matcher.start(), matcher.end()));
    }
    List<Span> windows = new ArrayList<>();
    for (int first = 0; first < words.size(); first++) {
      for (int last = first; last < Math.min(first + LONGEST, words.size()); last++) {
        windows.add(new Span(words.get(first).start(), words.get(last).end()));
      }
    }
    return windows;
  }
}
