package voc.nlp.language;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Knows Haitian Creole by its small words, because the model does not know it at all and American
 * cities hear much of it. The words are those of any grammar of the language (pronouns, markers of
 * tense, prepositions, what is said at a counter) that are not words of English, French or Spanish.
 */
final class HaitianCreole {
  static final String CODE = "ht";

  /** Different ones of the words that a text must have. */
  private static final int LEAST_WORDS = 3;

  /** The same words must make up one in this many of the text's. */
  private static final int ONE_IN = 3;

  private static final Set<String> WORDS =
      Set.of(
          "mwen", "yo", "nou", "nan", "yon", "pou", "ki", "pa", "gen", "genyen", "ap", "pral",
          "sou", "ak", "avèk", "depi", "anpil", "tanpri", "mèsi", "kilè", "kote", "poukisa",
          "kijan", "konsa", "moun", "kay", "lekòl", "lari", "twò", "bezwen", "fè", "fèt", "vin",
          "wè", "lè", "jou", "chak", "jodi", "dlo", "travay", "biwo", "machin", "kwen", "pitit",
          "timoun", "kapab", "toujou", "anyen", "nenpòt", "byen", "èd", "gwo", "sèvis");

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");

  private HaitianCreole() {}

  /**
   * @param words in lower case
   */
  static boolean is(String words) {
    List<String> all = Arrays.stream(BETWEEN.split(words)).filter(w -> !w.isEmpty()).toList();
    List<String> creole = all.stream().filter(WORDS::contains).toList();
    return creole.stream().distinct().count() >= LEAST_WORDS
        && creole.size() * ONE_IN >= all.size();
  }
}
