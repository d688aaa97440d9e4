package voc.jobs.stage;

import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.apache.spark.sql.Row;

/**
 * Work on raw records. What fails there may quote a customer's words in its message, which Spark
 * would log and the command print: the failure that leaves here has the place and the stack, and no
 * word of the record.
 */
final class Guarded {
  private Guarded() {}

  /** Does the work; a failure names the place instead of what it said itself. */
  static <T> T at(String place, Supplier<T> work) {
    try {
      return work.get();
    } catch (UncheckedIOException e) {
      throw e; // The disk or the network failed: it names the file and no record.
    } catch (RuntimeException | StackOverflowError e) {
      throw new RawRecordFailure(place, e);
    }
  }

  /** The place of a row of table {@code feedback}. */
  static String place(Row row) {
    return row.<String>getAs("file") + ":" + row.<Long>getAs("line");
  }

  /** A record broke what read or redacted it. */
  static final class RawRecordFailure extends RuntimeException implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Without the cause itself: whoever prints a cause prints its message. */
    RawRecordFailure(String place, Throwable cause) {
      super(
          place
              + ": "
              + cause.getClass().getName()
              + " while this record was read or redacted; its message is not shown, since it may"
              + " quote the record; leave the record out, or report where it happened");
      setStackTrace(cause.getStackTrace());
    }
  }
}
