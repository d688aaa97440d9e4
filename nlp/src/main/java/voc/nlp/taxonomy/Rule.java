package voc.nlp.taxonomy;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * Words that give (or take away) a topic.
 *
 * @param source what the taxonomy's author wrote, for messages
 * @param pattern the TokensRegex pattern it stands for, over {@code lemma}, {@code word} and {@code
 *     tag}, lower case
 * @param anchors sets of lemmas or words, lower case, the rarest first: every sentence that the
 *     pattern can match has one word of each set; empty where nothing is known, so that the pattern
 *     must always be tried
 * @param line where it stands in the taxonomy's file, from 1; 0 if it stands in none
 */
public record Rule(String source, String pattern, List<Set<String>> anchors, int line)
    implements Serializable {
  public Rule {
    anchors = anchors.stream().map(Set::copyOf).toList();
    if (pattern.isBlank()) {
      throw new IllegalArgumentException("a rule must not be blank");
    }
  }

  /**
   * A rule written as a TokensRegex pattern. It is not checked here, but when it is compiled.
   *
   * @throws IllegalArgumentException if it holds an expression in double braces: TokensRegex
   *     evaluates those, calls of Java methods included, so that a taxonomy would be a program
   */
  public static Rule ofPattern(String pattern) {
    if (pattern.contains("{{")) {
      throw new IllegalArgumentException(
          "the rule \""
              + pattern
              + "\" must not hold {{, which begins an expression that would be run as a program;"
              + " match words with {lemma:...}, {word:...} or {tag:...}");
    }
    return new Rule(pattern, pattern, PatternAnchors.of(pattern), 0);
  }

  /**
   * A rule written as a phrase.
   *
   * @throws IllegalArgumentException if it breaks the grammar of phrases
   */
  public static Rule ofPhrase(String phrase, WordSets words) {
    Phrase parsed = Phrase.parse(phrase, words);
    return new Rule(phrase, parsed.tokensRegex(), parsed.anchors(), 0);
  }

  /** The same rule, standing in a line of a file. */
  Rule at(int other) {
    return new Rule(source, pattern, anchors, other);
  }
}
