package voc.jobs.source.record;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** An iterator that knows its next item only by looking for it. Not thread-safe. */
abstract class LookAhead<T> implements Iterator<T> {
  private @Nullable T next;
  private boolean ended;

  /** The next item, or null at the end; not called again after that. */
  abstract @Nullable T advance();

  @Override
  public final boolean hasNext() {
    if (next == null && !ended) {
      next = advance();
      ended = next == null;
    }
    return next != null;
  }

  @Override
  public final T next() {
    T item = hasNext() ? next : null;
    if (item == null) {
      throw new NoSuchElementException("the file has no more records");
    }
    next = null;
    return item;
  }
}
