package voc.search.gap;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Matters as unit vectors, each term weighing the square root of its idf, so that a cosine is the
 * idf of the terms in common over the geometric mean of the idf of each (Ochiai's coefficient of
 * sets, with weights). The full idf would let one rare word, such as a street's name, outweigh the
 * matter. Term numbers run from the rarest term to the most frequent, then by the term itself: one
 * global order, which prefix filtering needs. Immutable.
 */
final class TermVectors {
  /** Terms in ascending number, and the weight of each; squares of weights sum to 1. */
  record Vector(int[] terms, double[] weights) {

    /** Cosine similarity, in [0, 1]. */
    double cosine(Vector other) {
      double sum = 0;
      int i = 0;
      int j = 0;
      while (i < terms.length && j < other.terms.length) {
        int order = Integer.compare(terms[i], other.terms[j]);
        if (order == 0) {
          sum += weights[i] * other.weights[j];
        }
        i += order <= 0 ? 1 : 0;
        j += order >= 0 ? 1 : 0;
      }
      return Math.min(1, sum);
    }

    /**
     * How many of the rarest terms another vector must share one of to reach a cosine of {@code
     * least}. If the first term they share is later, the terms left weigh together less than {@code
     * least}, and by Cauchy and Schwarz so does the cosine (Bayardo, Ma and Srikant, Scaling Up All
     * Pairs Similarity Search, 2007).
     */
    int prefix(double least) {
      double left = 0;
      for (int length = terms.length; length > 0; length--) {
        left += weights[length - 1] * weights[length - 1];
        // The margin keeps pairs at exactly the threshold, which rounding could lose.
        if (Math.sqrt(left) > least - 1e-9) {
          return length;
        }
      }
      return 0;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Vector vector
          && Arrays.equals(terms, vector.terms)
          && Arrays.equals(weights, vector.weights);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(terms);
    }
  }

  private final Map<String, Integer> numbers = new HashMap<>();
  private final double[] idf;

  TermVectors(List<Matter> matters) {
    Map<String, Integer> frequencies = new TreeMap<>();
    for (Matter matter : matters) {
      matter.terms().forEach(term -> frequencies.merge(term, 1, Integer::sum));
    }
    List<Map.Entry<String, Integer>> rarestFirst =
        frequencies.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    idf = new double[rarestFirst.size()];
    for (int i = 0; i < idf.length; i++) {
      numbers.put(rarestFirst.get(i).getKey(), i);
      int frequency = rarestFirst.get(i).getValue();
      idf[i] = Math.log(1 + (matters.size() - frequency + 0.5) / (frequency + 0.5));
    }
  }

  /** How many terms there are. */
  int size() {
    return idf.length;
  }

  /** The vector of one of the matters given at first. */
  Vector of(Matter matter) {
    int[] terms = matter.terms().stream().mapToInt(numbers::get).sorted().toArray();
    double sum = Arrays.stream(terms).mapToDouble(i -> idf[i]).sum();
    return new Vector(
        terms, Arrays.stream(terms).mapToDouble(i -> Math.sqrt(idf[i] / sum)).toArray());
  }
}
