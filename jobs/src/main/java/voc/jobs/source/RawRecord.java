package voc.jobs.source;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record of a file before anything is known of its meaning.
 *
 * @param line line of its first character, from 1
 * @param values value by field name, in the file's order
 * @param fault why it could not be parsed, with the remedy; null if it could
 */
record RawRecord(long line, Map<String, String> values, @Nullable String fault) {
  static RawRecord broken(long line, String fault) {
    return new RawRecord(line, Map.of(), fault);
  }
}
