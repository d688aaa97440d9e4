package voc.nlp.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import voc.core.Span;

/** A sentence's tokens as rules read them: lower-case words and parts of speech by index. */
final class Words {
  private static final Set<String> FUNCTION_TAGS =
      Set.of(
          "DT", "PDT", "PRP", "PRP$", "WP", "WP$", "WRB", "WDT", "MD", "TO", "IN", "CC", "UH", "EX",
          "POS", "RP", "SYM", "NFP", "LS");
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "be",
          "do",
          "have",
          "not",
          "n't",
          "much",
          "many",
          "one",
          "really",
          "okay",
          "ok",
          "right",
          "huh",
          "hello",
          "hi",
          "hey",
          "please",
          "thanks",
          "thank",
          "so",
          "yes",
          "no",
          "yeah",
          "sir",
          "madam",
          "ma'am",
          "there",
          "here",
          "now",
          "then",
          "too",
          "also",
          "just",
          "again",
          "well",
          "even",
          "like",
          "ever",
          "else",
          "serious",
          "kidding",
          "um",
          "uh",
          "sorry",
          "excuse",
          "pardon",
          "seriously",
          "correct");

  private final List<CoreLabel> tokens;
  private final List<String> words;

  Words(List<CoreLabel> tokens) {
    this.tokens = tokens;
    this.words = tokens.stream().map(token -> token.word().toLowerCase(Locale.ROOT)).toList();
  }

  int size() {
    return words.size();
  }

  /** The lower-case word, empty outside the sentence. */
  String at(int i) {
    return i >= 0 && i < words.size() ? words.get(i) : "";
  }

  /** The Penn Treebank tag, empty outside the sentence. */
  String tag(int i) {
    return i >= 0 && i < words.size() && tokens.get(i).tag() != null ? tokens.get(i).tag() : "";
  }

  boolean tagged(int i, String... prefixes) {
    return Stream.of(prefixes).anyMatch(tag(i)::startsWith);
  }

  /** Words from an index on, joined by blanks, as phrase patterns read them. */
  String from(int i) {
    return words.subList(i, words.size()).stream().collect(Collectors.joining(" "));
  }

  /** Whether the token stands for a thing, an action or a property, not for grammar or courtesy. */
  boolean hasContent(int i) {
    String lemma = tokens.get(i).lemma() == null ? at(i) : tokens.get(i).lemma();
    return at(i).codePoints().anyMatch(Character::isLetterOrDigit)
        && !FUNCTION_TAGS.contains(tag(i))
        && !EMPTY_WORDS.contains(at(i))
        && !EMPTY_WORDS.contains(lemma.toLowerCase(Locale.ROOT));
  }

  /** Index of the first token with a question mark at or after {@code i}, or -1. */
  int mark(int i) {
    for (int at = i; at < words.size(); at++) {
      if (at(at).indexOf('?') >= 0) {
        return at;
      }
    }
    return -1;
  }

  boolean isPunctuation(int i) {
    return !at(i).isEmpty() && at(i).codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /** The characters from one token's start to another's end, inclusive. */
  Span span(int first, int last) {
    return new Span(tokens.get(first).beginPosition(), tokens.get(last).endPosition());
  }
}
