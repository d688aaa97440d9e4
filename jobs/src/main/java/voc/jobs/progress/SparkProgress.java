package voc.jobs.progress;

import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/**
 * Feeds the steps of the current stage from Spark's tasks. Spark calls it from one thread of its
 * own.
 */
public final class SparkProgress extends SparkListener {
  private final Progress progress;
  private long done;
  private long total;

  public SparkProgress(Progress progress) {
    this.progress = progress;
  }

  @Override
  public synchronized void onStageSubmitted(SparkListenerStageSubmitted submitted) {
    total += submitted.stageInfo().numTasks();
    progress.step(done, total);
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd ended) {
    done++;
    progress.step(done, total);
  }
}
