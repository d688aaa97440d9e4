package voc.nlp.sentiment;

import java.util.HashMap;
import java.util.Map;

/** Gives texts distributions, such as a stock model that has not learned from their kind. */
@FunctionalInterface
public interface Distributions {
  /** Five probabilities, worst class first, that sum to 1; not to be written into. */
  double[] of(String text, String context);

  /** The same for those who ask again, if contexts make no difference. Not thread-safe. */
  default Distributions remembered() {
    Map<String, double[]> known = new HashMap<>();
    return (text, context) -> known.computeIfAbsent(text, each -> of(each, context));
  }
}
