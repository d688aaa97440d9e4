package voc.jobs.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** A writer whose closing only flushes: standard output stays open for what comes after. */
final class UnclosedWriter extends FilterWriter {
  UnclosedWriter(Writer out) {
    super(out);
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
