package voc.jobs.warehouse;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;

/** Settings of Hadoop's file systems that every reader and writer of a warehouse shares. */
public final class HadoopFiles {
  /**
   * Local files as they are, without hidden {@code .crc} files beside them: the manifest has the
   * checksums.
   */
  private static final SortedMap<String, String> SETTINGS =
      new TreeMap<>(Map.of("fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem"));

  private HadoopFiles() {}

  /** The settings by name. */
  public static SortedMap<String, String> settings() {
    return new TreeMap<>(SETTINGS);
  }

  /** A configuration for commands that run without Spark. */
  public static Configuration configuration() {
    Configuration configuration = new Configuration();
    SETTINGS.forEach(configuration::set);
    return configuration;
  }
}
