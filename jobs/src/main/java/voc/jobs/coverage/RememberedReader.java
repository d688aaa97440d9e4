package voc.jobs.coverage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import voc.search.TextReader;
import voc.search.TextReading;

/**
 * Reads each text once: for learning and measuring, where the same ones come again and again. Holds
 * about 50 kB of each. Thread-safe.
 */
public final class RememberedReader implements TextReader {
  private final TextReader reader;
  private final Map<String, TextReading> known = new ConcurrentHashMap<>();

  /** Remembers what {@code reader} reads. */
  public RememberedReader(TextReader reader) {
    this.reader = reader;
  }

  @Override
  public TextReading read(String text) {
    return known.computeIfAbsent(text, reader::read);
  }
}
