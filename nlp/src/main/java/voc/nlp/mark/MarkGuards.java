package voc.nlp.mark;

import java.util.List;
import java.util.Set;
import voc.core.MarkType;

/**
 * Whether the words before a mark's words take it back: by denying it ("no gas leak") or by only
 * supposing it ("if there were a gas leak"). Words to the left within the clause decide, as in
 * NegEx (Chapman et al., Journal of Biomedical Informatics 34, 2001), with a shorter reach, since
 * customers' clauses are short.
 */
public final class MarkGuards {
  /** How many words a denial reaches over: "did not have a fire". */
  private static final int DENIAL = 3;

  /** How many words a supposition reaches over: "if by some chance there were a fire". */
  private static final int SUPPOSITION = 7;

  private static final Set<String> DENYING =
      Set.of("no", "not", "n't", "nt", "never", "without", "neither", "nor", "hardly", "nothing");

  /** "not only helpful", "not just a fire": no denial. */
  private static final Set<String> UPHOLDING = Set.of("only", "just", "merely", "simply");

  private static final Set<String> SUPPOSING =
      Set.of(
          "if",
          "unless",
          "would",
          "should",
          "could",
          "might",
          "may",
          "wish",
          "whether",
          "suppose",
          "potentially",
          "potential",
          "possible",
          "avoid",
          "prevent",
          "hope",
          "hopefully",
          "until",
          "'d",
          "risk",
          "lest");

  private static final Set<String> BREAKS =
      Set.of(".", ",", ";", ":", "!", "?", "(", ")", "-lrb-", "-rrb-", "but", "because", "...");

  private static final Set<String> DENIABLE = Set.of("crisis", "effort", "emotion");
  private static final Set<String> SUPPOSABLE = Set.of("crisis", "emotion");

  private MarkGuards() {}

  /**
   * Whether a mark is taken back.
   *
   * @param words the sentence's words in lower case, "n't" a word of its own
   * @param start index of the mark's first word
   */
  public static boolean takeBack(MarkType type, List<String> words, int start) {
    boolean praise = type == MarkType.PRAISE;
    boolean deniable = praise || type == MarkType.THANKS || DENIABLE.contains(type.family());
    boolean supposable = praise || SUPPOSABLE.contains(type.family());
    return deniable && isDenied(words, start) || supposable && isSupposed(words, start);
  }

  private static boolean isDenied(List<String> words, int start) {
    for (int i = start - 1; i >= Math.max(0, start - DENIAL); i--) {
      if (BREAKS.contains(words.get(i))) {
        return false;
      }
      if (DENYING.contains(words.get(i)) && !UPHOLDING.contains(words.get(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSupposed(List<String> words, int start) {
    for (int i = start - 1; i >= Math.max(0, start - SUPPOSITION); i--) {
      if (BREAKS.contains(words.get(i))) {
        return false;
      }
      if (SUPPOSING.contains(words.get(i)) && !isCertain(words, i)) {
        return true;
      }
    }
    return false;
  }

  /** "could not be kinder", "would like to thank": said with a modal and meant as it is. */
  private static boolean isCertain(List<String> words, int at) {
    String next = at + 1 < words.size() ? words.get(at + 1) : "";
    return next.equals("n't") || next.equals("not") || next.equals("like");
  }
}
