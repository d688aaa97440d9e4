package voc.needs.priority;

import java.util.random.RandomGenerator;

/** Random draws of counts and means. */
final class Draws {
  /** From here on a count is normal enough. */
  private static final double LARGE = 50;

  private Draws() {}

  /** A Poisson count: by its waiting times, or of a large mean by the normal approximation. */
  static double poisson(RandomGenerator random, double mean) {
    if (mean >= LARGE) {
      return Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
    }
    double limit = Math.exp(-mean);
    int count = 0;
    for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
      count++;
    }
    return count;
  }

  /** A mean of {@code n} values in [0, 1] of the largest variance, kept within [0, 1]. */
  static double mean(RandomGenerator random, double mean, double n) {
    double deviation = Math.sqrt(Math.max(0, mean * (1 - mean)) / n);
    return Math.min(1, Math.max(0, mean + deviation * random.nextGaussian()));
  }
}
