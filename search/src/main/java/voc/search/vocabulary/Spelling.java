package voc.search.vocabulary;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the FAQ's word that a word was meant to be: the least number of letters left out, added,
 * changed or swapped with the next (Damerau 1964, of neighbours only), with the first letter as it
 * is, which typists seldom miss (Pollock and Zamora 1984).
 */
final class Spelling {
  /** Shorter words have too many neighbours that are words of their own. */
  private static final int SHORTEST = 5;

  /** From here on two mistakes are allowed. */
  private static final int LONG = 10;

  private Spelling() {}

  /** The nearest of the words, of those alike the first by alphabet. */
  static Optional<String> meant(String word, Set<String> words) {
    if (word.length() < SHORTEST || word.indexOf(' ') >= 0) {
      return Optional.empty();
    }
    int most = word.length() >= LONG ? 2 : 1;
    return words.stream()
        .filter(other -> other.length() >= SHORTEST - 1 && other.charAt(0) == word.charAt(0))
        .filter(other -> Math.abs(other.length() - word.length()) <= most)
        .filter(other -> distance(word, other) <= most)
        .min(
            Comparator.comparingInt((String other) -> distance(word, other))
                .thenComparing(Comparator.naturalOrder()));
  }

  static int distance(String one, String other) {
    int[][] least = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        least[i][j] = i == 0 || j == 0 ? i + j : step(least, one, other, i, j);
      }
    }
    return least[one.length()][other.length()];
  }

  private static int step(int[][] least, String one, String other, int i, int j) {
    int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    int best = Math.min(least[i - 1][j] + 1, least[i][j - 1] + 1);
    best = Math.min(best, least[i - 1][j - 1] + same);
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(best, least[i - 2][j - 2] + 1) : best;
  }
}
