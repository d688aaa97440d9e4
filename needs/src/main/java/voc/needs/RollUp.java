package voc.needs;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rule that the whole is the sum of its parts: each additive figure of the organisation's whole
 * equals the sum of its places', feedback that no department answers for among them. People and
 * incidents are not additive: one person may speak to two departments.
 */
public final class RollUp {
  private RollUp() {}

  /**
   * Requires the wholes to be the sums of their parts.
   *
   * @param figure what is counted, for the message
   * @param kind what the parts are, for the message, such as departments
   * @param wholes by what they are of, such as a topic
   * @param parts by the same, then by department; a whole without parts is 0
   * @return how many sums were looked at
   * @throws IllegalStateException if one is not: with the rule, both values and the place
   */
  public static int require(
      String figure,
      String kind,
      SortedMap<String, Long> wholes,
      SortedMap<String, SortedMap<String, Long>> parts) {
    SortedMap<String, Long> of = new TreeMap<>(wholes);
    parts.keySet().forEach(place -> of.putIfAbsent(place, 0L));
    for (Map.Entry<String, Long> whole : of.entrySet()) {
      SortedMap<String, Long> places = parts.getOrDefault(whole.getKey(), new TreeMap<>());
      long sum = places.values().stream().mapToLong(Long::longValue).sum();
      if (sum != whole.getValue()) {
        throw new IllegalStateException(
            figure
                + " of "
                + whole.getKey()
                + " must be the sum over its "
                + places.size()
                + " "
                + kind
                + ", "
                + sum
                + ", got "
                + whole.getValue()
                + "; nothing was published");
      }
    }
    return of.size();
  }
}
