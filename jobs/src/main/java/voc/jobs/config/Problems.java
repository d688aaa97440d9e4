package voc.jobs.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects all that is wrong with one file, each with file, line and key path. Not thread-safe. */
final class Problems {
  private final Path file;
  private final Map<String, Integer> lines;
  private final Set<String> found = new LinkedHashSet<>();

  /**
   * @param lines line by key path
   */
  Problems(Path file, Map<String, Integer> lines) {
    this.file = file;
    this.lines = lines;
  }

  /** Notes a problem at a key path; {@code what} says rule, value and remedy. */
  void add(String keyPath, String what) {
    Integer line = lineOf(keyPath);
    found.add(
        file
            + (line == null ? "" : ":" + line)
            + ": "
            + (keyPath.isEmpty() ? "" : keyPath + ": ")
            + what);
  }

  /** Throws if there is any. */
  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new ConfigException(new ArrayList<>(found));
    }
  }

  /** The line of a key, or of the nearest section around it: a missing key has no line itself. */
  private @Nullable Integer lineOf(String keyPath) {
    String path = keyPath;
    while (true) {
      Integer line = lines.get(path);
      if (line != null || path.isEmpty()) {
        return line;
      }
      int cut = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
      path = cut < 0 ? "" : path.substring(0, cut);
    }
  }
}
