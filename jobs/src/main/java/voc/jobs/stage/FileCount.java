package voc.jobs.stage;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import voc.core.RejectReason;

/**
 * What became of the records of one input file.
 *
 * @param kind what its records are
 * @param source name of the source
 * @param file its path as people see it
 * @param bytes its size
 * @param read physical records that the source selects; accepted + rejected + duplicates
 * @param accepted of them taken
 * @param reasons how many of them were not taken, by reason
 * @param corrected of the accepted ones, those that replaced an earlier state of their record
 * @param repaired of the accepted ones, those whose place was repaired
 * @param leftOut records that the source's {@code where} does not select, or that are forgotten
 * @param unreadable characters that could not be decoded
 * @param encoding name of the character set that it was read in; empty if it was not read
 * @param forgotten of those left out, records of whom somebody asked to be forgotten
 */
public record FileCount(
    Kind kind,
    String source,
    String file,
    long bytes,
    long read,
    long accepted,
    SortedMap<RejectReason, Long> reasons,
    long corrected,
    long repaired,
    long leftOut,
    long unreadable,
    String encoding,
    long forgotten) {
  /** What is no fault of the data: late for this run, no customer's answer, or there before. */
  private static final Set<RejectReason> SET_ASIDE =
      Set.of(RejectReason.AFTER_AS_OF, RejectReason.PREVIEW, RejectReason.DUPLICATE);

  public FileCount {
    reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
    long duplicates = reasons.getOrDefault(RejectReason.DUPLICATE, 0L);
    long rejected = sum(reasons) - duplicates;
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

  /** A file of which nothing is forgotten. */
  public FileCount(
      Kind kind,
      String source,
      String file,
      long bytes,
      long read,
      long accepted,
      SortedMap<RejectReason, Long> reasons,
      long corrected,
      long repaired,
      long leftOut,
      long unreadable,
      String encoding) {
    this(
        kind,
        source,
        file,
        bytes,
        read,
        accepted,
        reasons,
        corrected,
        repaired,
        leftOut,
        unreadable,
        encoding,
        0);
  }

  /** What the records of a file are. */
  public enum Kind {
    FEEDBACK,
    FAQ,
    SEARCHES
  }

  /** Records that repeat another one, or were replaced by a later update of it. */
  public long duplicates() {
    return reasons.getOrDefault(RejectReason.DUPLICATE, 0L);
  }

  /** Records that were not taken and are no duplicates. */
  public long rejected() {
    return sum(reasons) - duplicates();
  }

  /** Whether it could not be read to its end: how many records are missing is not known. */
  public boolean isUnread() {
    return reasons.containsKey(RejectReason.UNREAD);
  }

  /** Records that were rejected for their content. */
  private long faulty() {
    return reasons.entrySet().stream()
        .filter(reason -> !SET_ASIDE.contains(reason.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Share of the records that quality limits look at: those rejected for their content. */
  public static double faultyShare(Iterable<FileCount> counts) {
    long read = 0;
    long faulty = 0;
    for (FileCount count : counts) {
      read += count.read();
      faulty += count.faulty();
    }
    return read == 0 ? 0 : (double) faulty / read;
  }

  private static long sum(Map<RejectReason, Long> reasons) {
    return reasons.values().stream().mapToLong(Long::longValue).sum();
  }
}
