package voc.nlp.redact.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import voc.core.Span;

/**
 * What can be the value of a number somebody is known by: figures, number words, single letters and
 * letter groups next to them, as in "hvb 372648369", "A-12 34", "four five two three", "b as in boy
 * seven".
 */
public final class IdValues {
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]++(?:['’]\\p{L}++)?");
  private static final Pattern GAP = Pattern.compile("[ \\t\\u00a0()./#-]{0,3}");

  /** Letter groups are shorter than most words. */
  private static final int LETTER_GROUP = 4;

  /** Fewer letters and digits are a count, not somebody's number. */
  private static final int SHORTEST = 3;

  private IdValues() {}

  /** Values with a digit, in figures or words, and at least three letters and digits. */
  public static List<Span> in(String text) {
    List<Span> values = new ArrayList<>();
    List<Token> run = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      Token token = new Token(matcher.start(), matcher.end(), matcher.group());
      boolean follows =
          run.isEmpty()
              || GAP.matcher(text).region(run.get(run.size() - 1).end, token.start).matches();
      if (!follows || !token.canBePart()) {
        close(run, values);
      }
      if (token.canBePart()) {
        run.add(token);
      }
    }
    close(run, values);
    return values;
  }

  private static void close(List<Token> run, List<Span> values) {
    while (!run.isEmpty() && run.get(0).isBareArticle()) {
      run.remove(0);
    }
    while (!run.isEmpty() && run.get(run.size() - 1).isBareArticle()) {
      run.remove(run.size() - 1);
    }
    int digits = run.stream().mapToInt(Token::digits).sum();
    int letters = run.stream().mapToInt(Token::letters).sum();
    if (digits > 0 && digits + letters >= SHORTEST) {
      values.add(new Span(run.get(0).start, run.get(run.size() - 1).end));
    }
    run.clear();
  }

  private record Token(int start, int end, String text) {
    String lower() {
      return text.toLowerCase(Locale.ROOT);
    }

    boolean isNumberWord() {
      return NumberWords.has(lower());
    }

    boolean canBePart() {
      return text.chars().anyMatch(Character::isDigit)
          || isNumberWord()
          || text.length() == 1
          || text.length() <= LETTER_GROUP && !Words.isOrdinary(text);
    }

    /** "a" and "i" at the ends are words of the sentence. */
    boolean isBareArticle() {
      return text.equals("a") || lower().equals("i");
    }

    int digits() {
      return isNumberWord() ? 1 : (int) text.chars().filter(Character::isDigit).count();
    }

    int letters() {
      return isNumberWord() ? 0 : text.length() - digits();
    }
  }
}
