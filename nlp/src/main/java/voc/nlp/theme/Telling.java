package voc.nlp.theme;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Which phrases tell a theme from all other text: log odds ratio with an informative Dirichlet
 * prior, as z-scores. Source: Monroe, Colaresi and Quinn, Fightin' Words, Political Analysis 2008,
 * equations 16, 19 and 22, the prior being how often a phrase is said in all text.
 */
final class Telling {
  /** Weight of the prior: as if so many phrases had been seen before. */
  private static final double PRIOR = 500;

  private Telling() {}

  /**
   * A phrase and how telling it is.
   *
   * @param score z-score; above 0 where it is said more often than elsewhere
   */
  record Scored(String phrase, double score) {}

  /**
   * The phrases of a theme, the most telling first, then in order of the words.
   *
   * @param inside sentences of the theme that say each phrase
   * @param all the same of all sentences, those of the theme among them
   */
  static List<Scored> ranked(Map<String, Integer> inside, Map<String, Integer> all) {
    double insideSum = sum(inside);
    double allSum = sum(all);
    return inside.entrySet().stream()
        .map(
            phrase -> {
              int everywhere = all.getOrDefault(phrase.getKey(), phrase.getValue());
              double prior = PRIOR * everywhere / allSum;
              return new Scored(
                  phrase.getKey(),
                  score(
                      phrase.getValue(),
                      insideSum,
                      everywhere - phrase.getValue(),
                      allSum - insideSum,
                      prior));
            })
        .sorted(Comparator.comparing(Scored::score).reversed().thenComparing(Scored::phrase))
        .toList();
  }

  private static double sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The z-score of one phrase, said so often of so many here and elsewhere. */
  static double score(double here, double ofHere, double there, double ofThere, double prior) {
    double logOdds =
        Math.log((here + prior) / (ofHere + PRIOR - here - prior))
            - Math.log((there + prior) / (ofThere + PRIOR - there - prior));
    return logOdds / Math.sqrt(1 / (here + prior) + 1 / (there + prior));
  }
}
