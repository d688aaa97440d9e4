package voc.jobs;

import java.io.ObjectInputFilter;

/**
 * What Java may deserialise in this process. voc itself deserialises nothing; Spark sends its tasks
 * and their results that way, and CoreNLP's models, which come inside its jars, are written so. All
 * other classes are refused, such as those that known attacks are built of (commons-collections'
 * functors, proxies, RMI, compiled templates), whoever the stream is from. Java's specification:
 * JEP 290, "Filter Incoming Serialization Data".
 */
public final class SerialFilter {
  /** Packages of Spark's tasks and results, and of CoreNLP's models; nothing else. */
  static final String PATTERN =
      String.join(
          ";",
          "voc.**",
          "java.lang.*",
          "java.lang.invoke.SerializedLambda",
          "java.math.*",
          "java.net.InetAddress",
          "java.net.Inet4Address",
          "java.net.Inet6Address",
          "java.net.URI",
          "java.nio.file.*",
          "java.sql.Date",
          "java.sql.Timestamp",
          "java.text.*",
          "java.time.**",
          "java.util.*",
          "java.util.concurrent.**",
          "java.util.regex.*",
          "java.io.*",
          "scala.**",
          "org.apache.spark.**",
          "org.apache.hadoop.**",
          "edu.stanford.nlp.**",
          "org.ejml.**",
          "!*");

  private SerialFilter() {}

  /** Refuses all else from now on, unless {@code -Djdk.serialFilter} has chosen otherwise. */
  public static void install() {
    if (ObjectInputFilter.Config.getSerialFilter() == null) {
      ObjectInputFilter.Config.setSerialFilter(ObjectInputFilter.Config.createFilter(PATTERN));
    }
  }
}
