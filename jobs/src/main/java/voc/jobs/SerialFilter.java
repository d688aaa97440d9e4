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
  /** Spark's tasks, their results and failures, Parquet's filters, CoreNLP's models; no more. */
  static final String PATTERN =
      String.join(
          ";",
          "voc.**",
          "java.io.*",
          "java.lang.*",
          "java.lang.invoke.SerializedLambda",
          "java.math.*",
          "java.net.ConnectException",
          "java.net.InetAddress",
          "java.net.Inet4Address",
          "java.net.Inet6Address",
          "java.net.NoRouteToHostException",
          "java.net.SocketException",
          "java.net.SocketTimeoutException",
          "java.net.URI",
          "java.net.UnknownHostException",
          "java.nio.charset.*",
          "java.nio.file.*",
          "java.sql.Date",
          "java.sql.Timestamp",
          "java.text.*",
          "java.time.**",
          "java.util.*",
          "java.util.concurrent.**",
          "java.util.regex.*",
          "scala.**",
          "org.apache.spark.**",
          "org.apache.hadoop.**",
          "org.apache.parquet.**",
          "org.apache.lucene.**",
          "com.fasterxml.jackson.core.**",
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
