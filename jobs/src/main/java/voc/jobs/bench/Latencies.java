package voc.jobs.bench;

import java.util.Arrays;
import java.util.List;

/**
 * How long searches took.
 *
 * @param millis of each search, in ascending order
 * @param seconds elapsed time of all, with several clients at once
 */
public record Latencies(List<Double> millis, double seconds) {
  public Latencies {
    millis = millis.stream().sorted().toList();
    if (millis.isEmpty()) {
      throw new IllegalArgumentException("there must be at least one search, got none");
    }
  }

  static Latencies ofNanos(long[] nanos, double seconds) {
    return new Latencies(Arrays.stream(nanos).mapToObj(each -> each / 1e6).toList(), seconds);
  }

  /**
   * The least time that at least this share of the searches did not exceed (nearest rank).
   *
   * @param share in (0, 1]
   */
  public double quantile(double share) {
    int rank = (int) Math.ceil(share * millis.size());
    return millis.get(Math.max(1, rank) - 1);
  }

  /** Searches a second of all clients together. */
  public double perSecond() {
    return millis.size() / seconds;
  }
}
