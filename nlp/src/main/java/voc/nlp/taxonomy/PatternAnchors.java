package voc.nlp.taxonomy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds words that a hand-written TokensRegex pattern can't match without. It knows one shape, a
 * pattern whose first token is spelt out, such as {@code [{lemma:/bus|train/}] ...} or {@code
 * [{word:"bus"; tag:/N.*}/}] ...}, and answers "nothing known" for all others: slower, never wrong.
 */
final class PatternAnchors {
  /** One token, made of a literal or an alternation of literals, and not optional. */
  private static final Pattern FIRST_TOKEN =
      Pattern.compile(
          "^\\s*\\[\\s*\\{\\s*(?:lemma|word)\\s*:\\s*(?:/([\\w|]+)/|\"(\\w+)\")"
              + "\\s*(?:;[^{}]*)?\\}\\s*\\](?!\\s*[?*{])");

  private PatternAnchors() {}

  static List<Set<String>> of(String pattern) {
    Matcher first = FIRST_TOKEN.matcher(pattern);
    if (!first.find() || hasAlternativeOutsideBrackets(pattern)) {
      return List.of();
    }
    String literals = first.group(1) != null ? first.group(1) : first.group(2);
    Set<String> anchors =
        new HashSet<>(List.of(literals.toLowerCase(Locale.ROOT).split("\\|", -1)));
    return anchors.contains("") ? List.of() : List.of(anchors);
  }

  /** {@code [a] | [b]} needs neither: only alternatives inside a token's brackets are harmless. */
  private static boolean hasAlternativeOutsideBrackets(String pattern) {
    int depth = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '[' || c == '(') {
        depth++;
      } else if (c == ']' || c == ')') {
        depth--;
      } else if (c == '|' && depth == 0) {
        return true;
      }
    }
    return false;
  }
}
