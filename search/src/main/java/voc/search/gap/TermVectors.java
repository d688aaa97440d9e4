package voc.search.gap;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sets of content terms as unit vectors, each term weighing the square root of its idf, so that a
 * cosine is the idf of the terms in common over the geometric mean of the idf of each (Ochiai's
 * coefficient of sets, with weights). The full idf would let one rare word, such as a street's
 * name, outweigh the matter. Immutable.
 */
final class TermVectors {
  /** Terms in ascending number, and the weight of each. */
  record Vector(int[] terms, double[] weights) {

    double dot(Vector other) {
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
      return sum;
    }

    /** This, and {@code weight} times the other. */
    Vector plus(Vector other, double weight) {
      int[] union = new int[terms.length + other.terms.length];
      double[] sums = new double[union.length];
      int size = 0;
      int i = 0;
      int j = 0;
      while (i < terms.length || j < other.terms.length) {
        int mine = i < terms.length ? terms[i] : Integer.MAX_VALUE;
        int others = j < other.terms.length ? other.terms[j] : Integer.MAX_VALUE;
        union[size] = Math.min(mine, others);
        sums[size] += mine <= others ? weights[i++] : 0;
        sums[size] += others <= mine ? weight * other.weights[j++] : 0;
        size++;
      }
      return new Vector(Arrays.copyOf(union, size), Arrays.copyOf(sums, size));
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

  /**
   * @param sets the distinct terms of each wording
   */
  TermVectors(Collection<List<String>> sets) {
    Map<String, Integer> frequencies = new TreeMap<>();
    sets.forEach(terms -> terms.forEach(term -> frequencies.merge(term, 1, Integer::sum)));
    idf = new double[frequencies.size()];
    frequencies.forEach(
        (term, frequency) -> {
          idf[numbers.size()] = Math.log(1 + (sets.size() - frequency + 0.5) / (frequency + 0.5));
          numbers.put(term, numbers.size());
        });
  }

  /** The vector of distinct terms; those that no wording has are left out. */
  Vector of(List<String> distinct) {
    int[] terms =
        distinct.stream().filter(numbers::containsKey).mapToInt(numbers::get).sorted().toArray();
    double sum = Arrays.stream(terms).mapToDouble(i -> idf[i]).sum();
    return new Vector(
        terms, Arrays.stream(terms).mapToDouble(i -> Math.sqrt(idf[i] / sum)).toArray());
  }
}
