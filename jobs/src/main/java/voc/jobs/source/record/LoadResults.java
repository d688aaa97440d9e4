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
  /**
   * Name of the file's character set, such as {@code UTF-8}: the configured one, else what the file
   * shows, which is certain when all was read.
   */
  String encoding();

  /**
   * How many characters so far could not be decoded: they are U+FFFD, or Windows-1252 in what is
   * UTF-8 otherwise.
   */
  long unreadableCharacters();
}
