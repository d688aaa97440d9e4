package voc.jobs.progress;

import java.util.Locale;

/** The line of a stage that is done. */
final class StageLine {
  private StageLine() {}

  /**
   * @param begun {@link System#nanoTime} of its begin
   */
  static String of(String stage, long begun, String result) {
    double seconds = (System.nanoTime() - begun) / 1e9;
    return String.format(Locale.ROOT, "%-8s %6.1f s  %s", stage, seconds, result);
  }
}
