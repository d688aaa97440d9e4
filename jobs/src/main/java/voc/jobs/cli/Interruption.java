package voc.jobs.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.SparkContext;

/**
 * Lets a run that is told to stop (Ctrl-C, {@code kill}) leave the warehouse as it was: its Spark
 * jobs are cancelled, and the JVM waits until the run has removed what it had begun. The JVM then
 * ends with the signal's exit code, 130 or 143.
 */
final class Interruption implements AutoCloseable {
  /** Before Spark's own hook (50, {@code ShutdownHookManager} of Spark) stops its context. */
  private static final int BEFORE_SPARK = 100;

  private static final long MOST_SECONDS = 25;

  private final SparkContext spark;
  private final Terminal terminal;
  private final CountDownLatch left = new CountDownLatch(1);
  private final Runnable hook = this::interrupt;
  private volatile boolean interrupted;

  private Interruption(SparkContext spark, Terminal terminal) {
    this.spark = spark;
    this.terminal = terminal;
  }

  /** Guards a run from here until {@link #close}. */
  static Interruption guard(SparkContext spark, Terminal terminal) {
    Interruption interruption = new Interruption(spark, terminal);
    ShutdownHookManager.get()
        .addShutdownHook(interruption.hook, BEFORE_SPARK, MOST_SECONDS + 5, TimeUnit.SECONDS);
    return interruption;
  }

  /** Runs {@code work}; if it fails because it was interrupted, that is no error to report. */
  int unlessInterrupted(Callable<Integer> work) throws Exception {
    try {
      return work.call();
    } catch (Exception e) {
      if (interrupted) {
        terminal.say("voc: nothing was published; the warehouse is as it was");
        return ExitCode.INTERRUPTED;
      }
      throw e;
    }
  }

  /** Again and again, since a stage may begin its next job; it ends when the run has ended. */
  void interrupt() {
    interrupted = true;
    terminal.say("voc: interrupted, stopping");
    try {
      for (int i = 0; i < MOST_SECONDS * 5; i++) {
        spark.cancelAllJobs();
        if (left.await(200, TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    left.countDown();
    if (!interrupted) {
      ShutdownHookManager.get().removeShutdownHook(hook);
    }
  }
}
