package voc.nlp.redact.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import voc.core.Span;

/**
 * Digits told one after another, in figures, in words or both: "617 five five five oh one double
 * four", "triple seven", "one hundred twenty three".
 *
 * @param span from the first digit or number word to the last
 * @param digits what they say, in figures
 * @param words how many of them are words
 */
public record DigitRun(Span span, String digits, int words) {
  private static final Pattern TOKEN = Pattern.compile("\\d++|\\p{L}++(?:['’]\\p{L}++)?");

  /** What may stand between two digits of a number. */
  private static final Pattern GAP = Pattern.compile("[ \\t\\u00a0().,/+–—-]{0,4}");

  /** Said between digits without meaning one. */
  private static final Set<String> BETWEEN =
      Set.of("dash", "hyphen", "space", "then", "and", "uh", "um", "er", "area", "code");

  /** All runs of a text, in order; a lone figure is a run, too. */
  public static List<DigitRun> of(String text) {
    List<DigitRun> runs = new ArrayList<>();
    Builder builder = new Builder();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      Token token = new Token(matcher.start(), matcher.end(), matcher.group());
      if (builder.isOpen() && !GAP.matcher(text).region(builder.lastEnd, token.start).matches()) {
        builder.closeInto(runs);
      }
      if (!builder.add(token) && !BETWEEN.contains(token.lower())) {
        builder.closeInto(runs);
      } else {
        builder.lastEnd = token.end;
      }
    }
    builder.closeInto(runs);
    return runs;
  }

  /** How many digits it tells. */
  public int length() {
    return digits.length();
  }

  private record Token(int start, int end, String text) {
    String lower() {
      return text.toLowerCase(Locale.ROOT);
    }

    boolean isFigures() {
      return Character.isDigit(text.charAt(0));
    }
  }

  /** One run as it grows. */
  private static final class Builder {
    private final StringBuilder digits = new StringBuilder();
    private int start = -1;
    private int end = -1;
    private int lastEnd = -1;
    private int words;
    private int times = 1;
    private boolean afterTens;
    private boolean afterHundred;

    boolean isOpen() {
      return lastEnd >= 0;
    }

    /** Whether the token says a digit or how often the next one is said. */
    boolean add(Token token) {
      String word = token.lower();
      if (token.isFigures()) {
        append(token, token.text.repeat(token.text.length() == 1 ? times : 1), 0);
      } else if (NumberWords.times(word) > 1) {
        times = NumberWords.times(word);
        start = start < 0 ? token.start : start;
        return true;
      } else if (NumberWords.isRound(word)) {
        appendTens(token, NumberWords.figures(word));
      } else if (!NumberWords.figures(word).isEmpty()) {
        appendDigit(token, NumberWords.figures(word));
      } else if ((word.equals("hundred") || word.equals("thousand")) && digits.length() > 0) {
        append(token, word.equals("hundred") ? "00" : "000", 1);
        afterHundred = true;
        return true;
      } else {
        return false;
      }
      return true;
    }

    /** "twenty" says 20, and 2x if a digit follows; after "hundred" it fills its noughts. */
    private void appendTens(Token token, String ten) {
      if (afterHundred) {
        digits.setLength(digits.length() - 2);
      }
      append(token, ten, 1);
      afterTens = true;
    }

    private void appendDigit(Token token, String digit) {
      if (afterTens && digit.length() == 1 && !digit.equals("0")) {
        digits.setLength(digits.length() - 1);
      } else if (afterHundred && !digit.equals("0")) {
        digits.setLength(digits.length() - digit.length());
      }
      append(token, digit.repeat(times), 1);
    }

    private void append(Token token, String more, int word) {
      start = start < 0 ? token.start : start;
      end = token.end;
      digits.append(more);
      words += word;
      times = 1;
      afterTens = false;
      afterHundred = false;
    }

    void closeInto(List<DigitRun> runs) {
      if (digits.length() > 0) {
        runs.add(new DigitRun(new Span(start, end), digits.toString(), words));
      }
      digits.setLength(0);
      start = -1;
      end = -1;
      lastEnd = -1;
      words = 0;
      times = 1;
      afterTens = false;
      afterHundred = false;
    }
  }
}
