package voc.nlp.redact.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import voc.core.Span;

/**
 * Words spelled letter by letter: "g o o d w i n", "G-O-O-D", "G as in George, O for Oscar". Who
 * spells a word spells a name.
 */
public final class Spelled {
  private static final String LETTER = "(?:(?:double|capital) )?\\p{L}(?![\\p{L}\\p{N}'’])";

  /** Three letters at least: "U S" and "a b" are said otherwise. */
  private static final Pattern LETTERS =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}'’&])" + LETTER + "(?:[ .,-]{1,2}" + LETTER + "){2,40}+");

  /** One is enough: nobody says "b as in boy" of anything else. */
  private static final Pattern AS_IN =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}'’])\\p{L},? (?:as in|like in|for) \\p{L}{2,15}+"
              + "(?:[ ,.-]{1,3}(?:and |then )?\\p{L}(?:,? (?:as in|like in|for) \\p{L}{2,15}+)?(?![\\p{L}\\p{N}'’])){1,40}+"
              + "|(?i)(?<![\\p{L}\\p{N}'’])\\p{L},? as in \\p{L}{2,15}+");

  private Spelled() {}

  /** Where words are spelled, in order of kind. */
  public static List<Span> spans(String text) {
    if (!mayBeIn(text)) {
      return new ArrayList<>();
    }
    List<Span> spans = Spans.of(AS_IN, text);
    spans.addAll(Spans.of(LETTERS, text));
    return spans;
  }

  /** A letter alone, and after it another one, "double", "capital", "as in", "like in" or "for". */
  private static boolean mayBeIn(String text) {
    for (int i = 0; i + 3 < text.length(); i++) {
      if (isAlone(text, i)) {
        int next = i + 1;
        while (next < text.length() && next <= i + 2 && " .,-".indexOf(text.charAt(next)) >= 0) {
          next++;
        }
        if (next > i + 1 && next < text.length() && (isAlone(text, next) || goesOn(text, next))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isAlone(String text, int at) {
    return Character.isLetter(text.charAt(at))
        && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
        && (at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)));
  }

  private static boolean goesOn(String text, int at) {
    return Stream.of("double ", "capital ", "as in ", "like in ", "for ")
        .anyMatch(word -> text.regionMatches(true, at, word, 0, word.length()));
  }
}
