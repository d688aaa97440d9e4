package voc.jobs.source.rule;

import voc.core.RejectReason;
import voc.jobs.source.record.RecordFault;

/** What an id within a source may be. */
public final class NativeIds {
  /** Longer than any system's ids; a longer one is a text in the wrong column. */
  private static final int LONGEST = 512;

  private NativeIds() {}

  /**
   * The id.
   *
   * @throws RecordFault if it is too long to be one
   */
  public static String check(String id) {
    if (id.length() > LONGEST) {
      throw new RecordFault(
          RejectReason.MALFORMED,
          "id must have at most "
              + LONGEST
              + " characters, got "
              + id.length()
              + ": "
              + RecordFault.quoted(id)
              + "; shorten it or read the id from another field");
    }
    return id;
  }
}
