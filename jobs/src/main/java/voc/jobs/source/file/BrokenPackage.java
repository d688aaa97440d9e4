package voc.jobs.source.file;

import java.io.IOException;

/** A packed file breaks off or is damaged from here on; what was read before it is sound. */
public final class BrokenPackage extends IOException {
  private static final long serialVersionUID = 1L;

  BrokenPackage(IOException cause) {
    super("must be complete gzip: " + cause.getMessage(), cause);
  }
}
