package voc.search.lucene;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import voc.search.TextReading;

/**
 * Remembers how alike the pieces of two texts are: while learning and measuring, the same question
 * meets the same entry in many parts of a FAQ, and their pieces are as alike in each. Thread-safe.
 */
final class PieceMemory {
  private final Map<Pair, float[][]> known = new ConcurrentHashMap<>();

  /** Two readings, each itself. */
  private record Pair(TextReading one, TextReading other) {
    @Override
    public boolean equals(Object object) {
      return object instanceof Pair pair && one == pair.one && other == pair.other;
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(one) + System.identityHashCode(other);
    }
  }

  float[][] bests(TextReading one, TextReading other, Supplier<float[][]> compared) {
    return known.computeIfAbsent(new Pair(one, other), pair -> compared.get());
  }
}
