package voc.needs.trend;

import java.util.Collection;

/**
 * How evenly a need comes by its department's channels: Shannon's entropy of the channels' shares
 * over the largest possible, −Σ p ln p / ln m (E. C. Pielou's evenness, "The measurement of
 * diversity in different types of biological collections", Journal of Theoretical Biology 13 (1966)
 * 131–144).
 */
public final class Spread {
  private Spread() {}

  /**
   * In [0, 1]: 0 by one channel alone, 1 by all alike.
   *
   * @param heard feedback by each channel that it came by, each at least 0, not all 0
   * @param channels how many channels the department has, at least as many as that
   */
  public static double of(Collection<Long> heard, int channels) {
    long used = heard.stream().filter(count -> count > 0).count();
    if (used == 0 || channels < used) {
      throw new IllegalArgumentException(
          "a need must come by at least one of its department's channels, got "
              + used
              + " of "
              + channels
              + "; count both over the same feedback");
    }
    if (channels == 1 || used == 1) {
      return 0;
    }
    double sum = heard.stream().mapToLong(Long::longValue).sum();
    double entropy = 0;
    for (long count : heard.stream().sorted().toList()) {
      double share = count / sum;
      entropy -= share == 0 ? 0 : share * Math.log(share);
    }
    return Math.min(1, entropy / Math.log(channels));
  }
}
