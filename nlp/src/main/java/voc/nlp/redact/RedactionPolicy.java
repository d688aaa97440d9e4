package voc.nlp.redact;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What becomes of each kind of personal data. Immutable.
 *
 * @param treatments the treatment of each kind; kinds that are not named are masked
 * @param addresses which addresses count as personal data; see {@link #hidesPlaces}
 */
public record RedactionPolicy(Map<PiiType, Treatment> treatments, Addresses addresses)
    implements Serializable {
  /** Everything is masked, and addresses are where they are somebody's home. */
  public static final RedactionPolicy MASK_ALL = new RedactionPolicy(Map.of(), Addresses.HOMES);

  public RedactionPolicy {
    EnumMap<PiiType, Treatment> complete = new EnumMap<>(PiiType.class);
    for (PiiType type : PiiType.values()) {
      complete.put(type, treatments.getOrDefault(type, Treatment.MASK));
    }
    treatments = Collections.unmodifiableMap(complete);
  }

  /** What becomes of this kind. */
  public Treatment of(PiiType type) {
    return treatments.getOrDefault(type, Treatment.MASK);
  }

  /**
   * Whether exact places go, too: every address does, and they are not kept. Coordinates are
   * rounded to about 100 m then.
   */
  public boolean hidesPlaces() {
    return addresses == Addresses.ALL && of(PiiType.ADDRESS) != Treatment.KEEP;
  }

  /** Whether any kind is hashed. */
  public boolean hashes() {
    return treatments.containsValue(Treatment.HASH);
  }
}
