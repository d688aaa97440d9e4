package voc.search.vocabulary;

import voc.core.FaqEntry;

/**
 * A usage beside words of the FAQ, and what speaks for the two being the same.
 *
 * @param usage the customers' words
 * @param words the FAQ's words
 * @param entry that has them
 * @param evidence for it
 */
record Pair(Usage usage, String words, FaqEntry entry, Evidence evidence) {
  /** How much speaks for it, in [0, 1]. */
  double score() {
    return evidence.score();
  }

  /**
   * What speaks for it.
   *
   * @param asked 1 if the FAQ's words stand in the entry's question or headings, 0 if only in its
   *     answer
   * @param likeness cosine of the two phrases
   * @param apart cosine of what is left of the phrases without the words in common
   * @param aim mean cosine of the questions with the usage to the entry's question
   * @param lead aim, less the aim at the next best entry
   * @param meaning mean cosine of the questions before and after the replacement: how much of their
   *     meaning it keeps
   * @param gain by how much the replacement brings the questions nearer to the entry
   * @param agents whether agents answer those who use the usage from the entry, in (-1, 1)
   * @param naming share of these answers with the FAQ's words, in [0, 1)
   */
  record Evidence(
      double asked,
      double likeness,
      double apart,
      double aim,
      double lead,
      double meaning,
      double gain,
      double agents,
      double naming) {
    double score() {
      double sum =
          -12.5
              + 0.4 * asked
              + 5 * likeness
              + 5 * apart
              + 4 * aim
              + 7 * lead
              + 2 * meaning
              + 6 * gain
              + 4 * agents
              + 3.5 * naming;
      return 1 / (1 + Math.exp(-sum));
    }
  }
}
