package voc.jobs.stage;

import java.util.Locale;

/**
 * What became of the records of one input file.
 *
 * @param kind what its records are
 * @param source name of the source
 * @param file its path as people see it
 * @param bytes its size
 * @param read physical records that the source selects
 * @param accepted of them taken
 * @param rejected of them not
 * @param setAside of the rejected ones, those that are no fault: after the as-of day, or a survey's
 *     preview
 * @param duplicates of them there before, or replaced by a later update; accepted + rejected +
 *     duplicates = read
 * @param corrected of the accepted ones, those that replaced an earlier state of their record
 * @param leftOut records that the source's {@code where} does not select
 * @param unreadable characters that could not be decoded
 */
public record FileCount(
    Kind kind,
    String source,
    String file,
    long bytes,
    long read,
    long accepted,
    long rejected,
    long setAside,
    long duplicates,
    long corrected,
    long leftOut,
    long unreadable) {
  public FileCount {
    if (accepted + rejected + duplicates != read) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "%s (source %s) does not add up: accepted %d + rejected %d + duplicates %d is not read %d; nothing was published",
              file,
              source,
              accepted,
              rejected,
              duplicates,
              read));
    }
  }

  /** What the records of a file are. */
  public enum Kind {
    FEEDBACK,
    FAQ,
    SEARCHES
  }

  /**
   * Share of the records that quality limits look at: rejected for their content, not for having
   * come before.
   */
  public static double faultyShare(Iterable<FileCount> counts) {
    long read = 0;
    long faulty = 0;
    for (FileCount count : counts) {
      read += count.read();
      faulty += count.rejected() - count.setAside();
    }
    return read == 0 ? 0 : (double) faulty / read;
  }
}
