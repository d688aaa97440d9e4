package voc.notebooks;

import org.jspecify.annotations.Nullable;

/**
 * A cell that does not compile, or that threw. Its message is made for the cell's reader; it has no
 * stack trace, as that would be the kernel's.
 */
public final class CellException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CellException(String message, @Nullable Throwable cause) {
    super(message, cause, false, false);
  }
}
