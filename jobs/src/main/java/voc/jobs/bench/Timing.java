package voc.jobs.bench;

import java.util.List;

/**
 * What one reader needed for one file.
 *
 * @param records records that it read
 * @param cpuSeconds processor time of the reading thread in each round, in the order of rounds
 * @param elapsedSeconds elapsed time of each round
 */
public record Timing(long records, List<Double> cpuSeconds, List<Double> elapsedSeconds) {
  public Timing {
    cpuSeconds = List.copyOf(cpuSeconds);
    elapsedSeconds = List.copyOf(elapsedSeconds);
  }

  /** Records a second of processor time, in the median round. */
  public double recordsPerSecond() {
    return records / median(cpuSeconds);
  }

  /** That of the slowest round. */
  public double least() {
    return records / cpuSeconds.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }

  /** That of the fastest round. */
  public double most() {
    return records / cpuSeconds.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  /** Records a second of elapsed time, in the median round. */
  public double recordsPerElapsedSecond() {
    return records / median(elapsedSeconds);
  }

  /** The middle one, or the mean of the two in the middle. */
  public static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
