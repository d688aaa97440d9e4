package voc.nlp.corenlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where to cut a sentence that is too long to parse. Punctuation decides first, then conjunctions,
 * then the words with which speech starts anew ("so they", "can you"), since transcripts of calls
 * have no punctuation; only where there is none of these does the limit itself cut.
 */
final class SentenceCuts {
  /** Pieces are this long at least wherever the words allow: shorter ones carry no sentiment. */
  static final int SHORTEST = 5;

  private static final Set<String> STOPS = Set.of(";", ":", "–", "—", "--", "...", "…");
  private static final Set<String> COORDINATORS = Set.of("and", "but", "or", "so", "yet", "nor");
  private static final Set<String> CONJUNCTIONS =
      Set.of(
          "and",
          "but",
          "or",
          "so",
          "yet",
          "nor",
          "because",
          "then",
          "plus",
          "also",
          "although",
          "though",
          "while",
          "when",
          "if",
          "unless",
          "until",
          "since");
  private static final Set<String> SUBJECTS =
      Set.of(
          "i",
          "we",
          "they",
          "he",
          "she",
          "it",
          "you",
          "there",
          "this",
          "that",
          "the",
          "my",
          "our",
          "nobody",
          "everybody",
          "people");
  private static final Set<String> AUXILIARIES =
      Set.of(
          "can", "could", "do", "does", "did", "will", "would", "should", "is", "are", "was",
          "were", "has", "have");
  private static final Set<String> ASKED = Set.of("i", "we", "they", "you", "he", "she", "it");
  private static final Set<String> WH = Set.of("how", "where", "when", "what", "why", "who");
  private static final Set<String> OPENERS =
      Set.of("um", "uh", "okay", "ok", "well", "yeah", "anyway", "anyways", "please", "actually");

  private final int limit;

  /**
   * @param limit most tokens of a piece, at least 10
   */
  SentenceCuts(int limit) {
    if (limit < 2 * SHORTEST) {
      throw new IllegalArgumentException(
          "the longest sentence must be >= " + 2 * SHORTEST + " tokens, got " + limit);
    }
    this.limit = limit;
  }

  /** Whether a sentence of so many tokens is over the limit. */
  boolean isTooLong(int tokens) {
    return tokens > limit;
  }

  /** Indexes at which pieces start, the first always 0; every piece has at most limit words. */
  List<Integer> starts(List<String> words) {
    List<Integer> starts = new ArrayList<>();
    int start = 0;
    starts.add(start);
    while (words.size() - start > limit) {
      start = nextStart(words, start);
      starts.add(start);
    }
    return starts;
  }

  /** The best place, and of equally good ones the last: fewer pieces, more context for each. */
  private int nextStart(List<String> words, int start) {
    int last = Math.min(start + limit, words.size() - SHORTEST);
    int best = last;
    Strength bestStrength = Strength.NONE;
    for (int at = last; at >= start + SHORTEST; at--) {
      Strength strength = strength(words, at);
      if (strength.compareTo(bestStrength) > 0) {
        best = at;
        bestStrength = strength;
      }
    }
    return bestStrength == Strength.NONE ? backFromClitic(words, last) : best;
  }

  /** How well a piece may start at a word, weakest first. */
  private enum Strength {
    NONE,
    CONJUNCTION,
    FRESH_START,
    COMMA,
    COMMA_AND_CONJUNCTION,
    STOP
  }

  private static Strength strength(List<String> words, int at) {
    String before = words.get(at - 1);
    String word = lower(words, at);
    if (STOPS.contains(before)) {
      return Strength.STOP;
    }
    if (before.equals(",")) {
      return COORDINATORS.contains(word) ? Strength.COMMA_AND_CONJUNCTION : Strength.COMMA;
    }
    if (startsAfresh(words, at)) {
      return Strength.FRESH_START;
    }
    return CONJUNCTIONS.contains(word) ? Strength.CONJUNCTION : Strength.NONE;
  }

  /** "so they", "and can you", "can you", "how do": a new clause without punctuation. */
  private static boolean startsAfresh(List<String> words, int at) {
    String word = lower(words, at);
    String next = at + 1 < words.size() ? lower(words, at + 1) : "";
    if (CONJUNCTIONS.contains(word)) {
      return SUBJECTS.contains(next) || AUXILIARIES.contains(next) || WH.contains(next);
    }
    if (COORDINATORS.contains(lower(words, at - 1)) || WH.contains(lower(words, at - 1))) {
      return false;
    }
    return OPENERS.contains(word)
        || AUXILIARIES.contains(word) && ASKED.contains(next)
        || WH.contains(word) && AUXILIARIES.contains(next);
  }

  /** "did n't", "city 's" and closing punctuation stay with the word before them. */
  private static int backFromClitic(List<String> words, int cut) {
    int at = cut;
    while (at > cut - SHORTEST && clings(lower(words, at))) {
      at--;
    }
    return at;
  }

  private static boolean clings(String word) {
    return word.equals("n't") || !Character.isLetterOrDigit(word.codePointAt(0));
  }

  private static String lower(List<String> words, int at) {
    return words.get(at).toLowerCase(Locale.ROOT);
  }
}
