package voc.jobs.source.rule;

import java.util.List;
import voc.core.Feedback;
import voc.core.Provenance;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.record.FieldNames;
import voc.jobs.source.record.RawRecord;

/** One format of feedback: what the fields of its records mean. Thread-safe. */
public interface FeedbackFormat {
  /** The names that its fields go by. */
  default FieldNames names() {
    return FieldNames.AS_WRITTEN;
  }

  /** How many of a file's first records it wants to see before it reads them. */
  default int lookAhead() {
    return 0;
  }

  /**
   * What makes feedback of the records of one file.
   *
   * @param head the file's first records, {@link #lookAhead} of them where the file has as many;
   *     they are given to the adapter again
   */
  Adapter adapter(InputFile file, List<RawRecord> head);

  /** Makes feedback of the records of one file, in their order. Not thread-safe. */
  @FunctionalInterface
  interface Adapter {
    /**
     * The feedback that a record is.
     *
     * @throws voc.jobs.source.record.RecordFault if it breaks a rule
     */
    Feedback feedback(RawRecord record, Provenance provenance);
  }
}
