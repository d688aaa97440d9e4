package voc.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Seeded chance. Each stream has a name, so that what one record draws does not depend on what
 * others drew before it. Not thread-safe.
 */
final class Dice {
  /** The seed of the city; another number makes another city. */
  static final long SEED = 20_260_101L;

  private final SplittableRandom random;

  private Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** The stream of a name. */
  static Dice of(String stream) {
    // FNV-1a, 64 bits: offset basis and prime from Fowler, Noll and Vo, IETF draft-eastlake-fnv.
    long hash = 0xcbf29ce484222325L ^ SEED;
    for (int i = 0; i < stream.length(); i++) {
      hash = (hash ^ stream.charAt(i)) * 0x100000001b3L;
    }
    return new Dice(hash);
  }

  /** A whole number from {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  /** A number in [low, high). */
  double within(double low, double high) {
    return random.nextDouble(low, high);
  }

  /** Whether something of this probability happens. */
  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** One of the choices, each as likely as the others. */
  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** The items in a random order (Fisher–Yates). */
  <T> List<T> shuffled(List<T> items) {
    List<T> mixed = new ArrayList<>(items);
    for (int i = mixed.size() - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      T kept = mixed.get(i);
      mixed.set(i, mixed.get(other));
      mixed.set(other, kept);
    }
    return mixed;
  }

  /** A version 4 UUID. */
  UUID uuid() {
    long high = (random.nextLong() & ~0xF000L) | 0x4000L;
    long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
