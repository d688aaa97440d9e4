package voc.search;

import java.io.IOException;
import java.time.Duration;

/** A search was given up, because it took too long. */
public final class SearchTimeException extends IOException {
  private static final long serialVersionUID = 1L;

  /** The search took longer than {@code longest}. */
  public SearchTimeException(Duration longest) {
    super(
        "the search took longer than "
            + longest.toSeconds()
            + " s and was given up; use fewer or rarer words, or filters such as a department or"
            + " days");
  }
}
