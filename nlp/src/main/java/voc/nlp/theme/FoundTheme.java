package voc.nlp.theme;

import java.util.List;

/**
 * A theme as one night's sentences show it, before it is known whether it was there the night
 * before.
 *
 * @param name its most telling phrase as it is mostly said
 * @param core that phrase as lemmas
 * @param phrases the most telling phrases as they are mostly said, that of the name first; at most
 *     5
 * @param terms the grouped phrases that it is made of, as lemmas, in order; at least one
 * @param coherence mean cosine among its sentences beyond what all sentences mean, in [-1, 1]
 * @param examples sentences in its middle, each of another person; the most central first
 * @param counterExamples the nearest sentences that are not in it, each of another person
 */
public record FoundTheme(
    String name,
    String core,
    List<String> phrases,
    List<String> terms,
    double coherence,
    List<Example> examples,
    List<Example> counterExamples) {
  public FoundTheme {
    phrases = List.copyOf(phrases);
    terms = List.copyOf(terms);
    examples = List.copyOf(examples);
    counterExamples = List.copyOf(counterExamples);
  }

  /**
   * A sentence that shows what a theme is, or is not.
   *
   * @param mention id of the mention
   * @param likeness its cosine to the theme's middle
   */
  public record Example(String mention, double likeness) {}
}
