package voc.jobs.stage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import voc.jobs.progress.Progress;
import voc.jobs.progress.SparkProgress;

/**
 * Runs stages one after the other, shows their progress and keeps their reports and times. Not
 * thread-safe.
 */
public final class StageLog {
  private final SparkSession spark;
  private final Progress progress;
  private final List<StageReport> reports = new ArrayList<>();
  private final Map<String, Double> seconds = new LinkedHashMap<>();

  public StageLog(SparkSession spark, Progress progress) {
    this.spark = spark;
    this.progress = progress;
  }

  /** A stage's work. */
  @FunctionalInterface
  public interface Work<T> {
    T run() throws IOException;
  }

  /**
   * Runs a stage.
   *
   * @param name its name in tables and output
   * @param what it is doing, for a person who waits
   */
  public <T extends StageResult> T stage(String name, String what, Work<T> work)
      throws IOException {
    SparkProgress steps = new SparkProgress(progress);
    spark.sparkContext().addSparkListener(steps);
    long begun = System.nanoTime();
    progress.begin(name, what);
    boolean done = false;
    try {
      T result = work.run();
      seconds.put(name, (System.nanoTime() - begun) / 1e9);
      reports.add(result.report());
      progress.end(result.report().words());
      done = true;
      return result;
    } finally {
      spark.sparkContext().removeSparkListener(steps);
      if (!done) {
        progress.end("failed");
      }
    }
  }

  /** Reports of the stages so far, in their order. */
  public List<StageReport> reports() {
    return Collections.unmodifiableList(reports);
  }

  /** Seconds by stage, in their order. */
  public Map<String, Double> seconds() {
    return Collections.unmodifiableMap(seconds);
  }

  double seconds(String stage) {
    return seconds.getOrDefault(stage, 0.0);
  }
}
