package voc.jobs.source.rule;

/**
 * Counts how often each of many 64-bit hashes was seen, in 12 bytes a slot and 24 a hash at most:
 * two gigabytes of rows without ids fit beside them in a small heap, where a map of strings would
 * take ten times as much. Open addressing with linear probing. Not thread-safe.
 */
public final class SeenHashes {
  private static final int FIRST_CAPACITY = 1 << 10;

  private long[] hashes = new long[FIRST_CAPACITY];

  /** How often the hash of the same slot was seen; 0 marks an empty slot. */
  private int[] counts = new int[FIRST_CAPACITY];

  private int size;

  /** Counts {@code hash}; returns how often it was seen by now, 1 the first time. */
  public int add(long hash) {
    if (2 * size >= hashes.length) {
      grow();
    }
    int slot = slot(hash);
    if (counts[slot] == 0) {
      hashes[slot] = hash;
      size++;
    }
    return ++counts[slot];
  }

  /** Where the hash stands, or the empty slot where it belongs. */
  private int slot(long hash) {
    int mask = hashes.length - 1;
    // The hashes are SHA-256's: every bit of them is as good as any other.
    int slot = (int) hash & mask;
    while (counts[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldCounts = counts;
    hashes = new long[2 * oldHashes.length];
    counts = new int[hashes.length];
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldCounts[i] != 0) {
        int slot = slot(oldHashes[i]);
        hashes[slot] = oldHashes[i];
        counts[slot] = oldCounts[i];
      }
    }
  }
}
