package voc.jobs.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/** Processor time and elapsed time of this thread, round by round. */
final class Stopwatch {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final double NANOS = 1e9;

  private final List<Double> cpu = new ArrayList<>();
  private final List<Double> elapsed = new ArrayList<>();
  private long cpuStart;
  private long elapsedStart;

  void start() {
    cpuStart = THREADS.getCurrentThreadCpuTime();
    elapsedStart = System.nanoTime();
  }

  void stop(boolean counted) {
    if (counted) {
      // Clocks may be coarse: a tiny file still takes some time.
      cpu.add(Math.max(1, THREADS.getCurrentThreadCpuTime() - cpuStart) / NANOS);
      elapsed.add(Math.max(1, System.nanoTime() - elapsedStart) / NANOS);
    }
  }

  Timing timing(long records) {
    return new Timing(records, cpu, elapsed);
  }
}
