package voc.core;

import java.io.Serializable;

/**
 * Where a record came from, exactly enough to open it.
 *
 * @param source name of the source in the configuration
 * @param file the file's path, relative to the configuration where it lies below it
 * @param line line of the record's first character, from 1
 * @param record number of the record in the file, from 1: several may stand in one line
 */
public record Provenance(String source, String file, long line, long record)
    implements Comparable<Provenance>, Serializable {
  public Provenance {
    if (line < 1) {
      throw new IllegalArgumentException("line must be >= 1, got " + line);
    }
    if (record < 1) {
      throw new IllegalArgumentException("record must be >= 1, got " + record);
    }
  }

  /** {@code file:line}, as editors and terminals understand it. */
  @Override
  public String toString() {
    return file + ":" + line;
  }

  /** Order by source, file, record. */
  @Override
  public int compareTo(Provenance other) {
    int bySource = source.compareTo(other.source);
    if (bySource != 0) {
      return bySource;
    }
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : Long.compare(record, other.record);
  }
}
