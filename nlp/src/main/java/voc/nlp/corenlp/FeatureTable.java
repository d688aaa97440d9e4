package voc.nlp.corenlp;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Features' weights, found by the features' hashes. Different features of a model have different
 * hashes, or it is refused; that a feature it does not know has the hash of one it does is as
 * likely as one in 10^14. Immutable and thread-safe.
 */
final class FeatureTable {
  private final long[] hashes;
  private final short[][] values;
  private final int mask;

  /**
   * @throws IllegalArgumentException if two features have one hash
   */
  FeatureTable(Map<String, short[]> byFeature) {
    int size = Integer.highestOneBit(Math.max(1, byFeature.size())) * 4;
    hashes = new long[size];
    values = new short[size][];
    mask = size - 1;
    byFeature.forEach(this::put);
  }

  private void put(String feature, short[] value) {
    long hash = FeaturePart.hash(FeaturePart.of(feature));
    int place = place(hash);
    while (values[place] != null) {
      if (hashes[place] == hash) {
        throw new IllegalArgumentException(
            "two features must not share a hash, got \""
                + feature
                + "\" and another; train the model with another base (FeaturePart)");
      }
      place = (place + 1) & mask;
    }
    hashes[place] = hash;
    values[place] = value;
  }

  /** What the feature with this hash has, or null if there is none. */
  short @Nullable [] get(long hash) {
    int place = place(hash);
    while (values[place] != null) {
      if (hashes[place] == hash) {
        return values[place];
      }
      place = (place + 1) & mask;
    }
    return null;
  }

  /** The high half tells: the low bits of a polynomial hash know little of the text. */
  private int place(long hash) {
    long mixed = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) & mask;
  }
}
