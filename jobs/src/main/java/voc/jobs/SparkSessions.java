package voc.jobs;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** The Spark session of a run. */
public final class SparkSessions {
  private SparkSessions() {}

  /** A session that takes its master from spark-submit, and else runs on all cores here. */
  public static SparkSession create() {
    return SparkSession.builder().config(settings(new SparkConf())).getOrCreate();
  }

  /**
   * Adds to {@code conf} what every session of a run must have: days and times must not depend on
   * the machine's zone. What a user may choose is only set where it is missing.
   *
   * <p>Shuffle and spill files are encrypted: until the tag stage has redacted them, rows hold
   * customers' raw words, and temporary files must not.
   *
   * <p>What a run writes is its owner's alone, unless the launcher was told of another umask:
   * Hadoop sets the permissions of local files itself and passes over that of the process.
   */
  public static SparkConf settings(SparkConf conf) {
    conf.setIfMissing("spark.app.name", "voc")
        .setIfMissing("spark.master", "local[*]")
        .setIfMissing("spark.ui.enabled", "false")
        .setIfMissing("spark.ui.showConsoleProgress", "false")
        .setIfMissing("spark.sql.shuffle.partitions", "16")
        .setIfMissing("spark.hadoop.fs.permissions.umask-mode", umask())
        .set("spark.io.encryption.enabled", "true")
        .set("spark.sql.session.timeZone", "UTC")
        .set("spark.sql.datetime.java8API.enabled", "true")
        .set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
        .set("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false");
    if (conf.get("spark.master").startsWith("local")) {
      conf.setIfMissing("spark.driver.host", "127.0.0.1");
      conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
    }
    return conf;
  }

  private static String umask() {
    return System.getProperty("voc.umask", "077");
  }
}
