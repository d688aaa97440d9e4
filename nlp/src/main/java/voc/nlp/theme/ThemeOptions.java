package voc.nlp.theme;

/**
 * What a theme must be. {@code docs/methods.md} says how the defaults were chosen.
 *
 * @param leastPeople people of whom a theme is at least; at least 1
 * @param phrasePeople people who must have said a phrase for it to be a candidate, which may be
 *     published with its theme; at least 1
 * @param mostCandidates candidates that are grouped: those said by most people
 * @param mostSentences sentences that themes are discovered from; of more, a sample that is the
 *     same every time
 * @param commonShare share of the sentences in which a phrase is common: what all talk about, such
 *     as the city's name, is no theme
 * @param leastFocus mean cosine among the sentences that say a phrase, below which it could mean
 *     anything
 * @param groupLikeness mean cosine at which groups of phrases are joined
 * @param sayingLikeness cosine to a theme's middle at which a sentence belongs to it that says one
 *     of its phrases
 * @param silentLikeness the same for one that says none
 */
public record ThemeOptions(
    int leastPeople,
    int phrasePeople,
    int mostCandidates,
    int mostSentences,
    double commonShare,
    double leastFocus,
    double groupLikeness,
    double sayingLikeness,
    double silentLikeness) {
  public ThemeOptions {
    if (leastPeople < 1 || phrasePeople < 1) {
      throw new IllegalArgumentException(
          "a theme and a phrase must be of at least 1 person, got "
              + leastPeople
              + " and "
              + phrasePeople);
    }
  }

  /**
   * The defaults, for themes of at least {@code people} and never of fewer than 5, with phrases of
   * at least {@code people} and never of fewer than 3: what fewer said would tell of them.
   */
  public static ThemeOptions ofAtLeast(int people) {
    return new ThemeOptions(
        Math.max(5, people), Math.max(3, people), 2_000, 20_000, 0.1, 0.18, 0.38, 0.3, 0.55);
  }
}
