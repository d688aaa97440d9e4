package voc.jobs.stage;

import java.util.Locale;

/**
 * What a stage read, rejected and wrote.
 *
 * @param stage its name
 * @param read what came in; accepted + rejected + duplicates = read
 * @param accepted what was taken
 * @param rejected what was not
 * @param duplicates what repeats another record
 * @param leftOut what the configuration does not select, or was forgotten; not part of read
 * @param forgotten of those left out, what somebody asked to be forgotten
 * @param written rows or documents written
 * @param words the same in a line for people
 */
public record StageReport(
    String stage,
    long read,
    long accepted,
    long rejected,
    long duplicates,
    long leftOut,
    long forgotten,
    long written,
    String words) {
  public StageReport {
    if (accepted + rejected + duplicates != read) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "stage %s does not add up: accepted %d + rejected %d + duplicates %d is not read %d; nothing was published",
              stage,
              accepted,
              rejected,
              duplicates,
              read));
    }
  }

  /** A stage that forgets nobody. */
  public StageReport(
      String stage,
      long read,
      long accepted,
      long rejected,
      long duplicates,
      long leftOut,
      long written,
      String words) {
    this(stage, read, accepted, rejected, duplicates, leftOut, 0, written, words);
  }

  /** A stage that takes all it reads. */
  public static StageReport of(String stage, long read, long written, String words) {
    return new StageReport(stage, read, read, 0, 0, 0, written, words);
  }
}
