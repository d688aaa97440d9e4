package voc.jobs.source.record;

import java.io.Serializable;
import voc.core.Provenance;
import voc.core.Reject;

/**
 * What became of one physical record of a file.
 *
 * @param <T> what records of the file are
 */
public sealed interface LoadResult<T> extends Serializable {
  /** File and line of the record. */
  Provenance provenance();

  /**
   * The record was understood.
   *
   * @param value what it says
   * @param provenance file and line
   */
  record Accepted<T>(T value, Provenance provenance) implements LoadResult<T> {}

  /**
   * The record was not understood.
   *
   * @param reject why
   */
  record Rejected<T>(Reject reject) implements LoadResult<T> {
    @Override
    public Provenance provenance() {
      return reject.provenance();
    }
  }

  /**
   * The configuration's {@code where} does not want the record.
   *
   * @param provenance file and line
   */
  record LeftOut<T>(Provenance provenance) implements LoadResult<T> {}
}
