package voc.nlp.learn;

import java.util.List;

/**
 * Which features a {@link FeatureSpace} makes of samples.
 *
 * @param grams perhaps none
 * @param numbers what becomes of the numbers of a sample
 * @param leastOfContext how many samples a context must have to be known, at least 1
 */
public record FeatureRecipe(List<GramBlock> grams, Numbers numbers, int leastOfContext) {
  /** What becomes of a sample's numbers. */
  public enum Numbers {
    /** They are no features. */
    LEFT_OUT,
    /** They mean the same in any context. */
    EVERYWHERE,
    /** They mean something in any context, and something more in each known one. */
    ALSO_WITHIN_CONTEXT
  }

  public FeatureRecipe {
    grams = List.copyOf(grams);
    if (leastOfContext < 1) {
      throw new IllegalArgumentException(
          "leastOfContext must be at least 1, got " + leastOfContext);
    }
  }
}
