package voc.jobs.source.mutation;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Runs work that may hang, in a thread of its own, and gives it up when that thread has used more
 * processor time than is allowed.
 *
 * <p>This is no assertion on speed. Elapsed time would make a test fail because other programs keep
 * the machine busy; processor time counts only what the thread itself computes, so the same work
 * costs about the same anywhere. The limit is far above what any sample file needs, and what it
 * tells apart is work that grows with the file from work that does not end.
 */
final class CpuLimit {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int POLL_MILLIS = 20;

  private final Duration most;

  CpuLimit(Duration most) {
    this.most = most;
  }

  /**
   * What the work returns.
   *
   * @throws AssertionError if it used up its time; it says where the work was then
   * @throws Exception what the work throws
   */
  <T> T call(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "limited");
    thread.setDaemon(true);
    thread.start();
    while (true) {
      try {
        return task.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        stopIfOver(thread);
      } catch (ExecutionException e) {
        throw unwrapped(e);
      }
    }
  }

  private void stopIfOver(Thread thread) {
    if (THREADS.getThreadCpuTime(thread.getId()) <= most.toNanos()) {
      return;
    }
    String place =
        Arrays.stream(thread.getStackTrace())
            .limit(12)
            .map(StackTraceElement::toString)
            .collect(Collectors.joining("\n    "));
    thread.interrupt();
    throw new AssertionError(
        "used more than " + most.toMillis() + " ms of processor time, and was at\n    " + place);
  }

  private static Exception unwrapped(ExecutionException e) {
    Throwable cause = e.getCause();
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof Exception exception ? exception : e;
  }
}
