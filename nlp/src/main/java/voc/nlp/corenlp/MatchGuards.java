package voc.nlp.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import voc.nlp.taxonomy.Guard;

/**
 * Tells whether the thing that a rule matched is denied or only thought of, from the words before
 * it in its clause.
 *
 * <p>As in NegEx (Chapman and others, A simple algorithm for identifying negated findings and
 * diseases in discharge summaries, Journal of Biomedical Informatics 34, 2001) a denying word
 * reaches a few tokens to its right and some pairs deny nothing ("not only"). Unlike there, "not"
 * reaches past a verb only to a thing without an article of its own: "I don't see any potholes"
 * denies them, "they don't fill the potholes" does not.
 */
@NullMarked
final class MatchGuards {
  /** NegEx looks at five words; lists and phrases such as "any sign of" are longer. */
  private static final int REACH = 8;

  private static final Set<String> DENYING = Set.of("no", "without", "neither", "nor", "zero");
  private static final Set<String> NOT = Set.of("not", "never");
  private static final Set<String> DENYING_NOTHING =
      Set.of("only", "just", "doubt", "wonder", "matter", "enough", "many", "much", "idea");
  private static final Set<String> INDEFINITE = Set.of("a", "an", "any", "single");
  private static final Set<String> DEFINITE =
      Set.of(
          "the", "this", "that", "these", "those", "my", "our", "your", "his", "her", "their",
          "its", "every", "all");

  private static final Set<String> IF = Set.of("if", "unless", "suppose", "supposing", "imagine");
  private static final Set<String> ASKING =
      Set.of(
          "wonder",
          "know",
          "ask",
          "see",
          "check",
          "tell",
          "sure",
          "understand",
          "care",
          "as",
          "remember",
          "determine",
          "matter");
  private static final Set<String> EVENT = Set.of("case", "event");
  private static final Set<String> STOPS = Set.of(".", ",", ";", ":", "?", "!", "(", ")", "but");

  private MatchGuards() {}

  /**
   * Whether one of the guards holds of a match.
   *
   * @param tokens as {@link RuleTokens} gives them
   * @param start index of the match's first token
   */
  static boolean anyHolds(Collection<Guard> guards, List<CoreLabel> tokens, int start) {
    return (guards.contains(Guard.NEGATED) && isNegated(tokens, start))
        || (guards.contains(Guard.HYPOTHETICAL) && isHypothetical(tokens, start));
  }

  static boolean isNegated(List<CoreLabel> tokens, int start) {
    boolean verb = isVerb(tokens.get(start));
    boolean indefinite = INDEFINITE.contains(tokens.get(start).word());
    boolean pastVerb = false;
    for (int i = start - 1; i >= 0 && i >= start - REACH; i--) {
      CoreLabel token = tokens.get(i);
      String next = tokens.get(i + 1).lemma();
      if (DENYING.contains(token.lemma())) {
        return !DENYING_NOTHING.contains(next) && (!pastVerb || verb);
      }
      if (NOT.contains(token.lemma())) {
        return !DENYING_NOTHING.contains(next);
      }
      if (token.lemma().equals("free") && Set.of("of", "from").contains(next)) {
        return true;
      }
      indefinite |= INDEFINITE.contains(token.word());
      if (isVerb(token) || token.tag().equals("TO")) {
        pastVerb = true;
      }
      if (!isPassed(token, verb, indefinite)) {
        return false;
      }
    }
    return false;
  }

  /** Whether a denial before this token reaches what is behind it. */
  private static boolean isPassed(CoreLabel token, boolean beforeVerb, boolean indefinite) {
    String word = token.word();
    if (STOPS.contains(word) || DEFINITE.contains(word) || DENYING_NOTHING.contains(word)) {
      return false;
    }
    if (Set.of("or", "of", "from", "more", "there").contains(word) || INDEFINITE.contains(word)) {
      return true;
    }
    if (isVerb(token) || token.tag().equals("TO") || token.tag().equals("MD")) {
      return indefinite || (beforeVerb && isLight(token));
    }
    return List.of("JJ", "RB", "NN", "CD", "VBN").stream().anyMatch(token.tag()::startsWith);
  }

  /** "not have to wait", "never need to wait": what is not so is the waiting. */
  private static boolean isLight(CoreLabel token) {
    return Set.of("to", "have", "need", "get", "be", "do").contains(token.lemma());
  }

  private static boolean isVerb(CoreLabel token) {
    return token.tag().startsWith("VB");
  }

  static boolean isHypothetical(List<CoreLabel> tokens, int start) {
    boolean inPhrase = true;
    for (int i = start - 1; i >= 0 && i >= start - REACH; i--) {
      CoreLabel token = tokens.get(i);
      if (inPhrase && DEFINITE.contains(token.word())) {
        return false;
      }
      inPhrase &= List.of("JJ", "NN", "RB", "CD", "VBN").stream().anyMatch(token.tag()::startsWith);
      if (STOPS.contains(token.word())) {
        return false;
      }
      if (IF.contains(token.word())) {
        return i == 0 || !ASKING.contains(tokens.get(i - 1).lemma());
      }
      if (EVENT.contains(token.word()) && follows(tokens, i, "in")) {
        return true;
      }
      if (i == 0 && token.word().equals("should")) {
        return !tokens.get(tokens.size() - 1).word().equals("?");
      }
    }
    return false;
  }

  /** "in case", "in the event". */
  private static boolean follows(List<CoreLabel> tokens, int i, String word) {
    return (i >= 1 && tokens.get(i - 1).word().equals(word))
        || (i >= 2
            && tokens.get(i - 1).word().equals("the")
            && tokens.get(i - 2).word().equals(word));
  }
}
