package voc.nlp.redact;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The policy of each source. Immutable.
 *
 * @param everywhere the policy of sources that have none of their own
 * @param bySource policies by name of the source
 */
public record RedactionPolicies(
    RedactionPolicy everywhere, SortedMap<String, RedactionPolicy> bySource)
    implements Serializable {
  /** Everything is masked, whatever the source. */
  public static final RedactionPolicies MASK_ALL =
      new RedactionPolicies(RedactionPolicy.MASK_ALL, Collections.emptySortedMap());

  public RedactionPolicies {
    bySource = Collections.unmodifiableSortedMap(new TreeMap<>(bySource));
  }

  /** The same policy for every source but those named. */
  public static RedactionPolicies of(
      RedactionPolicy everywhere, Map<String, RedactionPolicy> bySource) {
    return new RedactionPolicies(everywhere, new TreeMap<>(bySource));
  }

  /** All addresses if any policy says so: for texts that may be of any source. */
  public Addresses strictestAddresses() {
    boolean all =
        everywhere.addresses() == Addresses.ALL
            || bySource.values().stream().anyMatch(each -> each.addresses() == Addresses.ALL);
    return all ? Addresses.ALL : Addresses.HOMES;
  }

  /** The policy of a source. */
  public RedactionPolicy of(String source) {
    return bySource.getOrDefault(source, everywhere);
  }
}
