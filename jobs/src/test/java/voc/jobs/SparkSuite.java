package voc.jobs;

import com.holdenkarau.spark.testing.JavaDatasetSuiteBase;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.BeforeEach;

/**
 * A test with a Spark session that has the settings of a run. All such tests of a JVM share one
 * session.
 */
public abstract class SparkSuite extends JavaDatasetSuiteBase {
  private static final long serialVersionUID = 1L;

  static {
    // As the command line does: what a night needs must pass.
    SerialFilter.install();
  }

  @Override
  public SparkConf conf() {
    return SparkSessions.settings(
        new SparkConf()
            .setMaster("local[2]")
            .setAppName("voc tests")
            .set("spark.sql.shuffle.partitions", "3")
            // Compiling a plan for a handful of rows takes longer than running it uncompiled.
            .set("spark.sql.codegen.wholeStage", "false"));
  }

  /** A run uses no Hive; its metastore would take seconds to start. */
  @Override
  public boolean enableHiveSupport() {
    return false;
  }

  @BeforeEach
  public void startSpark() {
    if (sc() != null && sc().isStopped()) {
      runAfterClass();
    }
    runBefore();
  }
}
