package voc.search.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as words, each with its place and its terms. Immutable.
 *
 * @param text as given
 * @param words in the order in which they stand; marks of redaction are none
 */
record Wording(String text, List<Word> words) {
  /** Content words of a phrase at most: "street light pole" is one thing, longer is a sentence. */
  static final int LONGEST = 3;

  /** Words of a phrase at most, with stop words within, as in {@code hole in the road}. */
  private static final int SPAN = 4;

  /** A mark of redaction such as {@code [PHONE]}, or a word with the apostrophes within. */
  private static final Pattern TOKEN =
      Pattern.compile("\\[[A-Z][A-Z_ ]*(?:-[0-9a-f]{1,12})?]|[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)*");

  /** What may stand between two words of a phrase: all else ends it. */
  private static final Pattern GAP = Pattern.compile("[\\s\\-‐‑/\"“”()]*");

  Wording {
    words = List.copyOf(words);
  }

  /**
   * One word.
   *
   * @param start of its first character in the text
   * @param end after its last character
   * @param form lower case
   * @param terms what it is to the index; empty for a word without content
   * @param joined whether nothing but space parts it from the word before
   * @param capital whether it starts in upper case
   */
  record Word(
      int start, int end, String form, List<String> terms, boolean joined, boolean capital) {
    boolean hasContent() {
      return !terms.isEmpty();
    }
  }

  /**
   * Words of a phrase.
   *
   * @param first index of the first word
   * @param last index of the last
   * @param terms of all its words, in the order in which they stand
   */
  record Phrase(int first, int last, List<String> terms) {}

  /**
   * Reads a text.
   *
   * @param terms of one word
   */
  static Wording of(String text, Function<String, List<String>> terms) {
    List<Word> words = new ArrayList<>();
    Matcher token = TOKEN.matcher(text);
    int end = 0;
    boolean marked = true;
    while (token.find()) {
      if (token.group().startsWith("[")) {
        marked = true;
        end = token.end();
        continue;
      }
      boolean joined = !marked && GAP.matcher(text.substring(end, token.start())).matches();
      String form = token.group().toLowerCase(Locale.ROOT);
      boolean capital = Character.isUpperCase(token.group().codePointAt(0));
      words.add(new Word(token.start(), token.end(), form, terms.apply(form), joined, capital));
      end = token.end();
      marked = false;
    }
    return new Wording(text, words);
  }

  /** Terms of all its words, in the order in which they stand. */
  List<String> terms() {
    return words.stream().flatMap(word -> word.terms().stream()).toList();
  }

  /** All phrases: they start and end with a content word and hold no figures. */
  List<Phrase> phrases() {
    List<Phrase> phrases = new ArrayList<>();
    for (int first = 0; first < words.size(); first++) {
      if (!usable(words.get(first))) {
        continue;
      }
      List<String> terms = new ArrayList<>();
      int content = 0;
      for (int last = first; last < Math.min(words.size(), first + SPAN); last++) {
        Word word = words.get(last);
        if (last > first && !word.joined() || hasFigure(word)) {
          break;
        }
        if (word.hasContent()) {
          terms.addAll(word.terms());
          if (++content > LONGEST) {
            break;
          }
          phrases.add(new Phrase(first, last, List.copyOf(terms)));
        }
      }
    }
    return phrases;
  }

  /** The words of a phrase as they stand, lower case. */
  String form(Phrase phrase) {
    List<String> forms = new ArrayList<>();
    words.subList(phrase.first(), phrase.last() + 1).forEach(word -> forms.add(word.form()));
    return String.join(" ", forms);
  }

  /** The text with other words in the place of a phrase. */
  String with(Phrase phrase, String other) {
    return text.substring(0, words.get(phrase.first()).start())
        + other
        + text.substring(words.get(phrase.last()).end());
  }

  private static boolean usable(Word word) {
    return word.hasContent() && !hasFigure(word);
  }

  private static boolean hasFigure(Word word) {
    return word.form().codePoints().anyMatch(Character::isDigit);
  }
}
