package voc.jobs.source.record;

import java.io.Closeable;
import java.util.Iterator;

/**
 * The results of one file, in its order. An error of the disk or network while reading is an {@link
 * java.io.UncheckedIOException}. Not thread-safe; close it after use.
 *
 * @param <T> what records of the file are
 */
public interface LoadResults<T> extends Iterator<LoadResult<T>>, Closeable {
  /** How many characters so far could not be decoded and were replaced by U+FFFD. */
  long unreadableCharacters();
}
