package voc.jobs.progress;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/**
 * Feeds the steps of the current stage from Spark's tasks. A stage of the run is many of Spark's,
 * and nobody knows how many: a bar over all of them would fall back with each new one. So the steps
 * are the tasks of the one that is running, and of several that with the most tasks. Spark calls it
 * from one thread of its own.
 */
public final class SparkProgress extends SparkListener {
  private final Progress progress;
  private final Map<Integer, Running> running = new TreeMap<>();

  private record Running(long done, long total) {
    Running oneMore() {
      return new Running(done + 1, total);
    }
  }

  public SparkProgress(Progress progress) {
    this.progress = progress;
  }

  @Override
  public synchronized void onStageSubmitted(SparkListenerStageSubmitted submitted) {
    running.put(submitted.stageInfo().stageId(), new Running(0, submitted.stageInfo().numTasks()));
    show();
  }

  /** A task that failed is tried again: only those that succeeded are done. */
  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd ended) {
    if (ended.taskInfo().successful()) {
      running.computeIfPresent(ended.stageId(), (stage, tasks) -> tasks.oneMore());
      show();
    }
  }

  @Override
  public synchronized void onStageCompleted(SparkListenerStageCompleted completed) {
    running.remove(completed.stageInfo().stageId());
    show();
  }

  private void show() {
    running.values().stream()
        .max(Comparator.comparingLong(Running::total))
        .ifPresent(tasks -> progress.step(tasks.done(), tasks.total()));
  }
}
